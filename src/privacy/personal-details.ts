import { findAgesWithPlace } from './age-with-place';
import { findContacts } from './contact-details';
import { findDatesOfBirth } from './date-of-birth';
import type { Detail } from './detail';
import { findDevices } from './devices';
import { findHandles } from './handles';
import { findInitials } from './initials';
import { findNames } from './names';
import { findPlaces } from './place-details';
import { findProfiles } from './profiles';
import { readTokens } from './read-tokens';
import { findReferences } from './reference-numbers';
import { findVehicles } from './vehicles';

/** Longer text is not read to its end, so that one message can never hold up the others. */
const CAP = 4000;

const inText = [findContacts, findProfiles, findPlaces, findDatesOfBirth, findReferences, findVehicles, findDevices];
const inTokens = [findNames, findInitials, findAgesWithPlace, findHandles];

/** Finds personal details in a normalised text. Pure and linear in its length; spans may overlap. */
export function findPersonalDetails(text: string): Detail[] {
  const read = text.slice(0, CAP);
  const reading = readTokens(read);
  return [...inText.flatMap((find) => find(read)), ...inTokens.flatMap((find) => find(reading))];
}

/** The text with every detail cut out, for answering the rest of the question. */
export function withoutDetails(text: string, details: readonly Detail[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of [...details].sort((a, b) => a.start - b.start)) {
    if (start >= from) rest += `${text.slice(from, start)} `;
    from = Math.max(from, end);
  }
  return `${rest}${text.slice(from)}`.trim();
}
