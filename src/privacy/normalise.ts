/** Invisible and tag characters that can hide words from a check: soft hyphen, zero-width, bidi controls, tags. */
const HIDDEN =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\u{E0000}-\u{E0FFF}]/gu;

/** NFKC, hidden characters out, white space folded; the one form that every later check reads. */
export function normalise(text: string): string {
  return text.normalize('NFKC').replace(HIDDEN, '').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}
