import { type Detail, detailsOf } from './detail';

const AREAS =
  'ab|al|b|ba|bb|bd|bh|bl|bn|br|bs|bt|ca|cb|cf|ch|cm|co|cr|ct|cv|cw|da|dd|de|dg|dh|dl|dn|dt|dy|e|ec|eh|en|ex|fk|fy|g|gl|gu|gy|ha|hd|hg|hp|hr|hs|hu|hx|ig|im|ip|iv|je|ka|kt|kw|ky|l|la|ld|le|ll|ln|ls|lu|m|me|mk|ml|n|ne|ng|nn|np|nr|nw|ol|ox|pa|pe|ph|pl|po|pr|rg|rh|rm|s|sa|se|sg|sk|sl|sm|sn|so|sp|sr|ss|st|sw|sy|ta|td|tf|tn|tq|tr|ts|tw|ub|w|wa|wc|wd|wf|wn|wr|ws|wv|yo|ze';
const POSTCODE = new RegExp(`\\b(?:gir ?0aa|(?:${AREAS})\\d[a-z\\d]? ?\\d[abd-hjlnp-uw-z]{2})\\b`, 'giu');
/** "s1 2nd" and "s66ae" are sections of Acts. */
const SECTION_LIKE = /^[a-z]{1,2}\d{1,3} \d(?:st|nd|rd|th|hr|yr)$|^s\d{2,3}[a-z]{2}$/u;
const POSTCODE_AREA = new RegExp(`\\bpost ?codes?(?: is| starts?(?: with)?| area|:|=)? ?(?:${AREAS})\\d[a-z\\d]?\\b`, 'giu');

const SURE = 'street|road|rd|avenue|ave|lane|crescent|cres|terrace|gardens|gdns|grove|mews|boulevard|drive|parade|cottages?|villas';
const UNSURE =
  'st|ln|cl|close|dr|way|court|ct|place|pl|walk|row|square|sq|hill|rise|green|view|croft|fold|house|park|wharf|bank|mount|heights|towers?|lodge|gate|yard|mead|field|end|quay|common|vale|flats|apartments';
const NUMBERED = new RegExp(
  `\\b(?:flat|apt|apartment|unit|no\\.?|number)?\\s?\\d{1,4}[a-z]?,?\\s((?:[\\p{L}'.-]{2,20}\\s){1,3})(${SURE}|${UNSURE})\\b\\.?`,
  'giu',
);
const FLAT =
  /\b(?:flat|apartment|apt)\s(?:\d{1,4}[a-z]?|[a-h])\b,?\s(?:\d{1,4}[a-z]?\s)?(?!in\b|on\b|at\b|and\b|the\b|with\b|is\b|or\b|of\b|who\b)[\p{L}'-]{3,20}/giu;
const LIVES = new RegExp(
  `\\b(?:li?ve?s|living|stays|staying|lived|address(?: is|:)?|resides|resident|house|home addy|addy|based)\\s(?:on|in|at|off|round|down|up|near|of|is)?\\s?((?:[\\p{L}'.-]{2,20}\\s){1,2})(${SURE}|st|close|way|court|place|walk|hill|square)\\b`,
  'giu',
);
const LIVES_AT_NUMBER =
  /\b(?:lives?|living|stays|staying|address)\s(?:is\s|at\s|:\s?){1,2}(?:number\s|no\.?\s)?[1-9]\d{0,3}[a-z]?\b(?!\s?(?:am|pm|o'clock|weeks?|years?|months?|days?|of))/giu;
const DOOR =
  /\b(?:house|flat|door|caravan|plot|pitch|bungalow|apartment|apt)\s(?:number|no\.?|num)\s\d{1,4}[a-z]?\b|\bcaravan\s\d{1,4}\b/giu;
const HOUSE =
  /\b[\p{L}']{2,20}\s(?:house|rectory|vicarage|cottage|farm|farmhouse|barn|lodge|manor|villa|mill|grange),\s(?:[\p{L}']{2,20}\s){1,2}(?:street|st|road|rd|avenue|ave|lane|ln|close|drive|way|hill|green)\b/giu;
const WHAT3WORDS = /\/{2,3}\p{L}{3,20}\.\p{L}{3,20}\.\p{L}{3,20}/gu;
const COORDINATES = /(?<![\d.])(?:49|5\d|60)\.\d{3,8},?\s?-?[0-8]\.\d{3,8}\b/gu;

/** Words that make "15 year old in court" or "two minutes down the road" no address. */
const NOT_IN_AN_ADDRESS =
  /\b(?:years?|yrs?|yo|old|months?|weeks?|days?|hours?|hrs?|mins?|minutes?|people|kids?|lads?|girls?|boys?|pupils?|students?|officers?|children|miles?|metres?|pics?|photos?|images?|videos?|messages?|accounts?|times?|offences?|victims?|suspects?|in|on|at|to|the|a|an|this|that|her|his|their|our|my|your|of|and|or|for|from|is|are|was|were|by|with|down|up|who|which|same|under|any|if|when|has|have|can|do|does|go|goes|per|no|not|court|it|its|no|act|acts|soa|cja|pha|mca|section|wants?|year|next|off|into)\b/iu;

/** Postcodes, addresses and map points of homes; towns and forces by themselves are left alone. */
export function findPlaces(text: string): Detail[] {
  const named = (match: RegExpExecArray) => !NOT_IN_AN_ADDRESS.test(match[1] ?? '');
  return [
    ...detailsOf('a postcode', POSTCODE, text, ([code]) => !SECTION_LIKE.test(code)),
    ...detailsOf('a postcode', POSTCODE_AREA, text),
    ...detailsOf('an address', NUMBERED, text, named),
    ...detailsOf('an address', FLAT, text),
    ...detailsOf('an address', LIVES, text, named),
    ...detailsOf('an address', LIVES_AT_NUMBER, text),
    ...[DOOR, HOUSE, WHAT3WORDS].flatMap((pattern) => detailsOf('an address', pattern, text)),
    ...detailsOf('an address', COORDINATES, text),
  ];
}
