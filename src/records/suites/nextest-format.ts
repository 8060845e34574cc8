import { statePrintedTime } from '../benchmarks/state-printed.ts'
import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { ALL_TESTS, stateCounts, stateTest, testsGroup } from './tests-group.ts'

/** Since 0.9.98, a count stands behind the time. */
const TEST =
  /^(?:TRY (?<again>\d+) )?(?<verdict>PASS|FAIL|LEAK|SLOW) \[ *(?<time>\d+\.\d{3})s\] +(?:\( *\d+\/\d+\) +)?(?<name>\S+ \S.*)$/
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
  version: 2,
  group: testsGroup,
  figures: testsGroup.figures,
  anchors: ['PASS [', 'FAIL [', 'LEAK [', 'SLOW [', 'TRY ', 'Summary [', 'test result: '].map(
    (text) => ({
      text,
      where: 'line-start',
    }),
  ),
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line).trimEnd()
    const test = TEST.exec(text)?.groups
    if (test !== undefined) {
      return stateTest(nameTest(test), statePrintedTime('time', `${test['time'] ?? ''} s`))
    }
    const summary = SUMMARY.exec(text)?.groups
    const { counts = '', time = '' } = summary ?? RESULT.exec(text)?.groups ?? {}
    if (counts === '' || counts.startsWith('0 passed; 0 failed')) return undefined
    const figures = [...statePrintedTime('time', `${time} s`), ...stateCounts(counts)]
    const all = stateTest(ALL_TESTS, figures)
    return summary === undefined ? all : { ...all, table: AGAIN }
  },
}

/** A test that was tried again is what its last try was; those that failed before have names of their own. */
function nameTest({
  name = '',
  verdict,
  again,
}: Readonly<Record<string, string | undefined>>): string {
  return again === undefined || verdict === 'PASS' ? name : `${name} (try ${again})`
}

/** What did not pass is stated once more behind the summary. */
const AGAIN: TableReader = {
  readLine: (line) => (/^ +(?:[A-Z0-9]+ )+ *\d*\/?\d* *\[/.test(decodeLine(line)) ? {} : 'end'),
}
