import type { Candidate, Search } from './search';

/** Where one question may end and the next begin. */
const SEAM =
  /\s*[?;.\n]+\s+(?:and |also |plus )?|,? and(?: also)? |,? plus |,? also |, (?=(?:how|what|who|where|when|why|which|can|do|does|is|are|should|will|whats|hows|wheres|whos)\b)/gi;
const FEWEST_WORDS = 2;
/** Set on the tuning half of the question set. */
const SURE_OF_PART = 0.3;
/** How a question begins; a sentence that tells the situation is no question of its own. */
const ASKING =
  /^(?:(?:so|then|also|ok|but) )*(?:how|what|wht|wot|who|whose|where|when|why|which|can|could|do|does|did|is|are|am|was|should|shall|will|would|may|must|has|have|any|need|(?:is|do|ca|are|has|have|wo)n['’]?t|(?:what|how|who|where|wat)s)\b/i;

interface Part {
  readonly text: string;
  readonly best: Candidate;
}

/** The questions in a message: two when both parts are questions and surely ask for different things, else the message as it is. Pure. */
export function splitQuestion(text: string, search: Search): readonly string[] {
  let chosen: { parts: readonly [Part, Part]; worth: number } | undefined;
  for (const seam of text.matchAll(SEAM)) {
    const [before, after] = [text.slice(0, seam.index), text.slice(seam.index + seam[0].length)];
    const bothAsk = (seam[0].trimStart().startsWith('?') || asks(before)) && asks(after);
    const [first, second] = bothAsk ? [partOf(before, search), partOf(after, search)] : [];
    if (!first || !second || first.best.id === second.best.id) continue;
    const worth = Math.min(first.best.score, second.best.score);
    if (worth > (chosen?.worth ?? 0)) chosen = { parts: [first, second], worth };
  }
  return chosen && chosen.worth >= SURE_OF_PART ? chosen.parts.map((part) => part.text) : [text];
}

function partOf(text: string, search: Search): Part | undefined {
  const trimmed = text.trim();
  if (trimmed.split(/\s+/).length < FEWEST_WORDS) return undefined;
  const [best] = search.find(trimmed);
  return best && { text: trimmed, best };
}

function asks(text: string): boolean {
  return ASKING.test(text.trim()) || text.trim().endsWith('?');
}
