import { made, refuse, type Attempt } from '../problems/outcome.ts'
import { parseFieldForm, type FieldForm } from './field-form.ts'

/** A parsed format of a page or the configuration: text around one replacement field. */
export interface FormatTemplate {
  readonly before: string
  readonly after: string
  readonly form: FieldForm
  /** The field as it is written, without its braces: `:.2f`. */
  readonly field: string
}

const FIELD = /\{\{|\}\}|\{([^{}]*)\}/g

/**
 * Parse a format: text with exactly one field such as `{}`, `{:,}`, `{:.2f}`, `{:.1f MiB}`; `{{` and `}}`
 * are literal braces.
 */
export function parseFormatTemplate(text: string): Attempt<FormatTemplate> {
  const fields = [...text.matchAll(FIELD)].filter((match) => match[1] !== undefined)
  const field = fields[0]
  if (field === undefined || fields.length > 1) {
    return refuse(
      fields.length === 0
        ? explainNone(text)
        : `expected one field such as \`{:.2f}\`, got ${String(fields.length)}`,
    )
  }
  const inside = field[1] ?? ''
  const form = parseFieldForm(inside)
  if (form.kind === 'refused') return form
  const before = text.slice(0, field.index)
  const after = text.slice(field.index + field[0].length)
  if (/[{}]/.test(before.replace(FIELD, '') + after.replace(FIELD, ''))) {
    return refuse('expected `{{` or `}}` for a brace that is text')
  }
  if (/\d[.,]?$/.test(before) || /^(?:[.,]?\d|e[+-]?\d)/i.test(after)) {
    return refuse('a digit beside the field would read as one of the number; put a blank between')
  }
  return made({
    before: unescapeBraces(before),
    after: unescapeBraces(after),
    form: form.value,
    field: inside,
  })
}

/** Say why a text has no field: a brace that is not closed, or a field as C writes it. */
function explainNone(text: string): string {
  const printf = /%([-+ 0']*)(\d*)(\.\d+)?l?([dfegs])/.exec(text)
  if (printf !== null) {
    const [written, , , digits = '', type = ''] = printf
    const form = type === 's' ? '{}' : type === 'd' ? '{:.0f}' : `{:${digits}${type}}`
    return `expected a field in braces, got \`${written}\`; write \`${form}\``
  }
  const open = /\{[^{}]*$/.exec(text)?.[0]
  if (open !== undefined) return `\`${open}\` has no \`}\` that ends the field; add it`
  return 'expected one field such as `{:.2f}`, got none'
}

function unescapeBraces(text: string): string {
  return text.replaceAll('{{', '{').replaceAll('}}', '}')
}
