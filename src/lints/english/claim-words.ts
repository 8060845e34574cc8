/** What a claim compares two runs by. */
export type ClaimMeasure = 'time' | 'memory'

/** What a claim says of the ratio of two runs: of the subject's time or memory to the other's. */
export type ClaimMeaning =
  | { readonly kind: 'less' }
  | { readonly kind: 'more' }
  /** `as fast as`: not more. */
  | { readonly kind: 'no-more' }
  | { readonly kind: 'alike' }
  /** `twice as slow`: a ratio from `low` to `high`. */
  | { readonly kind: 'factor'; readonly low: number; readonly high: number }

/** What the words between two runs, or around them, claim. */
export interface ClaimWords {
  readonly measure: ClaimMeasure
  readonly meaning: ClaimMeaning
}

/** Nouns that a run may be called, and that make nothing else of its name. */
export const RUN_NOUN =
  '(?: (?:runs?|builds?|versions?|variants?|releases?|binar(?:y|ies)|programs?|code|implementations?|configurations?|setups?|ones?|process|interpreters?|branch|mode|itself))?'
const LINK =
  '(?: (?:is|was|are|were|runs?|ran|finish(?:es|ed)|completes?|completed|performs?|performed|works?|worked|executes?|executed|became|remains?|remained|proved|turned out|has been|to be|it))*'
const ADVERB =
  '(?: (?:much|far|way|a bit|a little|slightly|clearly|significantly|considerably|noticeably|measurably|substantially|consistently|always|also|still|even|now|already|therefore|thus|indeed|about|around|nearly|almost|roughly|approximately|some|exactly|\\d+(?:\\.\\d+)? ?%))*'
const DETERMINER = '(?: (?:the|our|that of|that of the|those of|what|its))*'
const THAN = '(?: than| compared (?:to|with)| in comparison (?:to|with))'
const MEMORY =
  '(?: (?:peak|resident|total|maximum|main))?(?: (?:memory|RAM|RSS))(?: (?:use|usage|footprint|peak))?'
const NEED =
  '(?:us(?:es|ed|e)|need(?:s|ed)?|tak(?:es?)|took|allocat(?:es|ed|e)|consum(?:es|ed|e)|requir(?:es|ed|e)|occup(?:ies|ied|y)|ha(?:s|d|ve))'

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ half: 0.5, twice: 2, double: 2, triple: 3, thrice: 3, 'a third': 1 / 3, 'one third': 1 / 3 },
  ...{ 'a quarter': 0.25, 'a fifth': 0.2, 'a tenth': 0.1, two: 2, three: 3, four: 4, five: 5 },
  ...{ six: 6, seven: 7, eight: 8, nine: 9, ten: 10, a: 1 },
}
const WORD_FACTOR = '(?:half|twice|double|triple|thrice|(?:a|one) third|a quarter|a fifth|a tenth)'
const TIMES =
  '(?:(?:\\d+(?:\\.\\d+)?|two|three|four|five|six|seven|eight|nine|ten) ?(?:x|\u00d7|times|-?fold)|[x\u00d7]\\d+(?:\\.\\d+)?)'

interface ClaimPattern {
  readonly words: RegExp
  readonly read: (factor: string | undefined) => ClaimWords
}

/** Every way to claim something of two runs that stand on both sides of the words; the subject stands first. */
const PATTERNS: readonly ClaimPattern[] = [
  between(`${LINK}${ADVERB} (?:faster|quicker|speedier)${THAN}`, 'time', less),
  between(`${LINK}${ADVERB} slower${THAN}`, 'time', more),
  between(`${LINK}${ADVERB} (?<factor>${TIMES}) (?:faster|quicker)${THAN}`, 'time', inverse),
  between(`${LINK}${ADVERB} (?<factor>${TIMES}) slower${THAN}`, 'time', factorOf),
  between(
    `${LINK}${ADVERB} (?<factor>${WORD_FACTOR}|${TIMES}) as (?:fast|quick) as`,
    'time',
    inverse,
  ),
  between(
    `(?:${LINK}| takes?| took| needs?| needed)${ADVERB} (?<factor>${WORD_FACTOR}|${TIMES}) as (?:slow|long|much time) as`,
    'time',
    factorOf,
  ),
  between(
    `(?: takes?| took| needs?| needed| lasts?| lasted| ran| runs?)${ADVERB} (?:longer|more time)${THAN}`,
    'time',
    more,
  ),
  between(
    `(?: takes?| took| needs?| needed| lasts?| lasted| ran| runs?)${ADVERB} (?:shorter|less time)${THAN}`,
    'time',
    less,
  ),
  between(
    `(?: takes?| took| needs?| needed)${ADVERB} (?<factor>${WORD_FACTOR}|${TIMES})(?: of)? the time of`,
    'time',
    factorOf,
  ),
  between(
    `${ADVERB} (?:beats?|outperforms?|outperformed|outruns?|outran|outpaces?|outpaced|overtakes?|overtook)`,
    'time',
    less,
  ),
  between(`(?: is| was| are| were) (?:beaten|outperformed|outrun|outpaced) by`, 'time', more),
  between(`${ADVERB} (?:loses|lost|lags|lagged) (?:to|behind|against)`, 'time', more),
  between(`${LINK}${ADVERB} (?:as fast|as quick) as`, 'time', () => ({ kind: 'no-more' })),
  between(
    `${LINK}${ADVERB} (?:equally fast as|as slow as|at the same speed as|the same speed as)`,
    'time',
    alike,
  ),
  between(
    `(?: takes?| took| needs?| needed)${ADVERB} (?:as long as|the same time as|as much time as)`,
    'time',
    alike,
  ),
  between(` ${NEED}${ADVERB} (?:less|lower|smaller)${MEMORY}${THAN}`, 'memory', less),
  between(
    ` ${NEED}${ADVERB} (?:more|higher|larger|greater|bigger)${MEMORY}${THAN}`,
    'memory',
    more,
  ),
  between(` ${NEED}${ADVERB} an? (?:lower|smaller)${MEMORY}${THAN}`, 'memory', less),
  between(` ${NEED}${ADVERB} an? (?:higher|larger|greater|bigger)${MEMORY}${THAN}`, 'memory', more),
  between(
    ` ${NEED}${ADVERB} (?<factor>${WORD_FACTOR}|${TIMES})(?: of)?(?: the| as much)${MEMORY} (?:of|as)`,
    'memory',
    factorOf,
  ),
  between(` ${NEED}${ADVERB} (?<factor>${TIMES}) less${MEMORY}${THAN}`, 'memory', inverse),
  between(` ${NEED}${ADVERB} (?<factor>${TIMES}) more${MEMORY}${THAN}`, 'memory', factorOf),
  between(` ${NEED}${ADVERB} (?:as much|the same|the same amount of)${MEMORY} as`, 'memory', alike),
]

