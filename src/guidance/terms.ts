/** Splits text into lower-case words; apostrophes vanish, so that "won't" and "wont" are one word. Pure. */
export function terms(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’‘`´]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).slice(0, MOST_WORDS);
}

/** A longer message says no more about what is asked, and costs time. */
const MOST_WORDS = 120;
