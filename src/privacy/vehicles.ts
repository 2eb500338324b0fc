import { type Detail, detailsOf } from './detail';
import { isOrdinary } from './ordinary-words';

const CURRENT = /\b(?!mg11|yr|y\d)[a-hj-pr-y][a-hj-y]\d{2}\s?[a-hj-pr-z]{3}\b/giu;
const OLDER =
  /\b(?:[a-hj-npr-tv-y]\d{1,3}\s?[a-hj-pr-z]{3}|[a-hj-pr-z]{3}\s?\d{1,3}[a-hj-npr-tv-y]|[a-z]{1,3}\s?\d{1,4}|\d{1,4}\s?[a-z]{1,3})\b/giu;
const VEHICLE = /\b(?:reg|vrm|vrn|number ?plate|plates?|index|registration)\b/iu;
const VEHICLE_BEFORE =
  /\b(?:reg(?:istration)?(?: ?(?:no|num|number|mark|plate))?\.?|vrm|vrn|number ?plates?|plates?|index)\s?(?:is|was|of|:|=|-|\()?\s?$/iu;
const VEHICLE_NEAR =
  /\b(?:reg|vrm|vrn|number ?plate|plates?|index|registration|car|van|vehicle|moped|motorbike|taxi|lorry|corsa|fiesta|golf|polo|astra|focus|clio|bmw|audi|merc|mercedes|vw|transit|drives?|driving|registered)\b/iu;

/** Vehicle registrations; the older shapes only where the words say that it is one, because statutes look like them. */
export function findVehicles(text: string): Detail[] {
  const near = (index: number, end: number) =>
    VEHICLE_NEAR.test(text.slice(Math.max(0, index - 40), index)) || VEHICLE.test(text.slice(end, end + 20));
  const current = ({ 0: mark, index }: RegExpExecArray) => {
    if (!/\s/.test(mark)) return true;
    return near(index, index + mark.length) || (!isOrdinary(mark.slice(-3).toLowerCase()) && mark === mark.toUpperCase());
  };
  const older = ({ 0: mark, index }: RegExpExecArray) =>
    /\d/.test(mark) &&
    mark.length > 3 &&
    VEHICLE_BEFORE.test(text.slice(Math.max(0, index - 30), index)) &&
    !/^\d{1,4}\s?(?:of|in|at|on|is|was)$/iu.test(mark);
  return [...detailsOf('a vehicle registration', CURRENT, text, current), ...detailsOf('a vehicle registration', OLDER, text, older)];
}
