import { describe, expect, test } from 'vitest'
import { evaluateQuantity, evaluateReference } from '../../src/builds/evaluate-reference.ts'
import type { RunScope } from '../../src/expressions/find-metric.ts'
import { createQuantity } from '../../src/quantities/quantity.ts'
import type { Run } from '../../src/summaries/run.ts'
import { readConfig } from '../configs/read-config.ts'
import { createRun } from '../summaries/create-run.ts'

const config = readConfig(`
baseline: before
runs:
  before: { logs: before.log, facts: { host: one } }
  after: { logs: after.log, facts: { host: two } }
values:
  slower: { value: after.time.real / before.time.real, format: 'x{:.1f}' }
  real_ratio: after.time.real / before.time.real
  same-host: { value: after.time.real / before.time.real, equal: [host] }
`)

function createTimed(name: string, seconds: number, host: string): Run {
  const quantity = createQuantity(seconds, 's')
  const metrics = new Map([['time.real', { kind: 'measured', quantity } as const]])
  const facts = new Map([['host', host]])
  return createRun(name, { metrics, facts })
}

const scope: RunScope = {
  runs: new Map([
    ['before', createTimed('before', 4, 'one')],
    ['after', createTimed('after', 9, 'two')],
  ]),
  unread: new Set(),
  baseline: 'before',
}

const show = (expression: string, format?: string) =>
  evaluateReference({ expression, format }, config, scope)

describe('a page refers to', () => {
  // 9 / 4 = 2.25, which is 2.2 to one decimal (round half to even, as Python does).
  test.each([
    ['slower', undefined, 'x2.2'],
    [' slower ', undefined, 'x2.2'],
    ['slower', '{:.3f}', '2.250'],
    ['real_ratio', undefined, '2.25'],
    ['after.time.real', '{:.0f}', '9'],
    ['after.time.real - baseline.time.real', '{:.0f}', '5'],
  ])('`%s` with the format %s, and reads %s', (expression, format, text) => {
    expect(show(expression, format)).toMatchObject({ kind: 'text', text })
  })

  test.each(['slowr', 'slow-er'])('`%s`, which can only be the name of a value', (name) => {
    const known = ['slower', 'real_ratio', 'same-host']
    expect(show(name)).toMatchObject({
      kind: 'problem',
      problem: { kind: 'unknown-name', thing: 'value', name, known },
    })
  })

  test('a named value in an expression, where it cannot stand', () => {
    const { kind, problem } = { problem: undefined, ...show('slower * 2') }
    expect([kind, problem?.kind]).toEqual(['problem', 'bad-expression'])
  })

  test('a ratio of runs that have to be alike and are not', () => {
    expect(show('same-host').kind).toBe('problem')
  })
})

test('a condition refers to a named value or to an expression, not rounded', () => {
  const value = { quantity: { value: 2.25 } }
  expect(evaluateQuantity('slower', config, scope)).toMatchObject(value)
  expect(evaluateQuantity('after.time.real / before.time.real', config, scope)).toMatchObject(value)
})
