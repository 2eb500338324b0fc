/** Takes common endings off a word, lightly, so that names and abbreviations stay whole. Pure. */
export function stem(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/(?<=[a-z]{3})ies$/, 'y')
    .replace(/(?<=[a-z]{3})(?:ings?|ed|es|s|ly|ers?)$/, '')
    .replace(/(.)\1$/, '$1')
    .replace(/(?<=..)e$/, '');
}
