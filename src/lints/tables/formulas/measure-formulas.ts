import type { NumberColumn } from '../number-table.ts'
import {
  over,
  pairs,
  STATED,
  SURE,
  type Arithmetic,
  type FormulaTarget,
  type RowFormula,
} from './row-formula.ts'

/** How many columns at the left are tried. */
const MOST = 5

/** List the formulas of measures that have a name of their own: F1, sensitivity, BMI, pace. */
export function listMeasureFormulas(around: FormulaTarget): readonly RowFormula[] {
  return [
    ...listF1(around),
    ...listDetections(around),
    ...listNamedParts(around),
    ...listBodyMass(around),
    ...listPaces(around),
  ]
}

function find(columns: readonly NumberColumn[], name: RegExp): NumberColumn | undefined {
  return columns.find(({ header, part }) => part === 0 && name.test(header.trim()))
}

const PRECISION = /^(?:p|pr|prec\.?|precision)(?:\s?[([]?%[)\]]?)?$/i
const RECALL = /^(?:r|re|rec\.?|recall)(?:\s?[([]?%[)\]]?)?$/i

/** The harmonic mean of precision and recall. */
function listF1({ target, left }: FormulaTarget): readonly RowFormula[] {
  const isF1 = /\bF[-_ ]?(?:1|score|measure)\b|harmonic/i.test(target.header)
  const [precision, recall] = [find(left, PRECISION), find(left, RECALL)]
  if (precision !== undefined && recall !== undefined && (isF1 || /^F$/.test(target.header.trim())))
    return [over([precision, recall], HARMONIC, SURE)]
  if (precision !== undefined && recall !== undefined && !isF1)
    return [over([precision, recall], HARMONIC, 0)]
  return isF1
    ? pairs(left.slice(0, MOST))
        .filter(([a, b]) => a.index < b.index)
        .map((pair) => over(pair, HARMONIC, STATED))
    : []
}

const COUNTS = {
  tp: /^(?:tp|true pos(?:itives?)?)$/i,
  fp: /^(?:fp|false pos(?:itives?)?)$/i,
  tn: /^(?:tn|true neg(?:atives?)?)$/i,
  fn: /^(?:fn|false neg(?:atives?)?)$/i,
} as const

/** What is counted, of what and what else a measure is the share. */
const DETECTIONS = [
  { name: /^(?:sensitivity|recall|tpr|hit rate)\b/i, of: ['tp', 'fn'] },
  { name: /^(?:precision|ppv)\b/i, of: ['tp', 'fp'] },
  { name: /^(?:specificity|tnr)\b/i, of: ['tn', 'fp'] },
] as const

function listDetections({ target, left }: FormulaTarget): readonly RowFormula[] {
  return DETECTIONS.filter(({ name }) => name.test(target.header.trim())).flatMap(({ of }) => {
    const [a, b] = of.map((one) => find(left, COUNTS[one]))
    return a === undefined || b === undefined ? [] : [over([a, b], SHARE, SURE)]
  })
}

/** Parts that have a name of their own, and what they are of. */
const PARTS = [
  {
    name: /\bmargin\b/i,
    part: /^(?:(?:net |gross |operating )?(?:profit|income|earnings))\b/i,
    whole: /^(?:revenue|sales|turnover|income)\b/i,
  },
  {
    name: /^(?:acc(?:uracy)?\.?|correct\s?%|% correct)(?:\s?[([]?%[)\]]?)?$/i,
    part: /^(?:#\s?)?(?:correct|right|hits?|solved)\b/i,
    whole: /^(?:#|n|total|all|count|samples?|questions?|tasks?|problems?|cases?)$/i,
  },
] as const

function listNamedParts({ table, target }: FormulaTarget): readonly RowFormula[] {
  return PARTS.filter(({ name }) => name.test(target.header.trim())).flatMap(({ part, whole }) => {
    const others = table.columns.filter((column) => column !== target)
    const [a, b] = [find(others, part), find(others, whole)]
    return a === undefined || b === undefined || a === b ? [] : [over([a, b], QUOTIENT, SURE)]
  })
}

/** Weight over the square of height, which is in metres or in centimetres. */
function listBodyMass({ table, target }: FormulaTarget): readonly RowFormula[] {
  if (!/^bmi\b/i.test(target.header.trim())) return []
  // the height of one person is the same in all rows
  const left = table.columns.filter(({ index }) => index < target.index)
  const weight = find(left, /\bkg\b|weight|gewicht|mass/i)
  const height = find(left, /\b(?:c?m)\b|height|gr(?:ö|oe)(?:ß|ss)e/i)
  if (weight === undefined || height === undefined || weight === height) return []
  const isMetres = height.cells.every((cell) => cell === undefined || cell.value < 3)
  return [over([weight, height], isMetres ? BODY_MASS : BODY_MASS_CM, SURE)]
}

const PACE = /\bpace\b|\bmin\s?\/\s?(?:km|mi)/i

function listPaces({ table, target }: FormulaTarget): readonly RowFormula[] {
  if (!target.texts.some((text) => /^\d+:\d\d$/.test(text.trim()))) return []
  const beside = table.columns.filter(({ index, part }) => part === 0 && index < target.index)
  return pairs(beside).map((pair) => over(pair, QUOTIENT, PACE.test(target.header) ? STATED : 0))
}

const QUOTIENT: Arithmetic = {
  compute: ([a = 0, b = 0]) => a / b,
  write: ([a = '', b = '']) => `${a} / ${b}`,
}
const HARMONIC: Arithmetic = {
  compute: ([a = 0, b = 0]) => (2 * a * b) / (a + b),
  write: ([a = '', b = '']) => `2 × ${a} × ${b} / (${a} + ${b})`,
}
const SHARE: Arithmetic = {
  compute: ([a = 0, b = 0]) => a / (a + b),
  write: ([a = '', b = '']) => `${a} / (${a} + ${b})`,
}
const BODY_MASS: Arithmetic = {
  compute: ([a = 0, b = 0]) => a / (b * b),
  write: ([a = '', b = '']) => `${a} / ${b}²`,
}
const BODY_MASS_CM: Arithmetic = {
  compute: ([a = 0, b = 0]) => a / (b / 100) ** 2,
  write: ([a = '', b = '']) => `${a} / (${b} / 100)²`,
}
