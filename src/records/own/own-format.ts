import { createHash } from 'node:crypto'
import type { RecordFormat } from '../record-format.ts'
import type { LogRecord } from '../record.ts'
import type { DocumentFormat } from '../document-format.ts'
import { isColumnRole, type OwnField } from './own-field.ts'
import { isDecimalUnit } from './own-unit.ts'

/** A format that a project defines by what its fields are. */
export interface OwnFormat {
  readonly format: RecordFormat | DocumentFormat
  readonly fields: readonly OwnField[]
  /** Read a sample of a log, line by line or as a document: what it states, and what is wrong with it. */
  readonly readSample: (text: string) => readonly SampleRecord[]
}

/** What a part of a sample comes to. */
export interface SampleRecord {
  readonly record: LogRecord | undefined
  readonly problem: string | undefined
}

/** What the parts of a format are that do not depend on how its log is written. */
export type FormatOutline = Pick<
  RecordFormat,
  | 'name'
  | 'record'
  | 'summary'
  | 'version'
  | 'figures'
  | 'gauges'
  | 'group'
  | 'digest'
  | 'mayRepeat'
  | 'mayTurn'
>

/** What a format is by its name, its fields and its definition. */
export interface OutlinedFormat {
  readonly name: string
  readonly summary: string
  readonly fields: readonly OwnField[]
  /** As the configuration has it: another definition is another format to a lock. */
  readonly definition: unknown
}

/** Describe a format by its fields. */
export function outlineFormat({
  name,
  summary,
  fields,
  definition,
}: OutlinedFormat): FormatOutline {
  const record = `\`${name}\` record`
  const figures = fields
    .filter(({ role }) => role === 'figure' || role === 'samples')
    .map(({ name: figure, unit, meaning, role }) => ({
      ...{ name: figure, unit: unit.name, meaning, signed: true as const },
      ...(isDecimalUnit(unit) ? { isDecimal: true as const } : {}),
      ...(role === 'samples' ? { sampled: true as const } : {}),
    }))
  const gauges = fields
    .filter(({ role }) => role === 'gauge')
    .map(({ name: gauge, unit, meaning, title }) => ({
      name: gauge,
      unit: unit.name,
      ...(isDecimalUnit(unit) ? { isDecimal: true as const } : {}),
      meaning,
      title,
      signed: true as const,
    }))
  const hasNames = fields.some(({ role }) => role === 'name')
  const group = { name, record, figures, results: 'benchmarks' as const }
  const digest = createHash('sha256').update(JSON.stringify(definition)).digest('hex').slice(0, 12)
  return {
    ...{ name, record, summary, version: fields.some(isBareRate) ? 2 : 1, figures, digest },
    // Lines of one second may agree.
    mayRepeat: true,
    mayTurn: true,
    ...(fields.some(({ role }) => isColumnRole(role)) ? { gauges } : {}),
    ...(hasNames ? { group } : {}),
  }
}

/** Whether it is a rate of nothing that is named, such as `1/s`; formats were not told of one beside a number before version 2. */
function isBareRate({ unit }: OwnField): boolean {
  return /^1?\//.test(unit.text)
}
