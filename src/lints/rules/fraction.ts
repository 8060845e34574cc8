import { demote } from '../certainty.ts'
import { isInert } from '../is-inert.ts'
import type { CheckedPage } from '../checked-page.ts'
import { CARDINAL_WORDS, readCardinalWord } from '../english/cardinal-words.ts'
import type { Sentence } from '../english/sentences.ts'
import type { Finding } from '../finding.ts'
import { findForeignFractions } from '../foreign/find-foreign-fractions.ts'
import { isSlip } from '../find-slip.ts'
import { createFinding, type LintRule } from '../lint-rule.ts'
import { explainMiscalculation, type Miscalculation } from '../miscalculation.ts'
import { reportMiscalculation } from '../report-miscalculation.ts'
import { scaleInterval, divideIntervals } from '../rounding-interval.ts'
import { isGrade, judgeFractionColumns } from '../tables/fraction-columns.ts'
import type { NumberTable } from '../tables/number-table.ts'
import { createWrittenNumber, DIGITS, type WrittenNumber } from '../written-number.ts'

/** Percentages beside their fraction. */
export const fraction: LintRule<Miscalculation> = {
  name: 'fraction',
  summary: 'a percentage that is not that of the fraction beside it',
  explain: explainMiscalculation,
  check: (page) => [
    ...checkStatements(page),
    ...page.statements.flatMap(checkForeign),
    ...page.typedTables.flatMap(checkTable),
  ],
}

const UNIT = String.raw`(?: ?(?:[KMGTkmg]i?B|ms|s))?`
const COUNT = String.raw`(?:(?:${DIGITS})${UNIT}|${CARDINAL_WORDS})`
const OF = String.raw`(?: ?\/ ?| (?:of|(?:times )?out of)(?: the| all| our| a total of)? )`
const PERCENT = String.raw`(?<percent>\d+(?:\.\d+)?) ?(?:%|per ?cent\b)`

/** `, a failure rate of `. */
const RATE =
  String.raw`(?<rate>,? (?:which (?:is|makes|means) |that is )?an? (?:[\p{L}-]+ ){0,2}(?:rate|share|ratio|proportion|accuracy|recall|precision|coverage) of (?:about |only |just )?|` +
  String.raw`(?:,? (?:which|and that) (?:puts|brings|makes)|[;:,] (?:so )?) ?(?:the|our|its) (?:[\p{L}-]+ ){0,2}(?:rate|share|coverage|accuracy)(?: (?:at|to)| is(?: (?:therefore|thus|then|now))?) (?:about |only |just )?)`

/** `8/12 (75%)`, `8 of the 12 tests (75%)`, `8 of 12, or 75%`. */
const BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_./:#-])(?<part>${COUNT})${OF}(?<whole>${COUNT})(?![\p{L}\p{N}/.]\p{N})(?<words>(?: [\p{L}-]+){0,6})` +
    String.raw`(?: ?\((?:that is|i\.e\.|or),? | ?\(|(?<said>,? or |,? (?:that is(?: to say)?|that['’]s|in other words|which is|which makes|i\.e\.),? )|,? (?:makes|is),? | ?= ?| ?[–—] ?|${RATE})${PERCENT}(?! ?(?:to|-|–) ?\d)(?<rest>[^().;,]{0,40})`,
  'gdu',
)
/** `17 of the 340 jobs failed on the first attempt last month, i.e. 5%`. */
const BEFORE_SAID = new RegExp(
  String.raw`(?<![\p{L}\p{N}_./:#-])(?<part>${COUNT}) (?:of|out of)(?: the| all| our)? (?<whole>${COUNT})(?![\p{L}\p{N}/.]\p{N})(?: [\p{L}-]+){7,12}` +
    String.raw`,? (?<said>i\.e\.,?|that is|which is|or|making) ${PERCENT}(?<words>)(?<rest>)(?=\s*[.;)]|$)`,
  'gdu',
)
/** `75% (8/12)`, `75% of the tests (8 of 12)`. */
const AFTER = new RegExp(
  String.raw`(?<![\p{L}\p{N}_./:#-])${PERCENT}(?<words>(?: [\p{L}-]+){0,6}) \((?<part>${COUNT})${OF}(?<whole>${COUNT})(?<rest>(?: [\p{L}-]+){0,4})\)`,
  'gdu',
)

