import { stateBuildTime } from '../builds/read-duration.ts'
import { decodeWholeLine, type Line } from '../line.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { ALL_TESTS, stateTest, testsGroup } from './tests-group.ts'

/** A time stands behind a test that passed in more than 0.1 s, and only there. */
const TEST = /^ {2}[✔√] (?<name>\S.*?) \((?<time>(?:\d+m )?\d+(?:\.\d+)?m?s)\)$/u
const COUNT = /^ {2}(?<count>\d+) tests? (?<word>passed|failed|skipped)$/
/** A line below all tests. */
const RULE = /^ {2}─\s*$/mu
/** The file and the test, where several files have tests; a long log has its rule far below. */
const NAMED = /^ {2}[✔√] \S.* › \S.* \(\d[\d.ms ]*\)\s*$/mu

/** What AVA prints of tests: the times of those that took long, and counts. A test is named by its file, where there are several, and itself. */
export const avaReportFormat: RecordFormat = {
  kind: 'records',
  name: 'avaReport',
  summary: 'the report of AVA: ✔ codec › parses (152ms), 3 tests passed',
  record: testsGroup.record,
  version: 1,
  group: testsGroup,
  figures: testsGroup.figures,
  anchors: ['passed', 'failed', 'skipped'].flatMap((word) =>
    ['test', 'tests'].map((noun) => ({ text: `${noun} ${word}`, where: 'after-value' }) as const),
  ),
  opens: (head) => (RULE.test(head) || NAMED.test(head) ? { readLine } : undefined),
  parseLine: readLine,
}

/** Read any line; the report has no end, since those of other packages may follow. */
function readLine(line: Line): ParsedLine | undefined {
  const text = decodeWholeLine(line).trimEnd()
  const { count, word = '' } = COUNT.exec(text)?.groups ?? {}
  if (count !== undefined) {
    return stateTest(ALL_TESTS, [{ name: word, value: Number(count), unit: '1' }])
  }
  const { name = '', time = '' } = TEST.exec(text)?.groups ?? {}
  return name === '' ? undefined : stateTest(name.split(' › ').join(' > '), stateBuildTime(time))
}
