import { parseFormatTemplate } from '../quantities/format-template.ts'
import type { FieldForm } from '../quantities/field-form.ts'
import type { NumberFormat } from '../quantities/number-format.ts'

/** Say in words what a format does to a number: `4 significant digits`. */
export function describeRounding(format: string | undefined): string {
  if (format === undefined) return 'as its unit is shown'
  const parsed = parseFormatTemplate(format)
  if (parsed.kind === 'refused') return parsed.reason
  return describeForm(parsed.value.form)
}

function describeForm(form: FieldForm): string {
  switch (form.kind) {
    case 'by-unit':
      return 'as its unit is shown'
    case 'number':
      return describeNumber(form.number)
    case 'in-unit': {
      const unit = `in ${form.suffix.trim()}`
      return form.number === undefined
        ? `${unit}, rounded to 4 significant digits`
        : `${unit}, ${describeNumber(form.number)}`
    }
    case 'clock':
      return 'as a clock shows it'
  }
}

function describeNumber({ type, precision }: NumberFormat): string {
  switch (type) {
    case 'd':
      return 'a whole number, not rounded'
    case 'f':
      return countDecimals(precision ?? 6)
    case '%':
      return `times 100, ${countDecimals(precision ?? 6)}`
    case 'e':
      return countDigits((precision ?? 6) + 1)
    case 'g':
      return countDigits(Math.max(1, precision ?? 6))
    case 's':
      return `a decimal prefix, ${countDigits(precision ?? 3)}`
    case 'b':
      return `a binary prefix, ${countDigits(precision ?? 3)}`
    case '':
      return precision === undefined ? 'all its digits' : countDigits(Math.max(1, precision))
  }
}

function countDecimals(count: number): string {
  if (count === 0) return 'rounded to a whole number'
  return `rounded to ${String(count)} ${count === 1 ? 'decimal' : 'decimals'}`
}

function countDigits(count: number): string {
  return `rounded to ${String(count)} significant ${count === 1 ? 'digit' : 'digits'}`
}
