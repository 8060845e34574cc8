import { decodeLine } from '../line.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { StatedFigure } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'

const HEADER = /^% time +seconds +usecs\/call +calls +errors syscall\s*$/
const ROW = /^ *(\d+[.,]\d+) +(\d+)[.,](\d+) +(?:\d+ +)?(\d+) (?: *(\d+))? +([a-z_]\w*)\s*$/

const GROUP: MetricGroup = {
  name: 'syscalls',
  record: 'table of system calls',
  figures: [
    {
      name: 'time',
      unit: 's',
      meaning: 'time in the system call: of the CPU, unless strace had `-w`',
    },
    { name: 'calls', unit: '1', meaning: 'calls' },
    { name: 'errors', unit: '1', meaning: 'calls that failed' },
  ],
  results: 'benchmarks',
}

/** The table of `strace -c`, a system call a row; the last row is their `total`. A blank column of errors is none. */
export const straceFormat: RecordFormat = {
  kind: 'records',
  name: 'strace',
  summary: 'the table of strace -c: % time seconds usecs/call calls errors syscall',
  record: GROUP.record,
  version: 1,
  group: GROUP,
  figures: GROUP.figures,
  anchors: [{ text: '% time ', where: 'line-start' }],
  parseLine: (line): ParsedLine | undefined =>
    HEADER.test(decodeLine(line)) ? { table: TABLE } : undefined,
}

const TABLE: TableReader = {
  readLine(line): ParsedLine | 'end' | undefined {
    const text = decodeLine(line)
    if (/^[- ]+$/.test(text)) return {}
    const match = ROW.exec(text)
    if (match === null) return 'end'
    const [, , whole = '', fraction = '', calls, errors, name = ''] = match
    const time: StatedFigure = {
      ...{ name: 'time', value: Number(`${whole}.${fraction}`), unit: 's' },
      resolution: 10 ** -fraction.length,
    }
    const figures: readonly StatedFigure[] = [
      time,
      { name: 'calls', value: Number(calls), unit: '1' },
      { name: 'errors', value: Number(errors ?? 0), unit: '1' },
    ]
    return { record: { kind: 'figures', figures, of: { name } } }
  },
}
