/** The numbers from one on, in words. */
export const CARDINALS: readonly string[] =
  'one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Read a number in words; 1 for another word, such as `a`. */
export function readCardinal(word: string): number {
  return Math.max(0, CARDINALS.indexOf(word.toLowerCase())) + 1
}
