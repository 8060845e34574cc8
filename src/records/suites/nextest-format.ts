import { statePrintedTime } from '../benchmarks/state-printed.ts'
import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { ALL_TESTS, stateCounts, stateTest, testsGroup } from './tests-group.ts'

/** Since 0.9.98, a count stands behind the time. */
const TEST =
  /^(?:PASS|FAIL|LEAK|SLOW) \[ *(?<time>\d+\.\d{3})s\] +(?:\( *\d+\/\d+\) +)?(?<name>\S+ \S.*)$/
const SUMMARY = /^Summary \[ *(?<time>\d+\.\d{3})s\] +[\d/]+ tests? run: (?<counts>.*)$/
/** What cargo test prints of a binary; a run of benchmarks has measured some. */
const RESULT =
  /^test result: (?:ok|FAILED)\. (?<counts>\d+ passed; \d+ failed; \d+ ignored); 0 measured; \d+ filtered out; finished in (?<time>\d+\.\d+)s$/

/** What cargo nextest prints of each test and of all of them, and the last line of `cargo test`. */
export const nextestFormat: RecordFormat = {
  kind: 'records',
  name: 'nextest',
  summary: 'cargo nextest: PASS [   0.012s] codec parse::small, and the result of cargo test',
  record: testsGroup.record,
  version: 1,
  group: testsGroup,
  figures: testsGroup.figures,
  anchors: ['PASS [', 'FAIL [', 'LEAK [', 'SLOW [', 'Summary [', 'test result: '].map((text) => ({
    text,
    where: 'line-start',
  })),
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line).trimEnd()
    const test = TEST.exec(text)?.groups
    if (test !== undefined) {
      return stateTest(test['name'] ?? '', statePrintedTime('time', `${test['time'] ?? ''} s`))
    }
    const { counts = '', time = '' } = (SUMMARY.exec(text) ?? RESULT.exec(text))?.groups ?? {}
    if (counts === '' || counts.startsWith('0 passed; 0 failed')) return undefined
    return stateTest(ALL_TESTS, [...statePrintedTime('time', `${time} s`), ...stateCounts(counts)])
  },
}
