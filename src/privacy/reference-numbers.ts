import { type Detail, detailsOf } from './detail';

const SAID =
  '(?:\\s?(?:id|ids|ref|refs|reference|references|no|nos|num|number|record|report|log|code|is|was|are|for|this|it|:|#|=|-|\\.|\\()){0,4}';
const CODE = '(?=(?:[a-z/*.-]{0,12}\\d){3})[a-z0-9]{1,14}(?:[/*.-][a-z0-9]{1,14}){0,4}';
/** A word that names a register, a few small words, then a code with three digits or more. */
const TOLD = new RegExp(
  `\\b(?:pnc|pncid|cro|pnd|nhs|upn|uln|nino|ni|n\\.i\\.|national insurance|custody|crime|crimes|cr|crn|occurrence|occ|occurance|occurence|incident|inc|log|cad|icad|storm|niche|athena|connect|urn|crimint|intel|investigation|misper|case|ref|reference|record|passport|driving licen[cs]e|licen[cs]e|account|sort code|asset|lcs|eh|liquidlogic|mosaic|hospital|patient|police|job|warrant|exhibit)${SAID}\\s{0,2}(${CODE})\\b`,
  'giu',
);
/** "CATS no 3398117": any register's own number; helplines begin with 0. */
const NUMBERED = /\b[a-z]{2,12}\s(?:no|num|number|ref|id)\.?\s?[:#]?\s?[1-9]\d{5,}\b/giu;
const NOT_A_CODE =
  /^(?:(?:19|20)\d{2}(?:[/-]\d{2,4})?|\d{1,3}|999|101|111|116123|[a-z]{1,3}\d{1,2}|s\.?\d{1,3}[a-z]?|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,3}[a-z]{1,5}|\d{1,4}-\d{1,4}|0[38]\d{2,9}|\d{1,4}(?:am|pm|hrs|hours|h)|24\/7|[a-z]{2,}-[a-z]*19|.*(?:st|nd|rd|th)|\d{1,2}\.\d{1,2}[a-z]?)$/iu;
const SHORT_CODE_REGISTERS = /^(?:log|cad|icad|incident|inc|storm|urn|crn|custody)\b/iu;
const OWN =
  /\b(?:collar|warrant card|shoulder|epaulette|force|payroll|staff|badge|extension|ext|call ?sign|hocr|offence|home office|counting rules?|classification|outcome|section|page|para|form)\s?(?:no|num|number|id|code)?\s?$/iu;

const NHS = /(?<![\d+(/.-])(?!0)\d{3}[ -]\d{3}[ -]\d{4}(?!\d)/gu;
const UPN = /\b[a-z]\d{11}[\da-z]\b/giu;
const NATIONAL_INSURANCE = /\b(?!bg|gb|nk|kn|tn|nt|zz)[a-ceghj-tw-z][a-ceghj-npqrstw-z]\s?\d{2}\s?\d{2}\s?\d{2}\s?[a-d]\b/giu;
const PNC = /\b(?:19|20)?\d{2}\/\d{4,7}[a-z]\b/giu;
const CRIME =
  /\b(?:[a-z]{1,4}[/-]?)?\d{2,7}[a-z]{0,3}\/\d{3,8}\/\d{2,4}\b|\b\d{2,3}[a-z]{1,3}\/\d{3,7}\/\d{2,4}\b|\b[a-z]{2,4}\/\d{3,8}\/(?:20)?\d{2}\b|\b\d{5,8}\/(?:20)?[12]\d\b/giu;
/** "26/0034412", "26*0045612": a year and a running number. */
const YEARLY = /(?<![\w/*-])\d{2}[/*]\d{6,8}(?![\w/])/gu;
const BANK = /\b(?:acct|account|a\/c|acc)\s?(?:no|num|number)?\.?\s?\d{8}\b|\bsort\s(?:code\s)?\d{2}-\d{2}-\d{2}\b/giu;
const DASHED = /(?<![\w-])\d{2}-\d{5,8}-\d{1,2}[a-z]?(?![\w-])/giu;
const ELEVEN_DIGITS = /(?<![\d.+/-])[1-6]\d{10,12}(?!\d|[\s-]?\d{3})/gu;
const LETTERS_THEN_DIGITS = /\b(?!img|vid|dsc|pxl|mov|wa|iso|isbn|rfc)[a-z]{2,4}[-/]?\d{6,12}\b|\b[a-z]{2,4}-\d{2}-\d{4,8}\b/giu;
const SLASHED = /(?<![\w/.])(?:[a-z0-9]{1,8}\/){2,4}[a-z0-9]{1,10}(?![\w/])/giu;
const LOG_OF_DAY =
  /\b(?:log|cad|incident|inc)\s(?:no\.?\s|number\s)?\d{1,5}\s(?:of|from|dated|on)?\s?(?:the\s)?(?:\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?<=(?:of|from|dated|on)\s(?:the\s)?)\d{1,2}|today|yesterday|mon|tue|wed|thu|fri|sat|sun)/giu;
const CAD_OF_DAY = /\b(?:cad|log|inc)?\s?\d{2,5}[/-]\d{1,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?:\d{2,4})?\b/giu;
const SORT_CODE = /\bsort ?code\s?:?\s?\d{2}[ -]?\d{2}[ -]?\d{2}\b/giu;
const CARD = /(?<!\d)[3-6]\d{3}(?:[ -]?\d{4}){3}(?!\d)/gu;
const DRIVER = /\b[a-z9]{5}\d{6}[a-z9]{2}\d[a-z]{2}\b/giu;
const PASSPORT = /\bpassport\s?(?:no|num|number)?[\s:.]{0,2}(?:is\s)?[a-z]{0,2}\d{6,9}\b/giu;

/** Numbers under which a person or a case is kept: police, school, health and bank. */
export function findReferences(text: string): Detail[] {
  const told = ({ 0: whole, 1: code = '', index }: RegExpExecArray) => {
    if (OWN.test(text.slice(Math.max(0, index - 18), index)) || (/\bcode\b/iu.test(whole) && /^(?:crime|offence)/iu.test(whole)))
      return false;
    if (/^\d{3,5}$/.test(code) && !/^(?:19|20)\d\d$/.test(code) && !/^(?:999|101|111|105)$/.test(code))
      return SHORT_CODE_REGISTERS.test(whole) || code.length > 4 || /\b(?:ref|no|num|number|id)\b|#/iu.test(whole);
    return !NOT_A_CODE.test(code);
  };
  const slashed = ([code]: RegExpExecArray) =>
    /\d{3,}/.test(code) && !/^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(code) && !/^(?:[a-z]{3,}\/)+(?:19|20)\d\d$/iu.test(code);
  const kinds = [
    LETTERS_THEN_DIGITS,
    NUMBERED,
    DASHED,
    YEARLY,
    BANK,
    NHS,
    UPN,
    NATIONAL_INSURANCE,
    PNC,
    CRIME,
    ELEVEN_DIGITS,
    LOG_OF_DAY,
    CAD_OF_DAY,
    SORT_CODE,
    CARD,
    DRIVER,
    PASSPORT,
  ];
  return [
    ...detailsOf('a reference number', TOLD, text, told),
    ...detailsOf('a reference number', SLASHED, text, slashed),
    ...kinds.flatMap((pattern) => detailsOf('a reference number', pattern, text)),
  ];
}
