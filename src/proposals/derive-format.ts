import type { WrittenNumber } from '../lints/written-number.ts'
import { formatNumber, parseNumberFormat } from '../quantities/number-format.ts'

/** A number of a page, and its text there. */
export interface ShownNumber {
  readonly number: WrittenNumber
  readonly text: string
  /** What it is rounded from, in the unit that it is written in. */
  readonly value: number
}

/**
 * Derive the format in which some numbers are written: one that writes all of them so from their values, else as
 * many decimals; with what stands before and after the digits. `undefined` when they are not written alike.
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

/** So many significant digits, as Python writes them and as C does. */
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
