/** Words parted by white space, as they are kept in the data files beside this. */
export function wordList(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
