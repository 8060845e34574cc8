import { decodeLine } from '../line.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'

const KEPT = 'a thread of the kernel, and a process that has ended, has no memory'

/** Lines, and the figures that they state; sizes are in KiB, which Linux calls kB. */
const FIELDS: readonly (readonly [
  line: string,
  figure: string,
  unit: 'B' | '1',
  meaning: string,
])[] = [
  ['VmHWM', 'rssPeak', 'B', 'largest resident set size so far'],
  ['VmRSS', 'rss', 'B', 'resident set size'],
  ['VmPeak', 'vmsPeak', 'B', 'largest virtual memory size so far'],
  ['VmSize', 'vms', 'B', 'virtual memory size'],
  ['VmSwap', 'swap', 'B', 'memory that is swapped out'],
  ['VmData', 'data', 'B', 'private virtual memory for data'],
  ['RssAnon', 'rssAnonymous', 'B', 'part of the resident set size that is of no file'],
  ['RssFile', 'rssFile', 'B', 'part of the resident set size that is of files'],
  ['RssShmem', 'rssShared', 'B', 'part of the resident set size that is shared memory'],
  ['Threads', 'threads', '1', 'threads'],
  ['voluntary_ctxt_switches', 'voluntarySwitches', '1', 'voluntary context switches'],
  ['nonvoluntary_ctxt_switches', 'involuntarySwitches', '1', 'involuntary context switches'],
]

const GROUP: MetricGroup = {
  name: 'processStatus',
  record: 'status of a process',
  figures: FIELDS.map(([, name, unit, meaning]) => ({ name, unit, meaning, missing: KEPT })),
  results: 'commands',
}

const NAME = /^Name:\t(?<name>\S.*)$/
const FIELD = /^(?<field>\w+):\s+(?<value>\d{1,15})(?<kilo> kB)?$/

/** `/proc/PID/status` of Linux, once or in a loop; of several of one program, the last one counts. */
export const processStatusFormat: RecordFormat = {
  kind: 'records',
  name: 'processStatus',
  summary: 'the file /proc/PID/status of Linux: Name: codec, VmHWM: 10240 kB, …',
  record: GROUP.record,
  version: 1,
  group: GROUP,
  figures: GROUP.figures,
  anchors: [{ text: 'Name:', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const name = NAME.exec(decodeLine(line).trimEnd())?.groups?.['name']
    return name === undefined ? undefined : { table: createTable(name) }
  },
}

function createTable(name: string): TableReader {
  let begins = true
  return {
    readLine(line): ParsedLine | 'end' {
      const text = decodeLine(line).trimEnd()
      // Every line of it is a word and a tab.
      if (!/^\w+:(?:\t|$)/.test(text) || NAME.test(text)) return 'end'
      const figures = readStatusField(text)
      if (figures.length === 0) return {}
      const of = { name, source: 'status', ...(begins ? { begins } : {}) }
      begins = false
      return { record: { kind: 'figures', figures, of } }
    },
  }
}

/** Read a line such as `VmRSS:	    8192 kB`; none of the figures stands in others. */
export function readStatusField(text: string): readonly StatedNumber[] {
  const { field, value = '', kilo } = FIELD.exec(text)?.groups ?? {}
  const [, name = '', unit = '1'] = FIELDS.find(([one]) => one === field) ?? []
  if (name === '' || (unit === 'B') !== (kilo !== undefined)) return []
  if (unit === '1') return [{ name, value: Number(value), unit }]
  const unitNote = 'printed in kB, by which Linux means powers of 1,024'
  return [{ name, value: Number(value) * 1024, unit, resolution: 1024, unitNote }]
}
