import { type Detail, detailsOf } from './detail';
import { isOrdinary } from './ordinary-words';

const CURRENT = /\b(?!mg11|yr|y\d)[a-hj-pr-y][a-hj-y][\s-]?\d{2}[\s-]?[a-hj-pr-z]{3}\b/giu;
/** "R771 KDM", "KDM 771R" and, in Northern Ireland, "OEZ 4471": only beside a word for a vehicle. */
const LETTERED =
  /\b(?:[a-hj-npr-tv-y]\d{1,3}\s?[a-hj-pr-z]{3}|[a-hj-pr-z]{3}\s?\d{1,3}[a-hj-npr-tv-y]|(?=[a-z]{0,2}[iz])[a-z]{3}\s?\d{3,4})\b/giu;
const OLDER =
  /\b(?:[a-hj-npr-tv-y]\d{1,3}\s?[a-hj-pr-z]{3}|[a-hj-pr-z]{3}\s?\d{1,3}[a-hj-npr-tv-y]|[a-z]{1,3}\s?\d{1,4}|\d{1,4}\s?[a-z]{1,3})\b/giu;
/** Read out letter by letter. */
const LETTER =
  '(?:alpha|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliet|kilo|lima|mike|november|oscar|papa|quebec|romeo|sierra|tango|uniform|victor|whiskey|x-?ray|yankee|zulu)';
const DIGIT = '(?:zero|one|two|three|four|five|six|seven|eight|nine|niner|\\d)';
const SPOKEN = new RegExp(`\\b(?:${LETTER}\\s){1,3}(?:${DIGIT}\\s){1,4}${LETTER}(?:\\s${LETTER}){0,2}\\b`, 'giu');
const VEHICLE = /\b(?:reg|vrm|vrn|number ?plate|plates?|index|registration)\b/iu;
const VEHICLE_BEFORE =
  /\b(?:reg(?:istration)?(?: ?(?:no|num|number|mark|plate))?\.?|vrm|vrn|number ?plates?|plates?|index)\s?(?:is|was|of|:|=|-|\()?\s?$/iu;
const VEHICLE_WORDS =
  'reg|vrm|vrn|number ?plate|plates?|index|registration|cars?|vans?|vehicle|moped|motorbike|taxi|lorry|corsa|fiesta|golf|polo|astra|focus|clio|bmw|audi|merc|mercedes|vw|transit|drives?|driving|driver|registered|keeper|hatchback|estate car|minibus|pulled|parked|anpr';
const VEHICLE_NEAR = new RegExp(`\\b(?:${VEHICLE_WORDS})\\b`, 'iu');

/** Vehicle registrations; the older shapes only where the words say that it is one, because statutes look like them. */
export function findVehicles(text: string): Detail[] {
  const near = (index: number, end: number, after: RegExp) =>
    VEHICLE_NEAR.test(text.slice(Math.max(0, index - 40), index)) || after.test(text.slice(end, end + 25));
  const current = ({ 0: mark, index }: RegExpExecArray) =>
    !/[\s-]/.test(mark) ||
    (!isOrdinary(mark.slice(-3).toLowerCase()) && (!/^[a-z]{2}[\s-]/iu.test(mark) || mark === mark.toUpperCase())) ||
    near(index, index + mark.length, VEHICLE);
  const lettered = ({ 0: mark, index }: RegExpExecArray) =>
    !isOrdinary((/[a-z]{3}/iu.exec(mark)?.[0] ?? '').toLowerCase()) && near(index, index + mark.length, VEHICLE_NEAR);
  const older = ({ 0: mark, index }: RegExpExecArray) =>
    /\d/.test(mark) &&
    mark.length > 3 &&
    VEHICLE_BEFORE.test(text.slice(Math.max(0, index - 30), index)) &&
    !/^\d{1,4}\s?(?:of|in|at|on|is|was)$/iu.test(mark);
  return [
    ...detailsOf('a vehicle registration', CURRENT, text, current),
    ...detailsOf('a vehicle registration', LETTERED, text, lettered),
    ...detailsOf('a vehicle registration', OLDER, text, older),
    ...detailsOf('a vehicle registration', SPOKEN, text),
  ];
}
