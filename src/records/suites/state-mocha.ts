import type { JsonNode } from '../json-node.ts'
import type { ParsedLine } from '../record-format.ts'
import type { StatedNumber } from '../record.ts'
import { ALL_TESTS, stateTest } from './tests-group.ts'

/** Counts of all tests by the figures of the group. */
const COUNTS: Readonly<Record<string, string>> = {
  ...{ passed: 'passes', failed: 'failures', skipped: 'pending' },
}

/** State the time of a test of mocha, unless it was skipped. */
export function stateMochaTest(test: JsonNode): ParsedLine | undefined {
  const title = test.get('title').string ?? ''
  const full = test.get('fullTitle').string ?? title
  const blocks = full.endsWith(` ${title}`) ? full.slice(0, -title.length - 1) : ''
  const isSkipped = test.get('pending').value === true || test.get('skipped').value === true
  const name = blocks === '' ? title : `${blocks} > ${title}`
  return name === '' || isSkipped ? undefined : stateTest(name, stateTime(test))
}

/** State the time and the counts of all tests of mocha. */
export function stateMochaEnd(stats: JsonNode): ParsedLine | undefined {
  const counts = Object.entries(COUNTS).flatMap(([name, member]): readonly StatedNumber[] => {
    const value = stats.get(member).number
    return value === undefined || value < 0 ? [] : [{ name, value, unit: '1' }]
  })
  return stateTest(ALL_TESTS, [...stateTime(stats), ...counts])
}

/** Durations are whole milliseconds. */
function stateTime(node: JsonNode): readonly StatedNumber[] {
  const ms = node.get('duration').number
  return ms === undefined || ms < 0
    ? []
    : [{ name: 'time', value: Number(`${String(ms)}e-3`), unit: 's', resolution: 1e-3 }]
}
