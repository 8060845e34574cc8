import { expectQuotient, fits, type Expectation } from '../expectation.ts'
import type { Finding } from '../finding.ts'
import {
  addIntervals,
  multiplyIntervals,
  scaleInterval,
  subtractIntervals,
} from '../rounding-interval.ts'
import type { LintRule } from '../lint-rule.ts'
import { explainMiscalculation, type Miscalculation } from '../miscalculation.ts'
import { reportMiscalculation } from '../report-miscalculation.ts'
import { listPairScales } from '../tables/pair-scales.ts'
import { findUnitReadings } from '../../quantities/unit-words.ts'
import { hasOtherUnit, isNoEquation } from '../english/no-equation.ts'
import { textBetween, type Sentence } from '../english/sentences.ts'
import { findToldChains } from '../english/told-chains.ts'
import { toldFinders } from '../english/told-finders.ts'
import { findToldRests } from '../english/told-rests.ts'
import { findToldResults, type ToldResult } from '../english/told-result.ts'
import { findToldAmounts } from '../english/told-amounts.ts'
import { findToldSteps } from '../english/told-steps.ts'
import { findToldProducts } from '../english/told-products.ts'
import type { WrittenNumber } from '../written-number.ts'

/** Results in sentences. */
export const equation: LintRule<Miscalculation> = {
  name: 'equation',
  summary: 'a result in a sentence that the numbers before it do not give',
  explain: explainMiscalculation,
  check: ({ statements }) => [
    ...statements.flatMap(checkSentence),
    ...statements.flatMap((_, at) => findToldRests(statements, at).flatMap(reportTold)),
  ],
}

/** Find results in a sentence that the two numbers before them do not give. */
function checkSentence(sentence: Sentence): readonly Finding[] {
  const { numbers } = sentence
  const told = [findToldProducts, findToldChains, findToldSteps]
    .flatMap((find) => find(sentence))
    .filter(({ number, expectation }) => !fits(number, expectation))
    .map((misfit) => reportMiscalculation(equation, { ...misfit, basis: BY_WORDS }))
  const amounts = [...findToldAmounts(sentence), ...findToldResults(sentence, toldFinders)].flatMap(
    reportTold,
  )
  const found = numbers.slice(2).flatMap((result, index) => {
    const [first, second] = [numbers[index], numbers[index + 1]]
    if (first === undefined || second === undefined || result.isBound) return []
    return (
      checkFormula(sentence, [first, second, result]) ??
      checkShare(sentence, [first, second, result])
    )
  })
  return [...found, ...told, ...amounts]
}

function reportTold({ number, expectation, isOpen }: ToldResult): readonly Finding[] {
  if (fits(number, expectation)) return []
  const basis = { ...BY_WORDS, isOpen }
  return [reportMiscalculation(equation, { number, expectation, basis })]
}

/** Words join the numbers as an operator does: `8 blades of 32 cores, 256 cores in all`. */
const BY_WORDS = { relation: 'operator' } as const

type Triple = readonly [WrittenNumber, WrittenNumber, WrittenNumber]

