import type { Problem } from '../../problems/diagnostics.ts'
import type { ParsedLine } from '../record-format.ts'
import type { StatedFigure } from '../record.ts'
import { isIsoClock } from './own-clock.ts'
import { isSeriesRole, type OwnField } from './own-field.ts'
import { readOwnNumber, type RawValue } from './own-number.ts'
import { convertUnit } from './own-unit.ts'

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
  const absent: StatedFigure[] = []
  let problem: Problem | undefined
  let of: string | undefined
  fields.forEach((field, i) => {
    if (field.role === 'name' && raws[i] !== undefined) of = addName(of, readText(raws[i]))
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
    } else if (raws[i] !== undefined) absent.push({ name, missing: 'the log has no number there' })
  })
  // A record that has a name is one even without a number.
  if (of !== undefined) figures.push(...absent)
  if (figures.length === 0) return problem && { problem }
  const made = {
    kind: 'figures',
    figures,
    ...(of === undefined ? {} : { of: { name: of, repeats: true } }),
  } as const
  const hasNumber = figures.some((figure) => 'value' in figure)
  return problem === undefined
    ? { record: made }
    : { record: made, problem: hasNumber ? markPart(problem) : problem }
}

/** Say of a number that cannot be read that the rest of its line is used. */
function markPart(problem: Problem): Problem {
  return problem.kind === 'bad-field' ? { ...problem, isPart: true } : problem
}

/** Names of several fields are one, as parameters of a benchmark are: `parse/1024`. */
function addName(before: string | undefined, name: string): string {
  return before === undefined ? name : `${before}/${name}`
}

/** What the fields of a sample come to so far. */
interface OpenSample {
  readonly kind: 'process-sample'
  pid: number | undefined
  elapsed: number
  rss: number
  user: number
  system: number
  faults: number
  timestamp: number
  label: string | undefined
  cpu?: number
  gauges?: Record<string, number>
}

/** Hot path (bench `own-json`): a log may have millions of samples, so one object is made for each. */
function makeSample(
  fields: readonly OwnField[],
  raws: readonly RawValue[],
  record: string,
): ParsedLine | undefined {
  const sample: OpenSample = {
    kind: 'process-sample',
    pid: undefined,
    elapsed: NaN,
    rss: NaN,
    user: NaN,
    system: NaN,
    faults: NaN,
    timestamp: NaN,
    label: undefined,
  }
  let problem: Problem | undefined
  let count = 0
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i]
    const raw = raws[i]
    if (field === undefined || raw === undefined || raw === null) continue
    const found = takeField(sample, field, raw)
    if (found === 'bad') problem ??= explainField(field, raw, record)
    else if (found === 'value') count++
  }
  if (problem === undefined && count === 0) return undefined
  // Without its time, a sample is none.
  if (Number.isNaN(sample.timestamp) && Number.isNaN(sample.elapsed)) return problem && { problem }
  return problem === undefined
    ? { record: sample }
    : { record: sample, problem: count > 0 ? markPart(problem) : problem }
}

/** Take in what a sample has in a field, and say whether it is a value of it. */
function takeField(sample: OpenSample, field: OwnField, raw: RawValue): 'value' | 'none' | 'bad' {
  const { role } = field
  switch (role) {
    case 'label':
      sample.label = readText(raw)
      return 'value'
    case 'time':
      sample.timestamp = readTime(raw, field)
      return Number.isNaN(sample.timestamp) ? 'bad' : 'none'
    case 'text':
    case 'name':
    case 'figure':
    case 'samples':
      return 'none'
    case 'gauge':
    case 'rss':
    case 'cpu':
    case 'user':
    case 'system':
    case 'faults':
    case 'elapsed':
    case 'pid': {
      const value =
        typeof raw === 'number' ? convertUnit(raw, field.unit) : readTextNumber(raw, field)
      if (typeof value !== 'number') return value
      if (role !== 'gauge') sample[role] = value
      else (sample.gauges ??= {})[field.name] = value
      return role === 'pid' || role === 'elapsed' ? 'none' : 'value'
    }
  }
}

function readTextNumber(raw: RawValue, field: OwnField): number | 'none' | 'bad' {
  const number = readOwnNumber(raw, field, '')
  return number.kind === 'number' ? number.value : number.kind
}

function explainField(field: OwnField, raw: RawValue, record: string): Problem {
  const number = field.role === 'time' ? undefined : readOwnNumber(raw, field, record)
  return number?.kind === 'bad' ? number.problem : refuseTime(raw, field, record)
}

function readText(raw: RawValue): string {
  return typeof raw === 'string' ? raw.trim() : JSON.stringify(raw)
}

function readTime(raw: RawValue, { clock }: OwnField): number {
  if (clock === undefined || (typeof raw !== 'string' && typeof raw !== 'number')) return NaN
  return clock(typeof raw === 'string' ? raw.trim() : raw)
}

function refuseTime(raw: RawValue, field: OwnField, record: string): Problem {
  const expected = isIsoClock(field.clock) ? ISO_TIME : 'a time in the form that `format` states'
  return { kind: 'bad-field', record, field: field.name, expected, actual: `\`${readText(raw)}\`` }
}

/** What is expected where no form is stated. */
const ISO_TIME =
  'a time of ISO 8601 such as `2026-03-04 14:05` (another form is stated as in `time %d.%m.%Y`)'
