import type { Problem } from '../problems/diagnostics.ts'
import type { LogRecord } from '../records/record.ts'
import { isTextRole, type OwnField } from '../records/own/own-field.ts'
import type { OwnFormat, SampleRecord } from '../records/own/own-format.ts'
import { readOwnNumber } from '../records/own/own-number.ts'
import { convertUnit } from '../records/own/own-unit.ts'
import type { SpecPath } from '../specs/spec-issue.ts'
import type { OwnFormatSpec } from './own-format-schema.ts'
import type { Refuse } from './read-own-fields.ts'

type SampleSpec = NonNullable<OwnFormatSpec['samples']>[number]
type Expected = Readonly<Record<string, string | number>>

/** Try a format on the samples of its definition; what it reads is compared with what they are to give. */
export function checkOwnSamples(
  { format, fields, readSample }: OwnFormat,
  samples: readonly SampleSpec[],
  refuse: Refuse,
): void {
  samples.forEach(({ log, gives }, i) => {
    const at: SpecPath = ['samples', i]
    const expected: readonly Expected[] = [gives].flat()
    const known = fields.map(({ name }) => name)
    const unknown = expected
      .flatMap((one) => Object.keys(one))
      .find((name) => !known.includes(name))
    if (unknown !== undefined) {
      const within = `the format \`${format.name}\``
      refuse({ kind: 'unmatched-field', field: unknown, within, known }, [...at, 'gives'])
      return
    }
    const problem = compareSample(expected, { found: readSample(log), fields, name: format.name })
    if (problem === undefined) return
    const place = problem.kind === 'unmatched-sample' ? [...at, 'log'] : [...at, 'gives']
    refuse(problem, place)
  })
}

interface FoundSample {
  readonly found: readonly SampleRecord[]
  readonly fields: readonly OwnField[]
  readonly name: string
}

function compareSample(
  expected: readonly Expected[],
  { found, fields, name }: FoundSample,
): Problem | undefined {
  if (found.length === 0 && expected.length > 0) return { kind: 'unmatched-sample', format: name }
  if (found.length !== expected.length) {
    const actual = countRecords(found.length)
    return { kind: 'wrong-sample', expected: countRecords(expected.length), actual }
  }
  for (const [i, one] of expected.entries()) {
    const { record, problem } = found[i] ?? { record: undefined, problem: undefined }
    const wrong = Object.entries(one).filter(
      ([field, value]) => !isEqual(field, value, { record, fields }),
    )
    const [first] = wrong
    if (first === undefined) continue
    const actual = fields
      .filter((field) => field.name in one)
      .map((field) => `\`${field.name}: ${formatActual(field, record)}\``)
    return {
      kind: 'wrong-sample',
      expected: Object.entries(one)
        .map(([field, value]) => `\`${field}: ${String(value)}\``)
        .join(', '),
      actual: `${actual.join(', ')}${problem === undefined ? '' : `; ${problem}`}`,
    }
  }
  return undefined
}

function countRecords(count: number): string {
  return count === 0 ? 'no record' : count === 1 ? 'one record' : `${String(count)} records`
}

interface ReadRecord {
  readonly record: LogRecord | undefined
  readonly fields: readonly OwnField[]
}

function isEqual(name: string, expected: string | number, { record, fields }: ReadRecord): boolean {
  const field = fields.find((one) => one.name === name)
  if (field === undefined) return false
  const actual = readActual(field, record)
  if (field.role === 'time') return readTime(field, expected) === actual
  const isOneOfNames = field.role === 'name' && fields.filter(isName).length > 1
  if (isOneOfNames) return `/${String(actual)}/`.includes(`/${String(expected)}/`)
  if (isTextRole(field.role)) return actual === String(expected)
  const number = readOwnNumber(expected, field, '')
  if (number.kind !== 'number' || typeof actual !== 'number') return false
  return (
    Math.abs(number.value - actual) <= 1e-9 * Math.max(Math.abs(actual), Math.abs(number.value))
  )
}

function isName({ role }: OwnField): boolean {
  return role === 'name'
}

function readTime({ clock }: OwnField, expected: string | number): number | undefined {
  const iso =
    typeof expected === 'string'
      ? Date.parse(/[Zz]|[+-]\d\d:?\d\d$/.test(expected) ? expected : `${expected}Z`)
      : NaN
  const own = clock?.(expected) ?? NaN
  return Number.isNaN(own) ? iso * 1000 : own
}

/** What a record has of a field, in the unit of its metric. */
function readActual(field: OwnField, record: LogRecord | undefined): string | number | undefined {
  if (record === undefined) return undefined
  const { name, role } = field
  if (record.kind === 'figures') {
    if (role === 'name') return record.of?.name
    const figure = record.figures.find((one) => one.name === name)
    return figure !== undefined && 'value' in figure ? figure.value : undefined
  }
  switch (role) {
    case 'gauge':
      return record.gauges?.[name]
    case 'time':
      return record.timestamp
    case 'figure':
    case 'samples':
    case 'name':
    case 'text':
      return undefined
    case 'rss':
    case 'user':
    case 'system':
    case 'faults':
    case 'elapsed':
    case 'cpu':
    case 'pid':
    case 'label':
      return record[role]
  }
}

function formatActual(field: OwnField, record: LogRecord | undefined): string {
  const actual = readActual(field, record)
  if (actual === undefined || Number.isNaN(actual)) return 'nothing'
  if (typeof actual === 'string') return actual
  if (field.role === 'time') return new Date(actual / 1000).toISOString()
  const { text } = field.unit
  const number = Number((actual / convertUnit(1, field.unit)).toPrecision(12))
  return text === '' || text === '1' ? String(number) : `${String(number)} ${text}`
}
