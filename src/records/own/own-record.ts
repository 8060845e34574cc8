import type { Problem } from '../../problems/diagnostics.ts'
import type { ParsedLine } from '../record-format.ts'
import type { ProcessSample, StatedFigure } from '../record.ts'
import { isSeriesRole, type OwnField } from './own-field.ts'
import { readOwnNumber, type RawValue } from './own-number.ts'

/** Makes the record of a line from what its fields have, in their order; `undefined` where the line has none of them. */
export type MakeRecord = (raws: readonly RawValue[]) => ParsedLine | undefined

/** Choose how records of some fields are made: figures, or samples over time. */
export function createRecordMaker(fields: readonly OwnField[], record: string): MakeRecord {
  return fields.some(({ role }) => isSeriesRole(role))
    ? (raws) => makeSample(fields, raws, record)
    : (raws) => makeFigures(fields, raws, record)
}

function makeFigures(
  fields: readonly OwnField[],
  raws: readonly RawValue[],
  record: string,
): ParsedLine | undefined {
  const figures: StatedFigure[] = []
  let problem: Problem | undefined
  let of: string | undefined
  fields.forEach((field, i) => {
    if (field.role === 'name' && raws[i] !== undefined) of = readText(raws[i])
    if (field.role !== 'figure' && field.role !== 'samples') return
    const number = readOwnNumber(raws[i], field, record)
    const { name, unit } = field
    if (number.kind === 'bad') {
      problem ??= number.problem
      if (field.role === 'figure')
        figures.push({ name, missing: 'the last line with it cannot be read as one number' })
    } else if (number.kind === 'number') {
      const { value, resolution } = number
      figures.push({
        name,
        value,
        unit: unit.name,
        ...(resolution === undefined ? {} : { resolution }),
      })
    }
  })
  if (figures.length === 0) return problem && { problem }
  const made = {
    kind: 'figures',
    figures,
    ...(of === undefined ? {} : { of: { name: of } }),
  } as const
  return problem === undefined ? { record: made } : { record: made, problem }
}

/** Hot path: a log may have millions of samples. */
function makeSample(
  fields: readonly OwnField[],
  raws: readonly RawValue[],
  record: string,
): ParsedLine | undefined {
  const sample = {
    kind: 'process-sample' as const,
    pid: undefined as number | undefined,
    elapsed: NaN,
    ...{ rss: NaN, user: NaN, system: NaN, faults: NaN },
    timestamp: NaN,
    label: undefined as string | undefined,
  }
  let cpu: number | undefined
  let gauges: Record<string, number> | undefined
  let problem: Problem | undefined
  let count = 0
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i]
    const raw = raws[i]
    if (field === undefined || raw === undefined || raw === null) continue
    const { role } = field
    if (role === 'label') {
      sample.label = readText(raw)
      count++
      continue
    }
    if (role === 'time') {
      sample.timestamp = readTime(raw, field)
      if (Number.isNaN(sample.timestamp)) problem ??= refuseTime(raw, field, record)
      continue
    }
    if (role === 'text' || role === 'name') continue
    const number = readOwnNumber(raw, field, record)
    if (number.kind === 'bad') problem ??= number.problem
    if (number.kind !== 'number') continue
    if (role === 'gauge') (gauges ??= {})[field.name] = number.value
    else if (role === 'cpu') cpu = number.value
    else if (role !== 'figure' && role !== 'samples') sample[role] = number.value
    if (role !== 'pid' && role !== 'elapsed') count++
  }
  if (problem === undefined && count === 0) return undefined
  // Without its time, a sample is none.
  if (Number.isNaN(sample.timestamp) && Number.isNaN(sample.elapsed)) return problem && { problem }
  const made: ProcessSample = {
    ...sample,
    ...(cpu === undefined ? {} : { cpu }),
    ...(gauges === undefined ? {} : { gauges }),
  }
  return problem === undefined ? { record: made } : { record: made, problem }
}

function readText(raw: RawValue): string {
  return typeof raw === 'string' ? raw.trim() : JSON.stringify(raw)
}

function readTime(raw: RawValue, { clock }: OwnField): number {
  if (clock === undefined || (typeof raw !== 'string' && typeof raw !== 'number')) return NaN
  return clock(typeof raw === 'string' ? raw.trim() : raw)
}

function refuseTime(raw: RawValue, field: OwnField, record: string): Problem {
  const expected = 'a time in the form that `format` states'
  return { kind: 'bad-field', record, field: field.name, expected, actual: `\`${readText(raw)}\`` }
}
