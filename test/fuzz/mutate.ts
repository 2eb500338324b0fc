import fc from 'fast-check';
import type { Json } from '../journeys/person';

/** One change to a recorded activity: where (a number that picks a place in it) and what. */
export interface Mutation {
  readonly place: number;
  readonly change: 'drop' | 'replace' | 'double' | 'rename' | 'wrap';
  readonly value: unknown;
}

const nested = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => ({ inner }), 'end');

/** Values that have broken JSON services before: wrong types, sizes, numbers, dates, text tricks, names of prototypes. */
const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 53,
  '',
  ' ',
  '\u0000',
  '\u202Egnp.exe',
  '\u200B\uFEFF',
  '𝒶𝒷𝒸',
  'e\u0301'.repeat(50),
  '\uD800',
  '<at>everyone</at>',
  '[x](javascript:alert(1))',
  '${7*7}{{7*7}}',
  "' or 1=1 --",
  '../../etc/passwd',
  '9999-99-99T99:99:99Z',
  '-000001-01-01T00:00:00Z',
  'NaN',
  'x'.repeat(5_000),
  'can i ring her mum '.repeat(40),
  [],
  [[]],
  {},
  { toString: 'x' },
  { length: 1e9 },
  [null, 1, 'two', { three: [] }],
  nested(300),
];

/** Names that mean something to JavaScript or to the SDK. */
const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'then',
  'toJSON',
  'type',
  'value',
  'text',
  'action',
  'data',
  'verb',
];

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  place: fc.nat(10_000),
  change: fc.constantFrom('drop', 'replace', 'double', 'rename', 'wrap'),
  value: fc.oneof(fc.constantFrom(...VALUES), fc.string({ maxLength: 60, unit: 'binary' }), fc.jsonValue({ maxDepth: 3 })),
});

/** A copy of the activity with the changes made one after the other. */
export function mutated(activity: Json, mutations: readonly Mutation[]): Json {
  const root = { activity: structuredClone(activity) as unknown };
  for (const { place, change, value: given } of mutations) {
    const value: unknown = structuredClone(given);
    const places = placesIn(root.activity);
    const at = places[place % Math.max(1, places.length)];
    if (!at) continue;
    const { holder, key } = at;
    if (change === 'drop') Reflect.deleteProperty(holder, key);
    else if (change === 'replace') put(holder, key, value);
    else if (change === 'double') put(holder, `${key}2`, Reflect.get(holder, key));
    else if (change === 'wrap') put(holder, key, [Reflect.get(holder, key)]);
    else {
      const moved: unknown = Reflect.get(holder, key);
      Reflect.deleteProperty(holder, key);
      put(holder, NAMES[place % NAMES.length] ?? 'type', moved);
    }
  }
  return root.activity as Json;
}

/** Also a key named __proto__ becomes a key, as JSON.parse makes one. */
function put(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function placesIn(value: unknown): { holder: object; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => [{ holder: value, key }, ...placesIn(Reflect.get(value, key))]);
}
