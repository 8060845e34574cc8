import { statePrintedTime } from '../benchmarks/state-printed.ts'
import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { ALL_TESTS, stateCounts, stateTest, testsGroup } from './tests-group.ts'

const TIME = String.raw`\d+(?:\.\d+)? m?s`
/** A time stands behind a file that took long. */
const FILE = new RegExp(
  `^(?:PASS|FAIL) (?:\\S+ )?(?<name>\\S+\\.[cm]?[jt]sx?)(?: \\((?<time>${TIME})\\))?(?: \\(\\d+ MB heap size\\))?$`,
)
const TEST = new RegExp(`^ +[✓√✕×○] (?<name>\\S.*?)(?: \\((?<time>${TIME})\\))?$`, 'u')
const SUITES = /^Test Suites: (?:\d+ \w+, )*\d+ total$/
const COUNTS = /^Tests: +(?<counts>(?:\d+ \w+, )*\d+ total)$/
const TOTAL = new RegExp(`^Time: +(?<time>${TIME})(?:, estimated .*)?$`)

/** What jest prints of files and tests, and of all. A test is named by its file, the blocks that it stands in, and its own name. */
export const jestReportFormat: RecordFormat = {
  kind: 'records',
  name: 'jestReport',
  summary: 'the report of jest: PASS test/a.test.js (5.125 s), Tests: 15 passed, Time: 6.25 s',
  record: testsGroup.record,
  version: 1,
  group: testsGroup,
  figures: testsGroup.figures,
  anchors: ['PASS ', 'FAIL ', 'Test Suites: '].map((text) => ({ text, where: 'line-start' })),
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line).trimEnd()
    const file = FILE.exec(text)?.groups
    if (file === undefined) return SUITES.test(text) ? { table: createTable('') } : undefined
    return { ...readFile(file), table: createTable(file['name'] ?? '') }
  },
}

function readFile({ name = '', time = '' }: Readonly<Record<string, string | undefined>>) {
  return stateTest(name, statePrintedTime('time', time))
}

/** Reads the tests of a file, and what stands below the last one; a blank line ends the blocks. */
function createTable(first: string): TableReader {
  let file = first
  let isOver = false
  let blocks: readonly { readonly indent: number; readonly name: string }[] = []
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      if (isOver) return 'end'
      const text = decodeLine(line).trimEnd()
      const other = FILE.exec(text)?.groups
      if (other !== undefined) {
        file = other['name'] ?? ''
        blocks = []
        return readFile(other) ?? {}
      }
      const counts = COUNTS.exec(text)?.groups?.['counts']
      if (counts !== undefined) return stateTest(ALL_TESTS, stateCounts(counts))
      const total = TOTAL.exec(text)?.groups?.['time']
      if (total !== undefined) {
        isOver = true
        return stateTest(ALL_TESTS, statePrintedTime('time', total))
      }
      const indent = text.search(/\S/)
      const test = indent > 0 ? TEST.exec(text)?.groups : undefined
      blocks = indent < 0 ? [] : blocks.filter((block) => block.indent < indent)
      if (test === undefined) {
        if (indent > 0) blocks = [...blocks, { indent, name: text.trim() }]
        return undefined
      }
      const name = [file, ...blocks.map((block) => block.name), test['name'] ?? ''].join(' > ')
      return stateTest(name, statePrintedTime('time', test['time'] ?? '')) ?? {}
    },
  }
}
