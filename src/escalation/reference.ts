import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that a reference can be read out by radio. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new reference such as SU-7K3M-9QXT: 40 random bits, unique by the register's insert. */
export function newReference(bytes: Uint8Array = randomBytes(8)): string {
  const letters = [...bytes].map((byte) => LETTERS[byte % 32] ?? '0').join('');
  return `SU-${letters.slice(0, 4)}-${letters.slice(4, 8)}`;
}
