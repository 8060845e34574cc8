import { statePrintedTime } from '../benchmarks/state-printed.ts'
import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { ALL_TESTS, stateTest, testsGroup } from './tests-group.ts'

const VERSION = /^TAP version 1[34]$/
const SUBTEST = /^(?<indent> *)# Subtest: (?<name>\S.*)$/
const POINT = /^(?<indent> *)(?:not )?ok \d+ (?:- )?(?<name>\S.*?)(?<opens> \{)?$/
/** A test point has a directive behind its name, whose `#` has no backslash. */
const SKIP = / # (?:skip|todo)\b/i
const TIME = / # time=(?<time>\d+(?:\.\d+)?)ms$/
const YAML = /^(?<indent> +)---$/
const DURATION = /^(?<indent> +)duration_ms: (?<time>\d+(?:\.\d+)?)$/
const TOTAL = /^# (?:duration_ms (?<ms>\d+(?:\.\d+)?)|time=(?<time>\d+(?:\.\d+)?)ms)$/
const COUNT =
  /^# (?<word>pass|fail|failed|skip|skip:|skipped) +(?<count>\d+)(?: (?:of \d+ )?tests?)?$/
const FIGURES: Readonly<Record<string, string>> = {
  ...{ pass: 'passed', fail: 'failed', failed: 'failed' },
  ...{ skip: 'skipped', 'skip:': 'skipped', skipped: 'skipped' },
}
/** Tests in a test are indented by so many blanks. */
const INDENT = 4
const FIRST = /^(?:not )?ok 1 \S/m
const SECOND = /^(?:(?:not )?ok 2 \S|1\.\.\d+\s*$)/m

/** What tools print in the format of TAP. A test is named by the tests that it stands in, and itself. */
export const tapFormat: RecordFormat = {
  kind: 'records',
  name: 'tap',
  summary: 'TAP of node --test, vitest, node-tap, mocha and others: ok 1 - parse # time=1.61ms',
  record: testsGroup.record,
  version: 1,
  group: testsGroup,
  figures: testsGroup.figures,
  anchors: ['TAP version 1', '# Subtest: '].map((text) => ({ text, where: 'line-start' })),
  // mocha states no version, and begins with a test.
  opens: (head) => (FIRST.test(head) && SECOND.test(head) ? createTable() : undefined),
  parseLine(line): ParsedLine | undefined {
    const table = createTable()
    const isFirst = VERSION.test(decodeLine(line).trimEnd()) || table.readLine(line) !== undefined
    return isFirst ? { table } : undefined
  },
}

function createTable(): TableReader {
  let names: readonly string[] = []
  let tested = ''
  /** The indent of what is told of the test. */
  let told = ''
  let isOver = false
  /** Read the line of a test; those in it may stand before or behind it. */
  const readPoint = ({
    indent = '',
    name: text = '',
    opens,
  }: Readonly<Record<string, string | undefined>>): ParsedLine => {
    const outer = names.slice(0, countLevel(indent))
    const time = TIME.exec(text)?.groups?.['time']
    const name = unescape(text.replace(TIME, ''))
    if (opens !== undefined) names = [...outer, name]
    tested = ''
    told = ''
    if (SKIP.test(text)) return {}
    const full = [...outer, name].join(' > ')
    if (time !== undefined) return stateTest(full, statePrintedTime('time', `${time} ms`)) ?? {}
    tested = full
    return {}
  }
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      if (isOver) return 'end'
      const text = decodeLine(line).trimEnd()
      const subtest = SUBTEST.exec(text)?.groups
      if (subtest !== undefined) {
        const name = unescape(subtest['name'] ?? '')
        names = [...names.slice(0, countLevel(subtest['indent'])), name]
        return {}
      }
      const point = POINT.exec(text)?.groups
      if (point !== undefined) return readPoint(point)
      told = YAML.exec(text)?.groups?.['indent'] ?? told
      const { indent, time: took } = DURATION.exec(text)?.groups ?? {}
      if (took !== undefined && tested !== '' && indent === told) {
        const name = tested
        tested = ''
        return stateTest(name, statePrintedTime('time', `${took} ms`))
      }
      const total = TOTAL.exec(text)?.groups
      isOver = total !== undefined
      return total === undefined
        ? readCount(text)
        : stateTest(ALL_TESTS, statePrintedTime('time', `${total['ms'] ?? total['time'] ?? ''} ms`))
    },
  }
}

function readCount(text: string): ParsedLine | undefined {
  const { word = '', count } = COUNT.exec(text)?.groups ?? {}
  const name = FIGURES[word]
  return name === undefined
    ? undefined
    : stateTest(ALL_TESTS, [{ name, value: Number(count), unit: '1' }])
}

function countLevel(indent: string | undefined): number {
  return Math.floor((indent ?? '').length / INDENT)
}

/** A backslash stands before a `#` of a name, and before itself. */
function unescape(name: string): string {
  return name.replaceAll(/\\(?<sign>[#\\])/g, '$<sign>')
}
