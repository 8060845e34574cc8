const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** A pattern for whole numbers below a hundred in words, in lower case or with a capital: `Seventeen`, `forty-two`. */
export const CARDINAL_WORDS = String.raw`(?<!\p{L})(?:${[...TENS.map((ten) => `${anyCase(ten)}(?:-(?:${ONES.slice(0, 9).join('|')}))?`), ...ONES.toReversed().map(anyCase)].join('|')})(?![\p{L}-])`

function anyCase(word: string): string {
  return `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`
}

/** Read a whole number in words; 0 for anything else. */
export function readCardinalWord(text: string): number {
  return text
    .trim()
    .toLowerCase()
    .split('-')
    .reduce((sum, word) => sum + ONES.indexOf(word) + 1 + 10 * readTen(word), 0)
}

function readTen(word: string): number {
  const at = TENS.indexOf(word)
  return at === -1 ? 0 : at + 2
}
