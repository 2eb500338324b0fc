/** One candidate with how sure the search is, from 0 to 1. */
export interface Candidate {
  readonly id: string;
  readonly score: number;
  /** Without a kind the id names an article. */
  readonly kind?: 'article' | 'glossary';
}

/** Ranks what may answer a question, best first; never more than a handful; nothing when the guidance doesn't cover it. */
export interface Search {
  find(question: string): readonly Candidate[];
}

export type Decided =
  | { readonly decision: 'answer'; readonly id: string; readonly kind?: 'article' | 'glossary'; readonly others?: readonly string[] }
  | { readonly decision: 'choose'; readonly ids: readonly string[]; readonly kinds?: Readonly<Record<string, 'article' | 'glossary'>> }
  | { readonly decision: 'none' };

/** Set on the question sets of `npm run eval`, together with how wary a likely refusal makes (intent-search.ts). */
const SURE = 0.35;
const CHOICES = 4;
/** Below this an answer also names what else may have been meant; set on phrasings of mouths that were not learned from. */
const CERTAIN = 0.97;
const OTHERS = 3;

/** Answer (with up to three other articles that may be meant), offer up to four choices, or say that the guidance doesn't cover it. Pure. */
export function decideAnswer(candidates: readonly Candidate[]): Decided {
  const [best] = candidates;
  if (!best) return { decision: 'none' };
  if (best.score >= SURE || candidates.length === 1) {
    const others = best.score < CERTAIN && !best.kind ? candidates.slice(1, 1 + OTHERS).flatMap(({ id, kind }) => (kind ? [] : [id])) : [];
    return { decision: 'answer', id: best.id, ...kindOf(best), ...(others.length > 0 ? { others } : {}) };
  }
  const offered = candidates.slice(0, CHOICES);
  const kinds = Object.fromEntries(offered.flatMap(({ id, kind }) => (kind ? [[id, kind]] : [])));
  return { decision: 'choose', ids: offered.map(({ id }) => id), ...(Object.keys(kinds).length > 0 ? { kinds } : {}) };
}

function kindOf({ kind }: Candidate): { kind?: 'article' | 'glossary' } {
  return kind ? { kind } : {};
}