/** Read what the words between two runs claim of the first; `undefined` where they are no claim, or of something else. */
export function readClaim(words: string): ClaimWords | undefined {
  for (const { words: pattern, read } of PATTERNS) {
    const match = pattern.exec(words)
    if (match === null) continue
    const claim = read(match.groups?.['factor'])
    // `almost as fast as` claims neither.
    return isVague(claim) && ROUGHLY.test(words) ? undefined : claim
  }
  return undefined
}

const ROUGHLY = /\b(?:about|around|nearly|almost|roughly|approximately|some)\b/i

function isVague({ meaning }: ClaimWords): boolean {
  return meaning.kind === 'alike' || meaning.kind === 'no-more'
}

const NO_DIFFERENCE =
  /\bno(?: (?:measurable|significant|real|visible|noticeable|notable|clear))? difference(?: in (?<what>[\p{L} ]+?))? between(?: the)?(?: (?:runs?|builds?|versions?))?$/iu
const BOTH_ALIKE =
  /^(?: (?:runs?|builds?|versions?))?(?: (?:are|were|run|ran|take|took))(?: both)? (?:equally (?:fast|quick|slow|long)|(?:at )?the same speed|the same time|as fast as each other)\b/iu

/** Read a claim that two runs joined by `and` are alike, from what stands before the first and after the second. */
export function readAlikeClaim(before: string, after: string): ClaimWords | undefined {
  const difference = NO_DIFFERENCE.exec(before)
  if (difference === null) {
    return BOTH_ALIKE.test(after) ? { measure: 'time', meaning: { kind: 'alike' } } : undefined
  }
  const what = difference.groups?.['what'] ?? 'time'
  if (/^(?:peak )?(?:memory|RSS|RAM)(?: use| usage| footprint)?$/i.test(what)) {
    return { measure: 'memory', meaning: { kind: 'alike' } }
  }
  return /^(?:speed|time|times|run ?time|running time|real time|wall(?: clock)? time|performance)$/i.test(
    what,
  )
    ? { measure: 'time', meaning: { kind: 'alike' } }
    : undefined
}

function between(
  words: string,
  measure: ClaimMeasure,
  mean: (factor: string) => ClaimMeaning,
): ClaimPattern {
  return {
    words: new RegExp(`^${RUN_NOUN}${words}${DETERMINER}${RUN_NOUN}$`, 'iu'),
    read: (factor = '') => ({ measure, meaning: mean(factor) }),
  }
}

function less(): ClaimMeaning {
  return { kind: 'less' }
}

function more(): ClaimMeaning {
  return { kind: 'more' }
}

function alike(): ClaimMeaning {
  return { kind: 'alike' }
}

/** A factor leaves the room of its last digit; one in words a fifth. */
function factorOf(words: string): ClaimMeaning {
  const digits = /\d+(?:\.(?<decimals>\d+))?/.exec(words)
  if (digits === null) {
    const value =
      NUMBERS[words.toLowerCase()] ?? NUMBERS[words.toLowerCase().split(/[ -]/)[0] ?? ''] ?? NaN
    return { kind: 'factor', low: value * 0.8, high: value * 1.2 }
  }
  const value = Number(digits[0])
  const step = 10 ** -(digits.groups?.['decimals']?.length ?? 0)
  return { kind: 'factor', low: value - step / 2, high: value + step / 2 }
}

function inverse(words: string): ClaimMeaning {
  const factor = factorOf(words)
  return factor.kind === 'factor'
    ? { kind: 'factor', low: 1 / factor.high, high: 1 / factor.low }
    : factor
}
