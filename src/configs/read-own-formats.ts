import { splitHeader } from '../records/own/csv-format.ts'
import { COLUMN_UNITS } from '../records/own/own-field.ts'
import type { OwnFormat } from '../records/own/own-format.ts'
import type { SpecIssue } from '../specs/spec-issue.ts'
import { listMetrics } from '../summaries/metric-catalogue.ts'
import type { LogFormat } from '../traces/log-formats.ts'
import { checkOwnSamples } from './check-own-sample.ts'
import type { OwnFormatSpec } from './own-format-schema.ts'
import type { Refuse } from './read-own-fields.ts'
import { readOwnFormat } from './read-own-format.ts'

/** The formats that a configuration defines, and what is wrong with them. */
export interface ReadOwnFormats {
  readonly formats: readonly LogFormat[]
  readonly issues: readonly SpecIssue[]
}

/** Make the formats that a configuration defines beside others, and try them on their samples. */
export function readOwnFormats(
  specs: Readonly<Record<string, OwnFormatSpec>>,
  known: readonly LogFormat[],
): ReadOwnFormats {
  const issues: SpecIssue[] = []
  const taken = new Map(known.map(({ name }) => [name, 'is a format of tracedocs']))
  for (const { name } of listMetrics(known)) {
    const first = name.split('.')[0] ?? ''
    if (!taken.has(first)) taken.set(first, 'begins the names of metrics of tracedocs')
  }
  const gauges = new Map<string, string>()
  const headers = new Map<string, string>()
  const formats = Object.entries(specs).flatMap(([name, spec]): readonly LogFormat[] => {
    const refuse: Refuse = (problem, at, part = 'value') => {
      issues.push({ problem, at: ['formats', name, ...at], part })
    }
    checkName(name, taken, refuse)
    checkHeader({ name, csv: spec.csv }, headers, refuse)
    const own = readOwnFormat(name, spec, refuse)
    if (own === undefined) return []
    const locate = (field: string): SpecIssue['at'] =>
      spec.fields?.[field] === undefined && spec.lines !== undefined ? ['lines'] : ['fields', field]
    checkGauges(own, { taken, gauges, refuse, locate })
    checkOwnSamples(own, spec.samples ?? [], refuse)
    return [own.format]
  })
  return { formats, issues }
}

function checkName(name: string, taken: ReadonlyMap<string, string>, refuse: Refuse): void {
  const means = taken.get(name)
  if (!/^[A-Za-z]\w*$/.test(name)) refuse({ kind: 'bad-format-name', name }, [], 'key')
  else if (means !== undefined) refuse({ kind: 'reserved-format-name', name, means }, [], 'key')
}

/** Of two formats with one header, the second would read nothing. */
function checkHeader(
  { name, csv }: { readonly name: string; readonly csv: string | undefined },
  headers: Map<string, string>,
  refuse: Refuse,
): void {
  if (csv === undefined) return
  const { columns, separator } = splitHeader(csv)
  const header = columns.join(separator)
  const other = headers.get(header)
  if (other !== undefined) refuse({ kind: 'repeated-header', format: name, other }, ['csv'])
  else headers.set(header, name)
}

/** What `a.words` is of a log with the format `a`, unless a figure has the name. */
const FILE_COUNTS = ['bytes', 'lines', 'words']

/** A gauge is the first part of its metrics, as the name of a format is. */
function checkGauges(
  { fields, format }: OwnFormat,
  {
    taken,
    gauges,
    refuse,
    locate,
  }: {
    readonly taken: ReadonlyMap<string, string>
    readonly gauges: Map<string, string>
    readonly refuse: Refuse
    /** Where a field is named. */
    readonly locate: (field: string) => SpecIssue['at']
  },
): void {
  for (const { name, role, unit } of fields) {
    if (role !== 'gauge') continue
    const means = FILE_COUNTS.includes(name)
      ? `is a count of the log itself in \`${format.name}.${name}\``
      : taken.get(name)
    if (means !== undefined) {
      const column = name in COLUMN_UNITS ? { column: name } : {}
      refuse({ kind: 'reserved-gauge-name', name, means, ...column }, locate(name), 'key')
    }
    const other = gauges.get(name)
    if (other !== undefined && other !== unit.name) {
      const words = 'is a gauge of another format in another unit'
      refuse({ kind: 'reserved-gauge-name', name, means: words }, locate(name), 'key')
    }
    gauges.set(name, unit.name)
  }
}
