import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { createSample } from './create-sample.ts'
import { keepStated, pickGauges } from './recorder-gauges.ts'

const MEBIBYTE = 1024 ** 2
const HEADER = /^# Elapsed time +CPU \(%\) +Real \(MB\)/
const CSV_HEADER = /^elapsed_time,nproc,cpu,mem_real,mem_virtual(?:,|$)/

/** Columns by what they are, in both layouts. */
const COLUMNS: readonly (readonly [name: string, ...headers: string[]])[] = [
  ['elapsed', 'Elapsed time', 'elapsed_time'],
  ['cpu', 'CPU (%)', 'cpu'],
  ['rss', 'Real (MB)', 'mem_real'],
  ['vms', 'Virtual (MB)', 'mem_virtual'],
  ['uss', 'USS (MB)'],
  ['processCount', 'nproc'],
]

/** The log of `psrecord --log`, as a table or with `--log-format csv` as CSV; psrecord 1.0 to 1.4. */
export const psrecordFormat: RecordFormat = {
  kind: 'records',
  name: 'psrecord',
  summary: 'the log of psrecord, plain or CSV: # Elapsed time CPU (%) Real (MB) Virtual (MB)',
  record: 'record of psrecord',
  version: 1,
  anchors: ['# Elapsed time', 'elapsed_time,'].map((text) => ({ text, where: 'line-start' })),
  figures: [],
  gauges: pickGauges('vms', 'uss', 'processCount'),
  sampleNotes: {
    rss: 'printed in MB, by which psrecord means MiB: 1,048,576 B each; of the process, with `--include-children` the sum with its children, where pages that processes share are counted in each',
    cpu: 'of user mode and kernel, in the interval before the sample, as psrecord states it',
  },
  parseLine(header): ParsedLine | undefined {
    const text = decodeLine(header).trim()
    const isCsv = CSV_HEADER.test(text)
    if (!isCsv && !HEADER.test(text)) return undefined
    const headers = isCsv ? text.split(',') : text.slice(1).trim().split(/ {2,}/)
    const names = headers.map((one) => COLUMNS.find((column) => column.includes(one, 1))?.[0])
    return { table: { readLine: (line) => readRow(decodeLine(line).trim(), { names, isCsv }) } }
  },
}

function readRow(
  text: string,
  { names, isCsv }: { readonly names: readonly (string | undefined)[]; readonly isCsv: boolean },
): ParsedLine | undefined {
  const fields = isCsv ? text.split(',') : text.split(/ +/)
  if (fields.length !== names.length || !fields.every(isNumber)) return undefined
  const read = (name: string): number => {
    const field = fields[names.indexOf(name)]
    return field === undefined ? NaN : Number(field)
  }
  const size = (name: string): number => Math.round(read(name) * MEBIBYTE)
  return {
    record: createSample({
      elapsed: read('elapsed'),
      rss: size('rss'),
      cpu: read('cpu'),
      gauges: keepStated({
        vms: size('vms'),
        uss: size('uss'),
        processCount: read('processCount'),
      }),
    }),
  }
}

function isNumber(field: string): boolean {
  return /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(field)
}
