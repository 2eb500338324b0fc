/** A kind of personal detail, as it is named to the officer; the detail itself is never repeated. */
export type DetailKind =
  | 'an email address'
  | 'a phone number'
  | 'a postcode'
  | 'a profile or user name'
  | 'a date of birth'
  | 'a reference number';

export interface Detail {
  readonly kind: DetailKind;
  readonly start: number;
  readonly end: number;
}

// Each pattern is linear: bounded repeats, no nested quantifiers; the text is capped before it comes here.
const patterns: readonly (readonly [DetailKind, RegExp])[] = [
  ['an email address', /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu],
  [
    'a profile or user name',
    /(?:https?:\/\/)?(?:www\.)?(?:instagram|snapchat|tiktok|facebook|twitter|x|discord|youtube)\.com\/[\w.@/-]{2,80}/giu,
  ],
  ['a profile or user name', /(?<![\w@.])@[a-z0-9_](?:[a-z0-9_.]{1,29})/giu],
  ['a phone number', /(?<!\d)(?:\+44\s?|0)7\d{3}[\s-]?\d{3}[\s-]?\d{3}(?!\d)/gu],
  ['a postcode', /\b(?:gir ?0aa|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2})\b/giu],
  ['a date of birth', /\b(?:dob|d\.o\.b\.?|born(?: on)?)[\s:]{0,3}\d{1,2}[\s/.-]\w{1,9}[\s/.-]\d{2,4}\b/giu],
  [
    'a reference number',
    /\b(?:pnc|nhs|upn|crime|occurrence|custody)\s{0,2}(?:id|ref|no|number|reference)?[\s:.#]{0,3}[a-z]{0,3}[\d/-]{5,20}[a-z]?\b/giu,
  ],
];

/** Finds personal details in a normalised, length-capped text. Pure; spans may overlap. */
export function findPersonalDetails(text: string): Detail[] {
  return patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, start: match.index, end: match.index + match[0].length })),
  );
}

/** The text with every detail cut out, for answering the rest of the question. */
export function withoutDetails(text: string, details: readonly Detail[]): string {
  return [...details]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
    .trim();
}
