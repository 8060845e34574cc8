import { expect, test } from 'vitest'
import { foldMissing } from '../../src/builds/fold-missing.ts'
import { createMessage, placeMessage, type Problem } from '../../src/problems/diagnostics.ts'
import { foldRepeats } from '../../src/problems/fold-repeats.ts'

const reason = 'no log of the run states it'
const at = { path: 'tracedocs.yaml', line: 4, column: 9 }

function warn(problem: Problem, place: Parameters<typeof createMessage>[1] = at) {
  return createMessage(problem, place, 'warning')
}

function readReasons(messages: Parameters<typeof foldMissing>[0]): readonly string[] {
  return foldMissing(messages).map((message) => message.reason)
}

const lackOf = (metric: string): Problem => ({ kind: 'missing-value', metric, reason })

test('values that are missing at one place for one reason are one message, whatever is in their names', () => {
  const names = ["a.bench['x: y'].time", 'a.rows[`grep -c`].wall', "a.bench['z'].time"]
  expect(readReasons(names.map((name) => warn(lackOf(name))))).toEqual([
    "Cannot find a value for `a.bench['x: y'].time`, `a.rows[`grep -c`].wall` and `a.bench['z'].time`: no log of the run states it; `n/a` stands in its place",
  ])
})

test('more than six are counted', () => {
  const messages = Array.from({ length: 9 }, (_, i) => warn(lackOf(`a.v${String(i)}`)))
  expect(readReasons(messages)).toEqual([
    'Cannot find a value for `a.v0`, `a.v1`, `a.v2`, `a.v3`, `a.v4` and 4 more: no log of the run states it; `n/a` stands in its place',
  ])
})

test('a bar that is missing for one of them is a place of it', () => {
  const bar = { kind: 'missing-bar', value: 'wall', run: 'a', reason } as const
  const messages = [
    warn(lackOf('a.wall')),
    warn(lackOf('a.cpu')),
    warn(bar, { ...at, line: 20 }),
    warn({ ...bar, value: 'memory' }, { ...at, line: 21 }),
  ]
  expect(readReasons(messages)).toEqual([
    'Cannot find a value for `a.wall` and `a.cpu`: no log of the run states it; `n/a` stands in its place; also in line 20',
    'Cannot draw `memory` of the run `a`: no log of the run states it; a gap stands in its place',
  ])
})

test('one that is said of several places stays apart from one that is not', () => {
  const messages = foldRepeats([
    warn(lackOf('a.wall')),
    warn(lackOf('a.wall'), { path: 'page.md', line: 3, column: 1 }),
    warn(lackOf('a.cpu')),
  ])
  expect(readReasons(messages)).toEqual([
    'Cannot find a value for `a.wall`: no log of the run states it; `n/a` stands in its place; also in `page.md:3`',
    'Cannot find a value for `a.cpu`: no log of the run states it; `n/a` stands in its place',
  ])
})

test('words alone are of no value', () => {
  const words = {
    reason: warn(lackOf('a.wall')).reason,
    ruleId: 'missing-value',
  }
  expect(readReasons([warn(lackOf('a.cpu')), placeMessage(words, at, 'warning')])).toHaveLength(2)
})
