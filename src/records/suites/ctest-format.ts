import { statePrintedTime } from '../benchmarks/state-printed.ts'
import { decodeBeforeAnchor, decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { ALL_TESTS, stateTest, testsGroup } from './tests-group.ts'

const TEST =
  /^Test +#\d+: (?<name>\S.*?) ?\.{2,} *(?:\*{3})?(?<state>[A-Z]\S*(?: [A-Za-z:]+)*?) +(?<time>\d+\.\d+) sec(?:\s.*)?$/
const TOTAL = /^Total Test time \(real\) = +(?<time>\d+\.\d+) sec$/
const COUNTS = /^% tests passed, (?<failed>\d+) tests? failed out of (?<all>\d+)$/
/** Nothing of these ran. */
const UNTIMED = ['Skipped', 'Not Run', 'Disabled']

/** What ctest prints of each test, and of all. Tests that were skipped count as passed there. */
export const ctestFormat: RecordFormat = {
  kind: 'records',
  name: 'ctest',
  summary: 'the output of ctest: 1/2 Test #1: parse ......   Passed    0.25 sec',
  record: testsGroup.record,
  version: 1,
  group: testsGroup,
  figures: testsGroup.figures,
  anchors: [
    ...['Test #', 'Test  #', 'Test   #', 'Test    #', '% tests passed, '].map(
      (text) => ({ text, where: 'anywhere' }) as const,
    ),
    { text: 'Total Test time (real) =', where: 'line-start' },
  ],
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line).trimEnd()
    const total = TOTAL.exec(text)?.groups?.['time']
    if (total !== undefined) return stateTest(ALL_TESTS, statePrintedTime('time', `${total} s`))
    const before = decodeBeforeAnchor(line)
    const { failed, all } = COUNTS.exec(text)?.groups ?? {}
    if (failed !== undefined && /^\d+$/.test(before)) {
      return stateTest(ALL_TESTS, [
        { name: 'passed', value: Number(all) - Number(failed), unit: '1' },
        { name: 'failed', value: Number(failed), unit: '1' },
      ])
    }
    const { name = '', state = '', time = '' } = TEST.exec(text)?.groups ?? {}
    if (!/^ *\d+\/\d+ $/.test(before) || UNTIMED.includes(state)) return undefined
    return stateTest(name, statePrintedTime('time', `${time} s`))
  },
}
