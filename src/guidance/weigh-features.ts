import type { FeatureKind } from './question-features';

/** A text as numbers: which features it has and how much each weighs; its length is one. */
export interface Vector {
  readonly at: Int32Array;
  readonly weight: Float32Array;
}

/** How much each kind of feature says. Concepts have 0.6 because more only fitted the tuning half and lost on the test half. */
const SHARE: Readonly<Record<FeatureKind, number>> = { w: 1, p: 0.6, l: 0.7, c: 0.6 };

/** How rare each feature is among the documents; those seen too seldom to teach anything are left out. */
export function rarityOf(documents: Iterable<readonly string[]>): Map<string, number> {
  const counts = new Map<string, number>();
  let all = 0;
  for (const document of documents) {
    all += 1;
    for (const feature of new Set(document)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const kept = [...counts].filter(([feature, count]) => count >= FEWEST[kindOf(feature)]);
  return new Map(kept.map(([feature, count]) => [feature, Math.log((all + 1) / (count + 1)) + 1]));
}

/** Turns features into a vector: each has its place in `rarity`, rare ones weigh more, and each kind has its fixed share. */
export function weighFeatures(rarity: ReadonlyMap<string, number>): (features: readonly string[]) => Vector {
  const places = new Map([...rarity].map(([feature, rare], at) => [feature, { at, rare, kind: kindOf(feature) }]));
  return (features) => {
    const times = new Map<string, number>();
    for (const feature of features) times.set(feature, (times.get(feature) ?? 0) + 1);
    const at: number[] = [];
    const weight: number[] = [];
    const kinds: FeatureKind[] = [];
    const squares = { w: 0, p: 0, l: 0, c: 0 };
    for (const [feature, count] of times) {
      const place = places.get(feature);
      if (!place) continue;
      const value = (1 + Math.log(count)) * place.rare;
      at.push(place.at);
      weight.push(value);
      kinds.push(place.kind);
      squares[place.kind] += value * value;
    }
    let whole = 0;
    for (const kind of KINDS) if (squares[kind] > 0) whole += SHARE[kind] ** 2;
    const scaled = weight.map((value, index) => {
      const kind = kinds[index] ?? 'w';
      return (value * SHARE[kind]) / Math.sqrt(squares[kind] * whole);
    });
    return { at: Int32Array.from(at), weight: Float32Array.from(scaled) };
  };
}

/** Pairs and letter runs seen less often than this are left out: they cost time and teach nothing. */
const FEWEST: Readonly<Record<FeatureKind, number>> = { w: 1, p: 2, l: 6, c: 1 };
const KINDS: readonly FeatureKind[] = ['w', 'p', 'l', 'c'];

function kindOf(feature: string): FeatureKind {
  const [first] = feature;
  return first === 'p' || first === 'l' || first === 'c' ? first : 'w';
}
