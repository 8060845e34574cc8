import { statePrintedTime } from '../benchmarks/state-printed.ts'
import { decodeWholeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedNumber } from '../record.ts'
import { ALL_TESTS, stateTest, testsGroup } from './tests-group.ts'

const PASSING = /^ {2,}(?<count>\d+) passing \((?<time>\d+)(?<unit>ms|s|m|h|d)\)$/
const COUNT = /^ {2,}(?<count>\d+) (?<word>pending|failing)$/
/** A time stands behind a test that is not fast, and only there. */
const TEST = /^ +[✔✓√] (?<name>\S.*?)(?: \((?<time>\d+ms)\))?$/u
/** What did not pass has no time: it failed, or was skipped. */
const OTHER = /^ +(?:\d+\) |- )\S/
/** The first block, and in it a test with its time; a long log has the counts far below. */
const BLOCK =
  /(?:^|\n)\r?\n {2}[^\s✔✓√].*\r?\n(?: {4,}\S.*\r?\n)*? {4,}[✔✓√] \S.* \(\d+ms\)\r?(?:\n|$)/u
/** How many seconds a unit is, to which all tests together are rounded. */
const SECONDS: Readonly<Record<string, number>> = { ms: 1e-3, s: 1, m: 60, h: 3600, d: 86_400 }

/** What mocha and Cypress print of tests, `--reporter spec`, and of all. A test is named by the blocks that it stands in, and itself. */
export const mochaReportFormat: RecordFormat = {
  kind: 'records',
  name: 'mochaReport',
  summary: 'the report of mocha and Cypress: ✔ parses (123ms), 3 passing (155ms), 1 pending',
  record: testsGroup.record,
  version: 1,
  group: testsGroup,
  figures: testsGroup.figures,
  anchors: [{ text: 'passing (', where: 'after-value' }],
  opens: (head) =>
    BLOCK.test(head) || head.split('\n').some((line) => PASSING.test(line.trimEnd()))
      ? createTable()
      : undefined,
  parseLine(line): ParsedLine | undefined {
    const table = createTable()
    const parsed = table.readLine(line)
    return parsed === undefined || parsed === 'end' ? undefined : { ...parsed, table }
  },
}

/** Reads blocks and tests, and the counts below them; reports of other packages may follow. */
function createTable(): TableReader {
  let blocks: readonly { readonly indent: number; readonly name: string }[] = []
  let isCounted = false
  return {
    readLine(line): ParsedLine | undefined {
      const text = decodeWholeLine(line).trimEnd()
      const passing = PASSING.exec(text)?.groups
      if (passing !== undefined) {
        isCounted = true
        return stateTest(ALL_TESTS, statePassing(passing))
      }
      const counted = isCounted ? COUNT.exec(text)?.groups : undefined
      if (counted !== undefined) return stateTest(ALL_TESTS, stateOthers(counted))
      const indent = text.search(/\S/)
      if (indent < 0) return undefined
      isCounted = false
      blocks = blocks.filter((block) => block.indent < indent)
      const test = TEST.exec(text)?.groups
      if (test === undefined) {
        if (indent >= 2 && !OTHER.test(text)) blocks = [...blocks, { indent, name: text.trim() }]
        return undefined
      }
      const name = [...blocks.map((block) => block.name), test['name'] ?? ''].join(' > ')
      return stateTest(name, statePrintedTime('time', test['time'] ?? '')) ?? {}
    },
  }
}

type Groups = Readonly<Record<string, string | undefined>>

function statePassing({ count, time, unit = '' }: Groups): readonly StatedNumber[] {
  const resolution = SECONDS[unit] ?? 1
  const took = resolution < 1 ? Number(`${time ?? ''}e-3`) : Number(time) * resolution
  return [
    { name: 'time', value: took, unit: 's', resolution },
    { name: 'passed', value: Number(count), unit: '1' },
  ]
}

function stateOthers({ count, word }: Groups): readonly StatedNumber[] {
  const name = word === 'pending' ? 'skipped' : 'failed'
  return [{ name, value: Number(count), unit: '1' }]
}
