import type { ClaimMeaning, ClaimMeasure, ClaimWords } from './claim-meaning.ts'
import { listSavings } from './saving-patterns.ts'
import { BY, readAmount, ROUGHLY as ROUGH_AMOUNT, type Direction } from './claim-amounts.ts'

/** Nouns that a run may be called, and that make nothing else of its name. */
export const RUN_NOUN =
  '(?: (?:runs?|builds?|versions?|variants?|releases?|binar(?:y|ies)|programs?|code|implementations?|configurations?|setups?|ones?|process|interpreters?|branch|mode|itself))?'
const LINK =
  '(?: (?:is|was|are|were|runs?|ran|finish(?:es|ed)|completes?|completed|performs?|performed|works?|worked|executes?|executed|became|remains?|remained|proved|turned out|has been|to be|it))*'
const ADVERB =
  '(?: (?:much|far|way|a bit|a little|slightly|clearly|significantly|considerably|noticeably|measurably|substantially|consistently|always|also|still|even|now|already|therefore|thus|indeed|about|around|nearly|almost|roughly|approximately|some|exactly|just|every bit))*'
const DETERMINER = '(?: (?:both|either|the|our|that of|that of the|those of|what|its))*'
const THAN = '(?: than| compared (?:to|with)| in comparison (?:to|with))'
const MEMORY =
  '(?: (?:peak|resident|total|maximum|main))?(?: (?:memory|RAM|RSS))(?: (?:use|usage|footprint|peak))?'
const NEED =
  '(?:us(?:es|ed|e)|need(?:s|ed)?|tak(?:es?)|took|allocat(?:es|ed|e)|consum(?:es|ed|e)|requir(?:es|ed|e)|occup(?:ies|ied|y)|ha(?:s|d|ve))'

/** Verbs of what takes time; `uses twice as much time as`. */
const SPEND =
  '(?: takes?| took| needs?| needed| lasts?| lasted| ran| runs?| consumes?| consumed| spends?| spent| requires?| required| uses?| used)'
