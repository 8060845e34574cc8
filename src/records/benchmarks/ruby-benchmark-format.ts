import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { statePrintedTime } from './state-printed.ts'

const HEAD = 'user     system      total        real'
const SECONDS = String.raw`\d+\.\d{6}`
const ROW = new RegExp(
  `^ *(?:(?<name>\\S+(?: +\\S+)*?) +)?(?<user>${SECONDS}) +(?<system>${SECONDS}) +(?<total>${SECONDS}) \\( *(?<real>${SECONDS})\\)$`,
)

/**
 * The table of `Benchmark.bm`, `bmbm` and `benchmark` of Ruby's own library. What `bmbm` prints of its rehearsal stands before
 * the header and is not read. The total is user, system and that of children.
 */
export const rubyBenchmarkFormat: RecordFormat = {
  kind: 'records',
  name: 'rubyBenchmark',
  summary: 'the table of Benchmark.bm of Ruby: user system total real',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'user', 'system', 'cpu'),
  anchors: [{ text: HEAD, where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    return decodeLine(line).trimEnd() === HEAD ? { table: createTable() } : undefined
  },
}

function createTable(): TableReader {
  let begins = true
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line).trimEnd()
      if (text === '' || /^Rehearsal -+$/.test(text) || text.trim() === HEAD) return 'end'
      const row = ROW.exec(text)?.groups
      // What the benchmark itself prints may stand between.
      if (row === undefined) return undefined
      const { name = '', user = '', system = '', total = '', real = '' } = row
      const figures = [
        ...statePrintedTime('time', `${real} s`),
        ...statePrintedTime('user', `${user} s`),
        ...statePrintedTime('system', `${system} s`),
        ...statePrintedTime('cpu', `${total} s`),
      ]
      const label = name.trim()
      const of = { ...(label === '' ? {} : { name: label }), ...(begins ? { begins } : {}) }
      begins = false
      return { record: { kind: 'figures', figures, of } }
    },
  }
}
