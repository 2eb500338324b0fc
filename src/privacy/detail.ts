/** A kind of personal detail, as it is named to the officer; the detail itself is never repeated. */
export type DetailKind =
  | 'a name'
  | 'initials'
  | 'an email address'
  | 'a phone number'
  | 'a postcode'
  | 'an address'
  | 'a profile or user name'
  | 'a date of birth'
  | 'an age with a school or place'
  | 'a reference number'
  | 'a vehicle registration'
  | 'a device id';

/** What was seen and where it stands in the text; never what it says. */
export interface Detail {
  readonly kind: DetailKind;
  readonly start: number;
  readonly end: number;
}

/** Every match of a pattern that `keep` does not refuse, as details of one kind. */
export function detailsOf(
  kind: DetailKind,
  pattern: RegExp,
  text: string,
  keep: (match: RegExpExecArray) => boolean = () => true,
): Detail[] {
  return [...text.matchAll(pattern)].filter(keep).map((match) => ({ kind, start: match.index, end: match.index + match[0].length }));
}
