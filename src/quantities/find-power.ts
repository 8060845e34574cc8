const TIMES = String.raw`[\u00d7\u00b7\u22c5\u2219x*]`
const POWER = String.raw`10\s*(?:(?:\^|\*\*|<sup>)\s*[{(]?[-+\u2212]?\d+|[\u207a\u207b]?[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+)`

const LARGE = 'hundred|thousand|million|billion|trillion|dozen|lakh|crore'
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const FEW = 'an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|\\d[\\d.,]*'

/** A power of ten, the root of one, or words that a number goes on behind. */
const BEFORE = [
  new RegExp(String.raw`(?<![\p{L}\p{N}.,])(?<word>${POWER}[})]?(?:</sup>)?)\s*${TIMES}\s*$`, 'u'),
  /(?<![\p{L}\p{N}.,])(?<word>\d+(?:\^|\*\*|<sup>))\s*[{(]?$/u,
  new RegExp(String.raw`(?<![\p{L}-])(?<word>(?:${FEW})\s(?:${LARGE})(?:\sand)?)\s$`, 'iu'),
  new RegExp(String.raw`(?<![\p{L}-])(?<word>(?:${TENS})-)$`, 'iu'),
]

/** A sign in words, behind a verb or at the beginning; between two numbers it subtracts. */
const SIGN =
  /(?:(?<![\p{L}])(?:is|was|are|were|by|to|at|about|of)\s|(?:^|[.:;(|]|<(?:p|td|th|li|dd|dt)\b[^<>]*>)\s*)(?<word>minus|negative)\s$/iu

/** A power of ten, an exponent, or a fraction. */
const AFTER = [
  new RegExp(String.raw`^\s*(?<word>${TIMES}\s*${POWER})`, 'iu'),
  /^(?<word>(?:\^|\*\*)[-+]?\d+)(?![\d^])/u,
  /^\s?(?<word>[\u00bc-\u00be\u2150-\u215e])/u,
  /^\s(?<word>and\s(?:a|one)\s(?:half|third|quarter))(?!\s(?:of|as|the|times|an?)\b)(?!\p{L})/iu,
]

/** Find a power of ten or a multiple beside a number that makes another number of it, with or without its unit. */
export function findPower(before: string, after: string): string | undefined {
  return find([...BEFORE, SIGN], before) ?? find(AFTER, after)
}

function find(shapes: readonly RegExp[], text: string): string | undefined {
  return shapes
    .map((shape) => shape.exec(text)?.groups?.['word'])
    .find((word) => word !== undefined)
}
