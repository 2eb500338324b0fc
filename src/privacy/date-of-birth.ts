import { type Detail, detailsOf } from './detail';

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}';
const DAY =
  '(?:\\d{1,2}(?:st|nd|rd|th)?|(?:twenty|thirty)?[ -]?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|\\w{4,6}teenth|twentieth|thirtieth)';
const NUMERIC = '\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?\\d{2,4}';
const SPOKEN = `${DAY}\\s(?:of\\s)?(?:the\\s)?\\d{1,2}(?:st|nd|rd|th)\\s?,?\\s?(?:of\\s)?(?:19|20)\\d{2}`;
const ANY_DATE = `(?:${NUMERIC}|${SPOKEN}|\\d{4}-\\d{2}-\\d{2}|\\d{6}(?:\\d{2})?|${DAY}\\s(?:of\\s)?${MONTH}(?:,?\\s'?\\d{2,4})?|${MONTH}\\s${DAY}(?:,?\\s'?\\d{2,4})?|\\d{1,2}[-/]${MONTH}[-/]\\d{2,4}|\\d{1,2}\\s\\d{1,2}\\s\\d{2,4})`;

const TOLD = new RegExp(
  `\\b(?:d\\.?\\s?o\\.?\\s?b\\.?|date of birth|birth ?date|d of b|born(?:\\son)?(?:\\sthe)?|birthday(?:'?s)?|b-?day|birthdate|b\\.)(?:\\s?(?:is|was|of|on|the|given|recorded|shown|down|as|,|:|-|=|–|\\()){0,3}\\s{0,2}${ANY_DATE}\\b`,
  'giu',
);
const TOLD_AFTER = new RegExp(
  `\\b${ANY_DATE}[\\s,(-]{0,3}(?:d\\.?o\\.?b\\.?|(?:is|that'?s) (?:his|her|their|the) (?:birthday|dob|d\\.o\\.b|date of birth)|birthday)\\b`,
  'giu',
);
const BORN_IN = new RegExp(
  `\\b(?:he|she|they|hes|shes|he's|she's|vic|victim|suspect|lad|girl|boy|child|pupil|was|is) (?:was )?born (?:in )?(?:${MONTH}\\s)?(?:19|20)\\d{2}\\b|\\bborn (?:in )?${MONTH}\\s(?:19|20)?\\d{2}\\b|\\bborn in '?[01]\\d\\b`,
  'giu',
);
const TURNS = new RegExp(
  `\\b(?:turns?|turned|turning|will be|be)\\s(?:1[0-9]|[5-9]|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)\\s(?:on\\s)(?:the\\s)?(?:${ANY_DATE}|\\d{1,2}/\\d{1,2})\\b`,
  'giu',
);
/** "thirteen on the 5/5/26". */
const AGE_ON = new RegExp(
  `\\b(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)\\son\\s(?:the\\s)?${NUMERIC}`,
  'giu',
);
/** A full date in the years in which today's pupils were born, unless the words before it say what else it is. */
const PUPIL_DATE = /(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:20)?(?:0[6-9]|1[0-9])(?![\d/.-])/gu;
const OTHER_DATE =
  /(?:\b(?:on|since|from|until|till|by|before|after|dated?|commenced|force|updated|published|revised|version|edition|incident|offence|between|and|to|of|in|v|act|guidance|para|section|occurred|happened|sent|posted|issued|v\.?)|£|\d\.)\s?:?\s?$/iu;

/** Dates of birth that are called so, and dates that can hardly be anything else. */
export function findDatesOfBirth(text: string): Detail[] {
  return [
    ...detailsOf('a date of birth', TOLD, text),
    ...detailsOf('a date of birth', TOLD_AFTER, text),
    ...detailsOf('a date of birth', BORN_IN, text),
    ...detailsOf('a date of birth', TURNS, text),
    ...detailsOf('a date of birth', AGE_ON, text),
    ...detailsOf('a date of birth', PUPIL_DATE, text, ({ index }) => !OTHER_DATE.test(text.slice(Math.max(0, index - 20), index))),
  ];
}
