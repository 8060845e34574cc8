import { statePrintedTime } from '../benchmarks/state-printed.ts'
import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { ALL_TESTS, stateTest, testsGroup } from './tests-group.ts'

const SUBTEST = /^(?<indent> *)# Subtest: (?<name>\S.*)$/
const RESULT = /^(?<indent> *)(?:not )?ok \d+ - (?<name>\S.*?)(?<skip> # (?:SKIP|TODO)\b.*)?$/
const DURATION = /^ +duration_ms: (?<time>\d+(?:\.\d+)?)$/
const TOTAL = /^# duration_ms (?<time>\d+(?:\.\d+)?)$/
const COUNT = /^# (?<word>pass|fail|skipped) (?<count>\d+)$/
const FIGURES: Readonly<Record<string, string>> = {
  ...{ pass: 'passed', fail: 'failed', skipped: 'skipped' },
}
/** Tests in a test are indented by so many blanks. */
const INDENT = 4

/** What `node --test` prints in the format of TAP, as Node 18 to 22 do into files. A test is named by the tests that it stands in, and itself. */
export const nodeTapFormat: RecordFormat = {
  kind: 'records',
  name: 'nodeTap',
  summary: 'node --test as TAP: # Subtest: parse, ok 1 - parse, duration_ms: 1.61',
  record: testsGroup.record,
  version: 1,
  group: testsGroup,
  figures: testsGroup.figures,
  anchors: [{ text: '# Subtest: ', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const table = createTable()
    return table.readLine(line) === undefined ? undefined : { table }
  },
}

function createTable(): TableReader {
  let names: readonly string[] = []
  let tested = ''
  let isOver = false
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      if (isOver) return 'end'
      const text = decodeLine(line).trimEnd()
      const subtest = SUBTEST.exec(text)?.groups
      if (subtest !== undefined) {
        names = [...names.slice(0, countLevel(subtest['indent'])), subtest['name'] ?? '']
        return {}
      }
      const result = RESULT.exec(text)?.groups
      if (result !== undefined) {
        const outer = names.slice(0, countLevel(result['indent']))
        tested = result['skip'] === undefined ? [...outer, result['name']].join(' > ') : ''
        return {}
      }
      const took = DURATION.exec(text)?.groups?.['time']
      if (took !== undefined && tested !== '') {
        const name = tested
        tested = ''
        return stateTest(name, statePrintedTime('time', `${took} ms`))
      }
      const { word = '', count } = COUNT.exec(text)?.groups ?? {}
      const figure = FIGURES[word]
      if (figure !== undefined) {
        return stateTest(ALL_TESTS, [{ name: figure, value: Number(count), unit: '1' }])
      }
      const total = TOTAL.exec(text)?.groups?.['time']
      isOver = total !== undefined
      return total === undefined
        ? undefined
        : stateTest(ALL_TESTS, statePrintedTime('time', `${total} ms`))
    },
  }
}

function countLevel(indent = ''): number {
  return Math.floor(indent.length / INDENT)
}
