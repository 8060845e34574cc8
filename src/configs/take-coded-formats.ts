import type { DocumentFormat } from '../records/document-format.ts'
import { checkDefinition } from '../records/define-format.ts'
import type { RecordFormat } from '../records/record-format.ts'
import type { SpecIssue, SpecPath } from '../specs/spec-issue.ts'
import { listMetrics } from '../summaries/metric-catalogue.ts'
import type { LogFormat } from '../traces/log-formats.ts'

/** A format that is code, as `defineFormat` makes it. */
export type CodedFormat = RecordFormat | DocumentFormat

/** What of a configuration that is a module is code, and the rest, which the schema knows. */
export interface TakenFormats {
  readonly data: unknown
  readonly coded: readonly PlacedFormat[]
}

interface PlacedFormat {
  readonly format: CodedFormat
  readonly at: SpecPath
}

/** Take the formats that are code out of a configuration: `formats: [ticks]`, or among others by name. */
export function takeCodedFormats(data: unknown): TakenFormats {
  const formats: unknown = isObject(data) ? data['formats'] : undefined
  if (!isObject(data) || !isObject(formats)) return { data, coded: [] }
  const entries = Object.entries(formats)
  const coded = entries.flatMap(([key, format]): readonly PlacedFormat[] =>
    isCoded(format)
      ? [{ format, at: ['formats', Array.isArray(formats) ? Number(key) : key] }]
      : [],
  )
  if (coded.length === 0) return { data, coded }
  const rest = entries.filter(([, format]) => !isCoded(format))
  if (Array.isArray(formats) && rest.length > 0) return { data, coded }
  return { data: { ...data, formats: Object.fromEntries(rest) }, coded }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** A program's own code is trusted for the rest, as its types say it. */
function isCoded(value: unknown): value is CodedFormat {
  if (!isObject(value)) return false
  const { kind } = value
  return (
    (kind === 'records' && typeof value['parseLine'] === 'function') ||
    (kind === 'document' && typeof value['read'] === 'function')
  )
}

/** Say what keeps formats that are code from standing beside those that are known. */
export function checkCodedFormats(
  coded: readonly PlacedFormat[],
  known: readonly LogFormat[],
): readonly SpecIssue[] {
  const names = new Set(known.map(({ name }) => name))
  const first = new Set(listMetrics(known).map(({ name }) => name.split('.')[0] ?? ''))
  return coded.flatMap(({ format, at }, i): readonly SpecIssue[] => {
    const { name, group } = format
    const isTwice = coded.slice(0, i).some((one) => one.format.name === name)
    const faults = format.kind === 'records' ? checkDefinition(format) : []
    const means = isTwice
      ? 'another format has'
      : names.has(name)
        ? 'is a format of tracedocs'
        : group === undefined && first.has(name)
          ? 'begins the names of metrics of tracedocs'
          : undefined
    return [
      ...faults.map((fault) => ({
        problem: { kind: 'bad-coded-format', format: name, fault } as const,
        at,
        part: 'value' as const,
      })),
      ...(means === undefined
        ? []
        : [
            {
              problem: { kind: 'reserved-format-name', name, means } as const,
              at,
              part: 'value' as const,
            },
          ]),
    ]
  })
}
