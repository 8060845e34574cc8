import type { FigureDescription } from '../metric-description.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { ParsedLine } from '../record-format.ts'
import type { StatedNumber } from '../record.ts'

const COUNT = 'it is stated of all tests, which are `total`'

const FIGURES: readonly FigureDescription[] = [
  {
    name: 'time',
    unit: 's',
    meaning: 'time that a test took, or what it is a part of',
    missing: 'the tool states none of it',
    sampled: true,
  },
  { name: 'passed', unit: '1', meaning: 'tests that passed', missing: COUNT },
  { name: 'failed', unit: '1', meaning: 'tests that failed', missing: COUNT },
  { name: 'skipped', unit: '1', meaning: 'tests that were skipped', missing: COUNT },
]

/** What tools say of tests that ran: `tests['total'].time`. */
export const testsGroup: MetricGroup = {
  name: 'tests',
  record: 'report of tests',
  figures: FIGURES,
  results: 'benchmarks',
}

/** What all tests together are called. */
export const ALL_TESTS = 'total'

/** State what a line says of a test, or of all; `undefined` without any figure. */
export function stateTest(name: string, figures: readonly StatedNumber[]): ParsedLine | undefined {
  return figures.length === 0 ? undefined : { record: { kind: 'figures', figures, of: { name } } }
}

/** How tools call what became of a test. */
const WORDS: Readonly<Record<string, string>> = {
  ...{ passed: 'passed', failed: 'failed', skipped: 'skipped', ignored: 'skipped' },
}

/** State the counts of a line such as `1 failed, 11 passed, 2 skipped`; what else is counted is left out. */
export function stateCounts(text: string): readonly StatedNumber[] {
  return [...text.matchAll(/(?<![\d.])(?<count>\d{1,15}) (?<word>[a-z]{1,20})\b/g)].flatMap(
    ({ groups: { count = '', word = '' } = {} }) => {
      const name = WORDS[word]
      return name === undefined ? [] : [{ name, value: Number(count), unit: '1' } as const]
    },
  )
}
