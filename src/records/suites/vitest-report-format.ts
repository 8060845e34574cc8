import { statePrintedTime } from '../benchmarks/state-printed.ts'
import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { ALL_TESTS, stateCounts, stateTest, testsGroup } from './tests-group.ts'

const HEAD = /^RUN +v\d+\.\d+\.\S+ \S/
const TIME = String.raw`\d+(?:\.\d+)?\s?m?s`
/** Files, and below them the tests that took long, or with `--reporter=verbose` all of them. */
const ROW = new RegExp(
  `^(?<indent> *)[✓×❯] (?<name>\\S+(?: +\\S+)*?)(?: +\\(\\d+ tests?(?: [^()]*)?\\))? +(?<time>${TIME})$`,
  'u',
)
const COUNTS = /^ *Tests +(?<counts>\d+ \w+(?: \| \d+ \w+)*) \(\d+\)$/
const DURATION = new RegExp(`^ *Duration +(?<time>${TIME})(?: \\(.*)?$`)

/** What vitest prints of the files of tests, and of all. A test that is shown below its file is named with it: `a.test.ts > parses`. */
export const vitestReportFormat: RecordFormat = {
  kind: 'records',
  name: 'vitestReport',
  summary: 'the report of vitest: RUN v3.1.0, ✓ test/a.test.ts (12 tests) 145ms, Duration 1.25s',
  record: testsGroup.record,
  version: 1,
  group: testsGroup,
  figures: testsGroup.figures,
  anchors: [{ text: 'RUN  v', where: 'line-start' }],
  parseLine: (line): ParsedLine | undefined =>
    HEAD.test(decodeLine(line).trimEnd()) ? { table: createTable() } : undefined,
}

function createTable(): TableReader {
  let file = ''
  let isOver = false
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      if (isOver) return 'end'
      const text = decodeLine(line).trimEnd()
      const total = DURATION.exec(text)?.groups?.['time']
      if (total !== undefined) {
        isOver = true
        return stateTest(ALL_TESTS, statePrintedTime('time', total))
      }
      const counts = COUNTS.exec(text)?.groups?.['counts']
      if (counts !== undefined) return stateTest(ALL_TESTS, stateCounts(counts))
      const { indent = '', name = '', time = '' } = ROW.exec(text)?.groups ?? {}
      // Benchmarks have results of their own.
      if (name === '' || /\.bench\.[cm]?[jt]sx?\b/.test(name)) return undefined
      const isFile = indent.length < 2 || file === ''
      if (isFile) file = name
      return stateTest(isFile ? name : `${file} > ${name}`, statePrintedTime('time', time))
    },
  }
}