/** `Of 412 patients, 61 (15%)`, `out of the 48 nodes 6 were down (13%)`. */
const WHOLE_FIRST = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<opening>[Oo]f|[Oo]ut of|[Aa]mong)(?: the| all| our| these| a total of)? (?<whole>${COUNT})(?: [\p{L}-]+){1,6},? (?:only |just )?(?<part>${COUNT})(?<words>(?: [\p{L}-]+){0,8})` +
    String.raw` ?\(${PERCENT}(?! ?(?:to|-|–) ?\d)(?<rest>\))`,
  'gdu',
)
/** `we asked 80 shops and 52 answered, a response rate of 65%`. */
const WHOLE_AND = new RegExp(
  String.raw`(?<![\p{L}\p{N}_./:#-])(?<whole>${COUNT})(?: [\p{L}-]+){1,2},? (?:and|of which|of whom) (?:only |just )?(?<part>${COUNT})(?<words>(?: [\p{L}-]+){1,3})${RATE}${PERCENT}(?<rest>)`,
  'gdu',
)
/** `Of the 48 failures of last week 30 were timeouts, i.e. 63% of them`. */
const WHOLE_FIRST_SAID = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:[Oo]f|[Oo]ut of|[Aa]mong)(?: the| all| our| these| a total of)? (?<whole>${COUNT})(?: [\p{L}-]+){1,10},? (?:only |just )?(?<part>${COUNT})(?: [\p{L}-]+){0,4}[,;:]? ` +
    String.raw`(?<said>or |that is |that's |which is |which makes |i\.e\.,? |making |so )(?:about )?${PERCENT}(?! ?(?:to|-|–) ?\d)(?<words>)(?<rest>[^().;,]{0,40})`,
  'gdu',
)
/** `The suite has 640 tests, 592 of which pass on Windows (93%)`. */
const WHOLE_WHICH = new RegExp(
  String.raw`(?<![\p{L}\p{N}_./:#-])(?<whole>${COUNT})(?: [\p{L}-]+){1,3}, (?:only |just )?(?<part>${COUNT}) (?<opening>of (?:which|whom|them))(?<words>(?: [\p{L}-]+){1,6})` +
    String.raw` ?\(${PERCENT}(?<rest>\))`,
  'gdu',
)
/** `Out of 2,480 requests, 62 timed out, which is an error rate of 2.5%`. */
const WHOLE_FIRST_RATE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<opening>[Oo]f|[Oo]ut of|[Aa]mong)(?: the| all| our| these| every)? (?<whole>${COUNT})(?: [\p{L}-]+){1,5},? (?:only |just )?(?<part>${COUNT})(?<words>(?: [\p{L}-]+){1,5})${RATE}${PERCENT}(?<rest>)`,
  'gdu',
)
/** `61 patients (15%) of 412`. */
const WHOLE_LAST = new RegExp(
  String.raw`(?<![\p{L}\p{N}_./:#-])(?<part>${COUNT})(?: [\p{L}-]+){0,3} \(${PERCENT}\)(?: out)? of(?: the| all| our| a total of)? (?<whole>${COUNT})(?![\p{L}\p{N}/.]\p{N})(?<words>)(?<rest>)`,
  'gdu',
)

const PATTERNS = [
  ...[BEFORE, BEFORE_SAID, AFTER, WHOLE_FIRST, WHOLE_FIRST_SAID, WHOLE_FIRST_RATE],
  ...[WHOLE_WHICH, WHOLE_LAST, WHOLE_AND],
]

/** A fraction with its percentage, and the finding where they differ. */
interface ToldFraction {
  readonly whole: number
  readonly finding: Finding | undefined
}

/** Find percentages in sentences of another language than English that the fraction beside them does not give. */
function checkForeign(sentence: Sentence): readonly Finding[] {
  return findForeignFractions(sentence).map(({ number, expectation, isOpen }) =>
    reportMiscalculation(fraction, {
      ...{ number, expectation },
      basis: { relation: 'operator', isOpen },
    }),
  )
}

/** Find percentages in columns of a table that the fractions beside them do not give. */
function checkTable(table: NumberTable): readonly Finding[] {
  return judgeFractionColumns(table).map((misfit) => reportMiscalculation(fraction, misfit))
}

/** Find percentages that the fraction before or after them does not give. */
function checkStatements({ statements }: CheckedPage): readonly Finding[] {
  const told = statements.flatMap(listFractions)
  const wrong = told.filter(({ finding }) => finding !== undefined)
  return wrong.flatMap(({ whole, finding }) => {
    const misfits = wrong.filter((one) => one.whole === whole).length
    const all = told.filter((one) => one.whole === whole).length
    // where several do not fit, they are scores of which a part of a case counts, too
    const isScore = misfits > 1 && 2 * misfits >= all
    return finding === undefined ? [] : [isScore ? demote(finding) : finding]
  })
}

function listFractions(sentence: Sentence): readonly ToldFraction[] {
  if (!/%|per\s?cent/.test(sentence.text)) return []
  const text = sentence.text.replace(/\s/g, ' ')
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => checkFraction(sentence, match)),
  )
}

