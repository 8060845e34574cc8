import type { WrittenNumber } from '../lints/written-number.ts'
import { formatNumber, parseNumberFormat } from '../quantities/number-format.ts'

/** A number of a page, and its text on the page. */
export interface ShownNumber {
  readonly number: WrittenNumber
  readonly text: string
  /** The unrounded value, in the unit of the text. */
  readonly value: number
}

/**
 * Derive the format of some numbers: one that writes all their texts from their values, or else one with as many
 * decimals; including the text before and after the digits. `undefined` if they are not written alike.
 */
export function deriveFormat(shown: readonly ShownNumber[]): string | undefined {
  const parts = shown.map(({ text }) => splitNumber(text))
  const [first] = parts
  if (first === undefined) return undefined
  if (parts.some((part) => part?.before !== first.before || part.after !== first.after)) {
    return undefined
  }
  const decimals = Math.max(...shown.map(({ number }) => number.decimals))
  const grouping = parts.some((part) => part?.digits.includes(',')) ? ',' : ''
  const fixed = `${grouping}.${String(decimals)}f`
  const spec = [fixed, ...SIGNIFICANT.map((digits) => grouping + digits)].find((candidate) =>
    shown.every(({ value }, i) => format(value, candidate) === parts[i]?.digits),
  )
  if (spec === undefined && shown.some(({ number }) => number.decimals !== decimals)) {
    return undefined
  }
  return `${escape(first.before)}{:${spec ?? fixed}}${escape(first.after)}`
}

/** Candidate formats with that many significant digits, in Python's style and in C's. */
const SIGNIFICANT = [2, 3, 4, 5, 6].flatMap((digits) => [
  `.${String(digits)}`,
  `.${String(digits)}g`,
])

function format(value: number, spec: string): string | undefined {
  const parsed = parseNumberFormat(spec)
  return parsed === undefined ? undefined : formatNumber(value, parsed)
}

interface NumberText {
  readonly before: string
  readonly digits: string
  readonly after: string
}

function splitNumber(text: string): NumberText | undefined {
  const match = /^(\D*?)(\d[\d,]*(?:\.\d+)?)(\D*)$/.exec(text)
  if (match === null) return undefined
  const [, before = '', digits = '', after = ''] = match
  return { before, digits, after }
}

function escape(text: string): string {
  return text.replaceAll('{', '{{').replaceAll('}', '}}')
}