/** `49.54 / 35.49 = 1.396`; `undefined` where no formula stands. */
function checkFormula(
  sentence: Sentence,
  [first, second, written]: Triple,
): readonly Finding[] | undefined {
  const joint = textBetween(sentence, first.end, second.start)
  const sign = joint.trim()
  const equals = textBetween(sentence, second.end, written.start).trim()
  if (!/^[/÷×x*+−-]$/.test(sign) || !/^[=≈]$/.test(equals)) return undefined
  // the end of a longer formula, or its beginning
  const before = textBetween(sentence, sentence.start, first.start)
  const after = textBetween(sentence, written.end, sentence.end)
  const result = takeTimeOfThings(written, after)
  if (
    // Markdown takes the stars of `16*8*32*2` for emphasis
    /(?:[/÷×*·⋅∙+=^(−-]|\d\s?x|\d[ \u00a0]|\b(?:over|by|per|than|of))\s*$/.test(before) ||
    // `Phase 1+2 = 1.5 days`: what the steps are called
    (sign === '+' && ORDINAL.test(before) && isPure(first) && isPure(second)) ||
    // `4+2 → 8+4 = +6` is how much more it is
    (sign === '+' && written.text.startsWith('+')) ||
    /^\s*[/÷×*·⋅∙+=^−-]/.test(after) ||
    // `16 384 B`: a space parts the thousands
    /^[ \u00a0\u202f]\d{3}(?!\d)/.test(after)
  )
    return []
  const stated = expectResult(sign, first, second)
  const expectation = stated && convert(stated, findMeasured(sign, first, second), result)
  // `8×8 = 8× spatial compression`: what the sides are, not their product
  if (result.form === 'ratio' && [first, second].some(({ value }) => value === result.value))
    return []
  if (isNoEquation(sign, [first, second], result) || hasOtherUnit(result, after)) return []
  // binary digits, and parts of a number that is longer
  if ([first, second, result].some(({ text }) => /^0\d/.test(text))) return []
  if (sign === joint && isOfMore(stated, result, after)) return []
  // of what has no unit nobody can say whether it was converted: `173.0 × 40 = 115.3 min`
  if (isConverted(stated, [first, second], result)) return []
  const number = equals === '≈' ? { ...result, isApproximate: true } : result
  if (stated === undefined || expectation === undefined || number.isApproximate) return []
  if (fitsLoosely(number, expectation, sign) || convertsItself(stated, number, sign)) return []
  const from = [first, second]
  return [
    reportMiscalculation(equation, {
      ...{ number, expectation: { ...expectation, from } },
      // a product has a unit from somewhere
      basis: {
        relation: 'operator',
        isOpen:
          /^[^+−-]$/.test(sign) && number.unit !== '' && !isPure(number) && from.every(isPure),
      },
    }),
  ]
}

/** Before what names a step, and counts nothing. */
const ORDINAL =
  /\b(?:steps?|parts?|phases?|chapters?|sections?|pages?|levels?|tiers?|weeks?|days?|rounds?|stages?|sprints?|milestones?|options?|tasks?|items?|waves?|batch(?:es)?|quarters?|Q)[ *_]*$/i

/** `7.7 GPU-h` is a time, of things. */
function takeTimeOfThings(number: WrittenNumber, after: string): WrittenNumber {
  const unit = number.unit === '' ? /^\s*\p{L}+-(\p{L}+)/u.exec(after)?.[1] : undefined
  const readings = unit === undefined ? undefined : findUnitReadings(unit)
  if (unit === undefined || readings === undefined) return number
  return readings.some(({ dimension }) => dimension === 'seconds')
    ? { ...number, unit, readings }
    : number
}

/** `8×8 = 192 values`: of sides that stand close together, the product of which is a part of what is counted, as of each colour. */
function isOfMore(stated: Expectation | undefined, result: WrittenNumber, after: string): boolean {
  const quotient = result.value / (stated?.values[0] ?? NaN)
  return Number.isInteger(quotient) && quotient > 1 && quotient <= 4 && /^ \p{L}/u.test(after)
}

/** Whether a result in minutes, hours or days is that of seconds, minutes or hours that go without their unit. */
function isConverted(
  stated: Expectation | undefined,
  operands: readonly WrittenNumber[],
  result: WrittenNumber,
): boolean {
  if (stated === undefined || operands.some((one) => !isPure(one))) return false
  if (isPrefixed(stated, result)) return true
  if (!result.readings.some(({ dimension }) => dimension === 'seconds')) {
    // `2400 * 8 = 19.2 GB/s`
    const sizes = result.readings.some(({ dimension }) => dimension === 'bytes') ? ELEMENTS : [1]
    return (
      result.unit !== '' &&
      PREFIXES.some((by) =>
        sizes.some((size) => fits(result, scaleExpectation(stated, [size / by]))),
      )
    )
  }
  return [60, 3600, 24, 1440, 86_400, 1000, 1e-3, 1e-6, 1e-9].some((by) =>
    fits(result, scaleExpectation(stated, [1 / by])),
  )
}

const PREFIXES = [1e3, 1e6, 1e9, 1024, 1024 ** 2, 1024 ** 3]
/** Bytes of what is counted, such as the numbers of a matrix: `128×128 = 64KB` are 4 bytes each. */
const ELEMENTS = [1, 0.5, 2, 3, 4, 6, 8, 12, 16, 32]

/** A number without a unit, but for a prefix such as the `M` of `795M`. */
function isPure({ unit, readings, form }: WrittenNumber): boolean {
  return (
    form === 'plain' && (unit === '' || readings.some(({ dimension }) => dimension === 'count'))
  )
}

/** `256 × 256 = 65K`, `4096 × 4096 = 16M`: cut off, or in 1024s. */
function isPrefixed({ values }: Expectation, result: WrittenNumber): boolean {
  const power = 'kmgt'.indexOf(result.unit.toLowerCase()) + 1
  if (result.unit.length !== 1 || power === 0) return false
  return [1000, 1024].some((base) =>
    values.some((value) => {
      const scaled = value / base ** power
      return result.value <= scaled * 1.0001 && scaled < result.value + result.step
    }),
  )
}

/** Find the number whose unit a result has: `250 ms` of `250 ms × 40`. A quotient of two quantities has none. */
function findMeasured(
  sign: string,
  first: WrittenNumber,
  second: WrittenNumber,
): WrittenNumber | undefined {
  const measured = [first, second].filter(({ unit, form }) => unit !== '' && form === 'plain')
  return /[/÷]/.test(sign) && measured.length > 1 ? undefined : measured[0]
}

/** Convert what is expected to the unit of the result, `10 s` of `250 ms × 40`; `undefined` where that is of another kind, such as a rate. */
function convert(
  expectation: Expectation,
  measured: WrittenNumber | undefined,
  result: WrittenNumber,
): Expectation | undefined {
  if (measured === undefined || result.unit === '' || result.unit === measured.unit) {
    return expectation
  }
  const scales = listPairScales(measured, result)
  return scales.length === 0 ? undefined : scaleExpectation(expectation, scales)
}

function scaleExpectation(expectation: Expectation, scales: readonly number[]): Expectation {
  const { values, intervals } = expectation
  return {
    ...expectation,
    values: scales.flatMap((scale) => values.map((value) => value * scale)),
    intervals: scales.flatMap((scale) => intervals.map((one) => scaleInterval(one, scale))),
  }
}

/** A quotient of whole numbers may be one, its remainder left out. */
function fitsLoosely(number: WrittenNumber, expectation: Expectation, sign: string): boolean {
  if (fits(number, expectation)) return true
  const [value = 0] = expectation.values
  return /[/÷]/.test(sign) && number.decimals === 0 && Math.floor(value) === number.value
}

/** `3 days × 24 = 72 hours`: a number of the product is what converts the units; `34 + 66 = 100%`: the percentages go without their sign. */
function convertsItself(stated: Expectation, number: WrittenNumber, sign: string): boolean {
  if (!/[×x*+−-]/.test(sign)) return false
  const plain = number.form === 'percent' ? scaleExpectation(stated, [0.01]) : stated
  return (/[×x*]/.test(sign) && fits(number, stated)) || fits(number, plain)
}

function expectResult(
  sign: string,
  first: WrittenNumber,
  second: WrittenNumber,
): Expectation | undefined {
  if (/[/÷]/.test(sign)) return expectQuotient(first, second)
  const formula = `${first.text} ${sign} ${second.text}`
  if (/[×x*]/.test(sign)) return expectProduct(first, second, formula)
  if (first.unit !== second.unit || listPairScales(first, second).length === 0) return undefined
  const isSum = sign === '+'
  return {
    formula,
    values: [isSum ? first.value + second.value : first.value - second.value],
    intervals: [
      isSum
        ? addIntervals(first.interval, second.interval)
        : subtractIntervals(first.interval, second.interval),
    ],
  }
}

function expectProduct(
  first: WrittenNumber,
  second: WrittenNumber,
  formula: string,
): Expectation | undefined {
  if (first.unit !== '' && second.unit !== '' && second.form === 'plain') return undefined
  const scale = (first.form === 'percent' ? 0.01 : 1) * (second.form === 'percent' ? 0.01 : 1)
  const product = multiplyIntervals(first.interval, second.interval)
  return {
    formula,
    values: [first.value * second.value * scale],
    intervals: [scaleInterval(product, scale)],
  }
}

const RESULT =
  /(?:\b(?:so|thus|therefore|hence)|which makes|giving|this makes)\s+(?:[\w%-]+\s+){0,5}(?:is|was|comes to|of)$/i

/** `Execution time is 34.4 seconds and average CPU% is 85.8 so effective time is 29.5 seconds`. */
function checkShare(sentence: Sentence, [whole, share, result]: Triple): readonly Finding[] {
  if (share.form !== 'percent' || whole.form !== 'plain' || result.form !== 'plain') return []
  if (whole.unit === '' || whole.isBound || share.isBound) return []
  if (listPairScales(whole, result).length === 0) return []
  const between = textBetween(sentence, whole.end, share.start)
  const lead = textBetween(sentence, share.end, result.start).trim()
  if (!/\band\b.*\b(?:is|was|of|at)\s*$/.test(between) || !RESULT.test(lead)) return []
  const product = expectProduct(whole, share, `${whole.text} × ${withSign(share)}`)
  if (product === undefined || result.isApproximate) return []
  const expectation = scaleExpectation(product, listPairScales(whole, result))
  if (fits(result, expectation)) return []
  return [
    reportMiscalculation(equation, {
      ...{ number: result, expectation },
      basis: { relation: 'operator' },
    }),
  ]
}

function withSign({ text }: WrittenNumber): string {
  return /%|cent/.test(text) ? text : `${text}%`
}
