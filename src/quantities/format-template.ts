import { made, refuse, type Attempt } from '../problems/outcome.ts'
import { formatNumber, parseNumberFormat, type NumberFormat } from './number-format.ts'
import { findUnitName, formatPowers, formatUnit, type Quantity } from './quantity.ts'

/** A parsed format of a page or the configuration: text around one replacement field. */
export interface FormatTemplate {
  readonly before: string
  readonly after: string
  /** `undefined` for `{}`, which leaves the form to the unit. */
  readonly number: NumberFormat | undefined
}

const FIELD = /\{\{|\}\}|\{([^{}]*)\}/g

/**
 * Parse a format: text with exactly one field such as `{}`, `{:,}`, `{:.2f}`, `{:.4}`; `{{` and `}}`
 * are literal braces.
 */
export function parseFormatTemplate(text: string): Attempt<FormatTemplate> {
  const fields = [...text.matchAll(FIELD)].filter((match) => match[1] !== undefined)
  const field = fields[0]
  if (field === undefined || fields.length > 1) {
    return refuse(`expected one field such as \`{:.2f}\`, got ${String(fields.length)}`)
  }
  const inside = field[1] ?? ''
  const spec = inside.startsWith(':') ? inside.slice(1) : undefined
  const number = spec === undefined ? undefined : parseNumberFormat(spec)
  if (inside !== '' && number === undefined) {
    return refuse(
      `expected a field such as \`{}\`, \`{:,}\`, \`{:.2f}\`, \`{:.4}\`, \`{:.1%}\`, \`{:.3s}\` or \`{:.3b}\`, got \`{${inside}}\``,
    )
  }
  const before = text.slice(0, field.index)
  const after = text.slice(field.index + field[0].length)
  if (/[{}]/.test(before.replace(FIELD, '') + after.replace(FIELD, ''))) {
    return refuse('expected `{{` or `}}` for a brace that is text')
  }
  return made({ before: unescapeBraces(before), after: unescapeBraces(after), number })
}

function unescapeBraces(text: string): string {
  return text.replaceAll('{{', '{').replaceAll('}}', '}')
}

/** Format a quantity; without a template, the unit decides. */
export function formatQuantity(
  quantity: Quantity,
  template: FormatTemplate | undefined,
): Attempt<string> {
  if (template === undefined) return made(formatByUnit(quantity))
  if (template.number === undefined) {
    return made(template.before + formatByUnit(quantity) + template.after)
  }
  const { type } = template.number
  if (type === 'd' && !Number.isInteger(quantity.value)) {
    return refuse(`\`d\` writes whole numbers, got ${String(quantity.value)}; use \`.0f\` to round`)
  }
  const value = type === '%' ? findShare(quantity) : quantity.value
  if (value === undefined) {
    return refuse(`\`%\` writes shares and percentages, got ${formatUnit(quantity.unit)}`)
  }
  return made(template.before + formatNumber(value, template.number) + template.after)
}

/** Convert a plain number or a percentage to a share; `undefined` for other units. */
function findShare({ value, unit }: Quantity): number | undefined {
  if (unit.seconds !== 0 || unit.bytes !== 0) return undefined
  return value * unit.scale
}

const NO_BREAK_SPACE = '\u00a0'

/** The format of a number, and the text after it. */
export interface NumberForm {
  readonly number: NumberFormat
  readonly after: string
}

function formatByUnit(quantity: Quantity): string {
  const { number, after } = chooseForm(quantity)
  return formatNumber(quantity.value, number) + after
}

/**
 * Choose the default form for a unit. A no-break space joins number and unit, so that no line breaks
 * between them.
 */
export function chooseForm({ value, unit }: Quantity): NumberForm {
  switch (findUnitName(unit)) {
    case '1':
      return createForm(Number.isInteger(value) ? ',' : '.4')
    case 's':
      return Math.abs(value) >= 1 || value === 0
        ? createForm(',.2f', `${NO_BREAK_SPACE}s`)
        : createForm('#.3s', 's')
    case 'B':
      return createForm(Math.abs(value) < 1024 ? '#b' : '#.4b', 'B')
    case '%':
      return createForm('.1f', `${NO_BREAK_SPACE}%`)
    case 'B/s':
      return createForm('#.4b', 'B/s')
    case '1/s':
      return createForm('#.4s', '/s')
    case 's/MiB':
      return createForm('#.4s', 's/MiB')
    case undefined:
      return createForm('.4', NO_BREAK_SPACE + formatPowers(unit))
  }
}

function createForm(spec: string, after = ''): NumberForm {
  const number = parseNumberFormat(spec)
  if (number === undefined) throw new Error(`Unexpected number format ${spec}`)
  return { number, after }
}
