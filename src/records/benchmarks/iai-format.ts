import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedNumber } from '../record.ts'
import { benchGroup } from './bench-group.ts'
import { LibtestReader } from './libtest-format.ts'
import { nameCounter } from './name-counter.ts'

const COUNT = /^ +(?<event>[A-Z][\w/+-]*(?: [\w/+()-]+)*): +(?<count>\d+)(?:\||$| +[(<])/
/** The name of a benchmark, whose counts stand below it: a function of iai, or the path of one of gungraun with its arguments. */
const NAMED = /^(?<name>\S.*)\r?\n +(?:Instructions|=* ?CALLGRIND ?=*)(?=:|\r?\n)/m
const FIRST = 'Instructions: '

/**
 * What iai, iai-callgrind and gungraun print. Every count is named by its words: `Estimated_Cycles`. Of two runs, what stands before the bar
 * is the new one. Lines that may be names have nothing to be found by, so that the head of the log decides. Which binary is running, cargo prints between.
 */
export const iaiFormat: RecordFormat = {
  kind: 'records',
  name: 'iai',
  summary: 'the output of iai, iai-callgrind and gungraun: `Instructions:  1734|1802  (-3.77358%)`',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: [],
  ownsCounters: true,
  anchors: [{ text: FIRST, where: 'line-start' }],
  opens: (head) => (isReport(head) ? createReader() : undefined),
  parseLine: (line): ParsedLine | undefined =>
    COUNT.test(`  ${decodeLine(line).trimEnd()}`)
      ? { table: createReader(), problem: UNNAMED }
      : undefined,
}

function isReport(head: string): boolean {
  return NAMED.test(head) && /^ +Instructions: +\d+(?:\||\r?$| +\()/m.test(head)
}

const UNNAMED = {
  kind: 'unreadable-record',
  reason:
    'Expected the first benchmark of iai within the first 64 KiB of the log, got one behind it, whose name cannot be told; keep its output in a log of its own',
} as const

function createReader(): TableReader {
  let name = ''
  const cargo = new LibtestReader()
  return {
    readLine(line): ParsedLine | undefined {
      const text = decodeLine(line).trimEnd()
      const { event = '', count = '' } = COUNT.exec(text)?.groups ?? {}
      if (event === '') {
        // The name of a tool between two bars stands below the name of the benchmark.
        if (/^ +=+ [A-Z-]+ =+$/.test(text)) return {}
        name = /^\S/.test(text) ? text : ''
        return cargo.read(text)
      }
      // Below zero, iai prints what is left of 2 to the 64th.
      if (name === '' || !Number.isSafeInteger(Number(count))) return undefined
      const figure: StatedNumber = { name: nameCounter(event), value: Number(count), unit: '1' }
      const of = { name, ...(cargo.scope === undefined ? {} : { scope: cargo.scope }) }
      return { record: { kind: 'figures', figures: [figure], of } }
    },
  }
}
