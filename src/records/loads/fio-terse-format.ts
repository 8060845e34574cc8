import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import type { StatedNumber } from '../record.ts'
import { latencyNames, loadGroup, stateLoad } from './load-group.ts'

/** Fields before those of a direction, and how many it has, in version 3 (HOWTO of fio). */
const BEFORE = 5
const FIELDS = 41
/** Where in the fields of a direction its latency of completion stands, and its percentiles. */
const LATENCY = 8
const [FIRST_PERCENTILE, PERCENTILES] = [12, 20]
/** What is behind the directions: CPU, depths, latencies, and disks. */
const LEAST_FIELDS = BEFORE + 2 * FIELDS + 5

/**
 * `fio --minimal`, or `--output-format=terse`, of version 3: a line is a job, and each direction in which something was done a result, such as
 * `db read`. Latencies are those of completion.
 */
export const fioTerseFormat: RecordFormat = {
  kind: 'records',
  name: 'fioTerse',
  summary: 'the lines of fio --minimal: 3;fio-3.33;db;0;0;4000;2000;500;2000;…',
  record: loadGroup.record,
  version: 1,
  group: loadGroup,
  figures: loadGroup.figures,
  anchors: [{ text: '3;fio-', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const fields = decodeLine(line).trimEnd().split(';')
    const [, , job = '', , error = ''] = fields
    if (!/^\d+$/.test(error)) return undefined
    if (fields.length < LEAST_FIELDS) {
      const reason = `Expected a job of fio to have at least ${String(LEAST_FIELDS)} fields, got ${String(fields.length)}; the line may be cut short`
      return { problem: { kind: 'unreadable-record', reason } }
    }
    if (error !== '0') {
      const reason = `Expected the job \`${job}\` of fio to succeed, got the error ${error}; what it states is left out`
      return { problem: { kind: 'doubtful-record', reason } }
    }
    const records = ['read', 'write'].flatMap((direction, i) => {
      const figures = readDirection(fields.slice(BEFORE + i * FIELDS, BEFORE + (i + 1) * FIELDS))
      const of = { name: `${job} ${direction}`, source: 'fio --minimal', begins: true }
      return figures.length === 0 ? [] : [{ kind: 'figures', figures, of } as const]
    })
    return { records }
  },
}

/** KiB, KiB a second, operations a second and milliseconds; times behind them are in microseconds. */
function readDirection(fields: readonly string[]): readonly StatedNumber[] {
  const numbers = fields.map((field) => (/^\d+(?:\.\d+)?$/.test(field) ? Number(field) : NaN))
  const [size = NaN, transfer = NaN, rate = NaN, duration = NaN] = numbers
  if (!(size > 0)) return []
  const latency = numbers.slice(LATENCY, LATENCY + 4)
  const figures: readonly (readonly [name: string, value: number])[] = [
    ['bytes', size * 1024],
    ['transfer', transfer * 1024],
    ['rate', rate],
    ['duration', duration / 1e3],
    ...['min', 'max', 'mean', 'stddev'].map(
      (name, i) => [`latency.${name}`, (latency[i] ?? NaN) / 1e6] as const,
    ),
    ...fields.slice(FIRST_PERCENTILE, FIRST_PERCENTILE + PERCENTILES).flatMap((field) => {
      const { share = '', time = '' } = /^(?<share>[\d.]+)%=(?<time>\d+)$/.exec(field)?.groups ?? {}
      const name = latencyNames[String(Number(share))]
      return name === undefined || share === '' ? [] : [[name, Number(time) / 1e6] as const]
    }),
  ]
  return figures.flatMap(([name, value]) => (Number.isNaN(value) ? [] : [stateLoad(name, value)]))
}