/** Before what is counted, not divided. */
const ORDINAL =
  /(?:\b(?:step|part|phase|chapter|section|page|level|tier|shard|day|week|round|stage|figure|table|epoch|batch|version|no\.|grade|aspect)[\s*_]*:?|#)[\s*_]*$/i
/** `1 - 25/80 = 69%`: the fraction is a part of a formula. */
const TERM = /\d\s*[-−–+*×·⋅/]\s*$/
const CHANGED =
  /^ (?:\p{L}+ )?(?:reduction|decrease|increase|improvement|faster|slower|less|more|fewer|lower|higher|growth|speed-?up|drop|saving|savings|overhead|confidence|accuracy)(?!\p{L})/iu
/** `from 3/4 to 7/8`: before ends of a range. */
const RANGED = /\b(?:from|to)\s*$/i

function checkFraction(
  { text, start, block }: Sentence,
  match: RegExpMatchArray,
): readonly ToldFraction[] {
  const {
    part = '',
    whole = '',
    percent = '',
    words = '',
    rest = '',
    rate,
    said,
    opening,
  } = match.groups ?? {}
  const lead = text.slice(Math.max(0, (match.index ?? 0) - 20), match.index)
  const at = match.indices?.groups?.['percent']
  if (at === undefined || ORDINAL.test(lead) || TERM.test(lead)) return []
  if (RANGED.test(lead) && /^\S*\//u.test(match[0])) return []
  // `18/18 done (71% reduction)`: a change, and no share
  if (CHANGED.test(rest)) return []
  const place = { start: start + at[0], end: start + at[1] + 1 }
  if (isInert(block, place.start)) return []
  const [over, under] = [readNumber(part), readNumber(whole)]
  const written = { ...readNumber(percent), ...place }
  const share = divideIntervals(exact(over), exact(under))
  if (share === undefined || over.value > under.value || under.value < 2) return []
  const expected = scaleInterval(share, 100)
  const isSaid = /\p{L}/u.test(`${words}${rest}`)
  const readings = isSaid
    ? [expected, { low: 100 - expected.high, high: 100 - expected.low }]
    : [expected]
  // one that was cut off, or rounded up, is none
  const { value, step } = written
  if (readings.some(({ low, high }) => low - step < value && value < high + step))
    return [{ whole: under.value, finding: undefined }]
  const computed = `${((over.value / under.value) * 100).toFixed(Math.max(1, written.decimals))}%`
  const facts = {
    formula: `${part} / ${whole}`,
    computed,
    allowed: undefined,
    written: `${percent}%`,
  }
  const figures = { written: `${percent}%`, value, expected, factor: undefined }
  const isNamed =
    (said !== undefined && /^ of (?:them|these|those|the total|all)\b\s*$/u.test(rest)) ||
    rate !== undefined ||
    opening !== undefined ||
    (said !== undefined && /^(?: of the \p{L}+)?\s*$/u.test(rest)) ||
    /^(?: [\p{L}-]+)?$/u.test(`${words}${rest}`.replace(/\)$/, '')) ||
    // `38% of the tickets correctly (114/200)`
    (rest === '' && /^ of (?:the|all|our|these) [\p{L}-]+(?: [\p{L}-]+)?$/u.test(words))
  // `1/2 (79% drift)`: what is a constant as often as a count
  const isConstant = under.value < CONSTANT && /\p{L}/u.test(rest)
  const isSwapped = isSlip(written.value.toFixed(1), ((over.value / under.value) * 100).toFixed(1))
  const isScore = isGrade(`${part}/${whole}`) || (!isSwapped && isOfNoCount(written, under.value))
  // `12 of 20 readers (90% of the men)`
  const other = said === undefined ? OTHER_WHOLE.exec(rest)?.groups?.['noun'] : undefined
  const isOther = other !== undefined && !text.slice(0, match.index).concat(words).includes(other)
  const isOpen = isConstant || isScore || isOther || !(isNamed || isSwapped)
  const from = [start + (match.index ?? 0)]
  const finding = createFinding(
    fraction,
    { ...facts, hint: undefined },
    { ...place, basis: { relation: 'operator', isOpen }, figures, from },
  )
  return [{ whole: under.value, finding }]
}

/** What a percentage in parentheses is of, by its own words. */
const OTHER_WHOLE =
  /^ of (?:(?:the|all|our|these) )?(?!(?:the|all|our|these|them|those|it|total|whole|time|cases|lot|sample)\b)(?<noun>[\p{L}-]+)/iu

/** Whether no count of so many gives a percentage with decimals, as 95.55 % of 12: then parts of them may count. */
function isOfNoCount({ value, step, decimals }: WrittenNumber, whole: number): boolean {
  if (decimals === 0 || whole > MOST_SCORED || !Number.isInteger(whole)) return false
  const nearest = (Math.round((value / 100) * whole) / whole) * 100
  return Math.abs(nearest - value) > step
}

/** Of more cases than these some count gives any percentage. */
const MOST_SCORED = 200

/** A fraction of a smaller number may be a constant, such as `1/2`. */
const CONSTANT = 5

/** Whole numbers were counted, others rounded. */
function exact({ value, decimals, interval }: WrittenNumber): WrittenNumber['interval'] {
  return decimals === 0 ? { low: value, high: value } : interval
}

function readNumber(text: string): WrittenNumber {
  const digits = new RegExp(DIGITS).exec(text)?.[0] ?? String(readCardinalWord(text))
  return createWrittenNumber({
    ...{ text, digits, start: 0, end: 0, sign: '', exponent: '', unit: '', form: 'plain' },
    isApproximate: false,
    isBound: false,
  })
}