const RUN_TIME =
  '(?: (?:total|overall|real|elapsed|wall(?:[ -]clock)?))?(?: (?:run[ -]?times?|running times?|execution times?|times?|durations?))'

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
  between(`${LINK}${ADVERB}${BY} (?:faster|quicker|speedier)${THAN}`, 'time', faster),
  between(`${LINK}${ADVERB}${BY} slower${THAN}`, 'time', slower),
  between(`${LINK}${ADVERB} (?<factor>${TIMES}) (?:faster|quicker)${THAN}`, 'time', inverse),
  between(`${LINK}${ADVERB} (?<factor>${TIMES}) slower${THAN}`, 'time', factorOf),
  between(
    `${LINK}${ADVERB} (?<factor>${WORD_FACTOR}|${TIMES}) as (?:fast|quick) as`,
    'time',
    inverse,
  ),
  between(
    `(?:${LINK}|${SPEND})${ADVERB} (?<factor>${WORD_FACTOR}|${TIMES}) as (?:slow|long|much time) as`,
    'time',
    factorOf,
  ),
  between(`${SPEND}${ADVERB}${BY} (?:longer|more time)${THAN}`, 'time', more),
  between(`${SPEND}${ADVERB}${BY} (?:shorter|less time)${THAN}`, 'time', less),
  between(
    `(?:${SPEND}|${LINK} in)${ADVERB} (?<factor>${WORD_FACTOR}|${TIMES})(?: of)? the (?:run ?)?time (?:of|that)`,
    'time',
    factorOf,
  ),
  between(`${LINK} in${ADVERB}${BY} (?:less|a shorter) time${THAN}`, 'time', less),
  between(`${LINK} in${ADVERB}${BY} (?:more|a longer) time${THAN}`, 'time', more),
  between(
    ` ha(?:s|d|ve)${ADVERB} an?${ADVERB} (?:shorter|lower|smaller)${RUN_TIME}${THAN}`,
    'time',
    less,
  ),
  between(
    ` ha(?:s|d|ve)${ADVERB} an?${ADVERB} (?:longer|higher|larger)${RUN_TIME}${THAN}`,
    'time',
    more,
  ),
  between(
    `['\u2019]s${RUN_TIME} (?:is|was)${ADVERB}${BY} (?:shorter|lower|smaller|less)${THAN}`,
    'time',
    less,
  ),
  between(
    `['\u2019]s${RUN_TIME} (?:is|was)${ADVERB}${BY} (?:longer|higher|larger|more)${THAN}`,
    'time',
    more,
  ),
  between(
    `${ADVERB} (?:beats?|outperforms?|outperformed|outruns?|outran|outpaces?|outpaced|overtakes?|overtook)`,
    'time',
    faster,
  ),
  between(
    `${ADVERB} (?:wins? (?:over|against)|won (?:over|against)|defeats?|defeated|edges? out|edged out|leads|is ahead of|was ahead of)`,
    'time',
    faster,
  ),
  between(`(?: is| was| are| were) (?:beaten|outperformed|outrun|outpaced) by`, 'time', slower),
  between(
    `${ADVERB} (?:(?:loses|lost|lags|lagged) (?:to|behind|against)|trails|trailed|(?:falls|fell|comes in|came in|is|was) behind)`,
    'time',
    slower,
  ),
  between(`${LINK}${ADVERB} (?:as fast|as quick) as`, 'time', () => ({ kind: 'no-more' })),
  between(
    `${LINK}${ADVERB} (?:equally fast as|as slow as|at the same speed as|the same speed as)`,
    'time',
    alike,
  ),
  between(`${SPEND}${ADVERB} (?:as long as|the same time as|as much time as)`, 'time', alike),
  between(` ${NEED}${ADVERB}${BY} (?:less|lower|smaller)${MEMORY}${THAN}`, 'memory', less),
  between(
    ` ${NEED}${ADVERB}${BY} (?:more|higher|larger|greater|bigger)${MEMORY}${THAN}`,
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
  ...listSavings(RUN_TIME, MEMORY).map(({ words, measure, isMore }) =>
    between(words, measure, isMore ? more : less),
  ),
]

/**
 * Read what the words between two runs claim of the first; `undefined` where they are no claim, or of something else.
 *
 * @param amountAfter by how much, where that follows the second run
 */
export function readClaim(words: string, amountAfter?: string): ClaimWords | undefined {
  for (const { words: pattern, read } of PATTERNS) {
    const match = pattern.exec(words)
    if (match === null) continue
    const amount = match.groups?.['factor'] ?? amountAfter
    const isRough = ROUGHLY.test(words)
    const claim = read(amount === undefined || !isRough ? amount : `about ${amount}`)
    // `almost as fast as` claims neither.
    return isVague(claim) && isRough ? undefined : claim
  }
  return undefined
}

const ROUGHLY = /\b(?:about|around|nearly|almost|roughly|approximately|some)\b/i

function isVague({ meaning }: ClaimWords): boolean {
  return meaning.kind === 'alike' || meaning.kind === 'no-more'
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

function less(amount: string): ClaimMeaning {
  return by(amount, { sign: -1, isSpeed: false }) ?? { kind: 'less' }
}

function more(amount: string): ClaimMeaning {
  return by(amount, { sign: 1, isSpeed: false }) ?? { kind: 'more' }
}

function faster(amount: string): ClaimMeaning {
  return by(amount, { sign: -1, isSpeed: true }) ?? { kind: 'less' }
}

function slower(amount: string): ClaimMeaning {
  return by(amount, { sign: 1, isSpeed: true }) ?? { kind: 'more' }
}

function by(amount: string, direction: Direction): ClaimMeaning | undefined {
  return amount === '' ? undefined : readAmount(amount, direction)
}

function alike(): ClaimMeaning {
  return { kind: 'alike' }
}

/** A factor leaves the room of its last digit; one in words a fifth. */
function factorOf(amount: string): ClaimMeaning {
  const words = amount.replace(ROUGH_AMOUNT, '')
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
