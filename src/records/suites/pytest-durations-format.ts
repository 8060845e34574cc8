import { statePrintedTime } from '../benchmarks/state-printed.ts'
import { decodeBeforeAnchor, decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { ALL_TESTS, stateCounts, stateTest, testsGroup } from './tests-group.ts'

const SLOWEST = /^=+ slowest (?:\d+ )?(?:test )?durations =+$/
const ROW = /^(?<time>\d+\.\d+)s (?<phase>call|setup|teardown) +(?<name>\S.*)$/
/** Before release 5, `seconds`; since then, a clock stands behind more than a minute. With `-q`, no rules stand around it. */
const SUMMARY =
  /^(?<rule>=+ )?(?<counts>\d+ [a-z]+(?:, \d+ [a-z]+)*) in (?<time>\d+\.\d+)(?:s|s \([\d:, a-z]+\)| seconds)(?: =+)?$/
/** What the last line begins with then: words of pytest behind a number. */
const QUIET = [' passed', ' failed', ' skipped']

/** What pytest prints with `--durations`, and its last line. Set-up and tear-down are named as such: `test_a.py::test_b setup`. */
export const pytestDurationsFormat: RecordFormat = {
  kind: 'records',
  name: 'pytestDurations',
  summary: 'pytest --durations: slowest 3 durations, and 12 passed in 3.42s',
  record: testsGroup.record,
  version: 2,
  group: testsGroup,
  figures: testsGroup.figures,
  anchors: [
    { text: '==', where: 'line-start' },
    ...QUIET.map((text) => ({ text, where: 'anywhere' }) as const),
  ],
  parseLine(line): ParsedLine | undefined {
    const before = decodeBeforeAnchor(line)
    const text = (before + decodeLine(line)).trimEnd()
    if (SLOWEST.test(text)) return { table: createTable() }
    const { rule, counts = '', time = '' } = SUMMARY.exec(text)?.groups ?? {}
    // A line has the words several times, of which the first counts.
    const isFirst = rule === undefined ? /^\d+$/.test(before) : before.trim() === ''
    if (counts === '' || (rule !== undefined) !== text.endsWith('=') || !isFirst) return undefined
    return stateTest(ALL_TESTS, [...statePrintedTime('time', `${time} s`), ...stateCounts(counts)])
  },
}

function createTable(): TableReader {
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const { time = '', phase = '', name = '' } = ROW.exec(decodeLine(line).trim())?.groups ?? {}
      if (time === '') return 'end'
      return stateTest(
        phase === 'call' ? name : `${name} ${phase}`,
        statePrintedTime('time', `${time} s`),
      )
    },
  }
}
