import { made, refuse, type Attempt } from '../problems/outcome.ts'
import { formatSuggestion } from '../problems/word-lists.ts'
import { parseClockFormat, type ClockFormat } from './clock-format.ts'
import { parseNumberFormat, type NumberFormat } from './number-format.ts'
import { findMetricUnit, getNamedUnit, type Unit } from './quantity.ts'
import { parseUnit, SUGGESTED_UNITS } from './written-units.ts'

/** How the field of a format shows a quantity. */
export type FieldForm =
  /** `{}`: as its unit is shown. */
  | { readonly kind: 'by-unit' }
  /** `{:.2f}`: its number alone, in the unit of the quantity. */
  | { readonly kind: 'number'; readonly number: NumberFormat }
  | FormInUnit
  /** `{:h:mm:ss}`. */
  | { readonly kind: 'clock'; readonly clock: ClockFormat }

/** `{:.1f MiB}`: converted to a unit, which stands after the number. */
export interface FormInUnit {
  readonly kind: 'in-unit'
  /** `undefined` for `{: MiB}`, which leaves the digits to the value. */
  readonly number: NumberFormat | undefined
  readonly unit: Unit
  /** The unit as it is written, with what stands before it. */
  readonly suffix: string
}

const BLANKS = '[ \\u00a0\\u202f\\u2009]'
const UNIT_ALONE = new RegExp(`^${BLANKS}(?<unit>\\S+)$`, 'u')
const AFTER_BLANK = new RegExp(`^(?<spec>.*?)(?<gap>${BLANKS})(?<unit>\\S+)$`, 'u')

/** Types of Python that would also be units: `{: d}` stays a whole number with a blank for its sign. */
const TYPES = /^[dG]$/

/** Parse the inside of a field: nothing, or a colon with a number format, a unit, or both. */
export function parseFieldForm(inside: string): Attempt<FieldForm> {
  if (inside === '') return made({ kind: 'by-unit' })
  if (!inside.startsWith(':')) return refuseField(inside)
  const spec = inside.slice(1)
  const clock = parseClockFormat(spec)
  if (clock !== undefined) return made({ kind: 'clock', clock })
  const alone = UNIT_ALONE.exec(spec)?.groups?.['unit'] ?? ''
  const isUnitAlone = parseUnit(alone) !== undefined && !TYPES.test(alone)
  const number = isUnitAlone ? undefined : parseNumberFormat(spec)
  return number === undefined ? parseInUnit(inside, spec) : made({ kind: 'number', number })
}

function parseInUnit(inside: string, text: string): Attempt<FieldForm> {
  const { spec = '', gap = '', unit: name = '' } = splitUnit(text)
  const number = spec === '' ? undefined : parseNumberFormat(spec)
  if (name === '' || (spec !== '' && number === undefined)) return refuseField(inside)
  const unit = parseUnit(name)
  if (/^\d/.test(name)) return refuseField(inside)
  if (unit === undefined) {
    const meant = findMeantUnit(name)
    if (meant !== undefined)
      return refuse(`unexpected unit \`${name}\`, did you mean \`${meant}\`?`)
    return refuse(`unexpected unit \`${name}\`, ${formatSuggestion(name, SUGGESTED_UNITS)}`)
  }
  if (number?.type === '%') return refuse(`\`%\` is a unit itself; leave out \`${name}\``)
  const isPrefixed = number?.type === 's' || number?.type === 'b'
  if (isPrefixed && !isWithoutPrefix(unit)) {
    return refuse(
      `\`${number.type}\` writes a prefix, and \`${name}\` has one; write \`f\` for the number in ${name}`,
    )
  }
  return made({ kind: 'in-unit', number, unit, suffix: gap + name })
}

/** Units by the beginnings of their names in words. */
const WORDS: readonly (readonly [start: string, unit: string])[] = [
  ...([
    ['sec', 's'],
    ['min', 'min'],
    ['hour', 'h'],
    ['milli', 'ms'],
    ['msec', 'ms'],
  ] as const),
  ...([
    ['micro', 'us'],
    ['usec', 'us'],
    ['nano', 'ns'],
    ['nsec', 'ns'],
    ['byte', 'B'],
  ] as const),
  ...([
    ['kilobyte', 'kB'],
    ['megabyte', 'MB'],
    ['gigabyte', 'GB'],
    ['percent', '%'],
  ] as const),
]

/** The unit that a word means, such as `sec`. */
function findMeantUnit(name: string): string | undefined {
  return WORDS.find(([start]) => name.toLowerCase().startsWith(start))?.[1]
}

/** Split off the unit at the end: the text after the last blank, or the longest one that is known. */
function splitUnit(text: string): Readonly<Record<string, string | undefined>> {
  if (parseUnit(text) !== undefined) return { spec: '', gap: '', unit: text }
  const afterBlank = AFTER_BLANK.exec(text)?.groups
  if (afterBlank !== undefined) return afterBlank
  const splits = Array.from(text, (_, i) => ({ spec: text.slice(0, i), unit: text.slice(i) }))
  const possible = splits.filter(({ spec }) => spec !== '' && parseNumberFormat(spec) !== undefined)
  return possible.find(({ unit }) => parseUnit(unit) !== undefined) ?? possible.at(-1) ?? {}
}

function isWithoutPrefix(unit: Unit): boolean {
  const name = findMetricUnit(unit)
  return name !== undefined && getNamedUnit(name).scale === unit.scale
}

function refuseField(inside: string): Attempt<never> {
  return refuse(
    `expected a field such as \`{}\`, \`{:,}\`, \`{:.2f}\`, \`{:.4}\`, \`{:.1%}\`, \`{:.1f MiB}\`, \`{:h:mm:ss}\`, \`{:.3s}\` or \`{:.3b}\`, got \`{${inside}}\``,
  )
}
