import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RunScope } from '../../../src/expressions/find-metric.ts'
import { createQuantity } from '../../../src/quantities/quantity.ts'
import type { Run } from '../../../src/summaries/run.ts'
import { chooseRuns } from '../../../src/tables/runs/choose-runs.ts'
import { createRun } from '../../summaries/create-run.ts'

function createTimed(name: string, seconds: number | undefined): Run {
  const metric =
    seconds === undefined
      ? ({ kind: 'missing', reason: 'no record' } as const)
      : ({ kind: 'measured', quantity: createQuantity(seconds, 's') } as const)
  return createRun(name, { metrics: new Map([['time.real', metric]]) })
}

function createScope(runs: readonly Run[], unread: readonly string[] = []): RunScope {
  return {
    runs: new Map(runs.map((run) => [run.name, run])),
    unread: new Set(unread),
    baseline: undefined,
  }
}

const scope = createScope([
  createTimed('night_1', 3),
  createTimed('night_2', 5),
  createTimed('day', 9),
  createTimed('night_3', undefined),
  createTimed('night_4', 5),
  createTimed('night_5', 1),
])
const night = { runs: 'night_*', order: 'descending' } as const

describe('runs that are rows', () => {
  test.each([
    ['in the order of the configuration', night, [1, 2, 3, 4, 5], undefined],
    [
      'the largest first, alike ones as configured, those without a value last',
      { ...night, by: 'time.real' },
      [2, 4, 1, 5, 3],
      undefined,
    ],
    [
      'the smallest first',
      { ...night, by: 'time.real', order: 'ascending' as const },
      [5, 1, 2, 4, 3],
      undefined,
    ],
    [
      'the first of them',
      { ...night, by: 'time.real', top: 2 },
      [2, 4],
      'The 2 of 5 runs with the largest time.real; 1 has none.',
    ],
    ['as many as there are', { ...night, by: 'time.real', top: 5 }, [2, 4, 1, 5, 3], undefined],
    [
      'by a computed value',
      { ...night, by: '1 / time.real', top: 1 },
      [5],
      'The 1 of 5 runs with the largest 1 / time.real; 1 has none.',
    ],
  ])('%s', (_, spec, numbers, note) => {
    const runs = numbers.map((number) => `night_${String(number)}`)
    expect(chooseRuns(spec, scope)).toEqual({ kind: 'chosen', runs, note })
  })

  test('none of a value that is found by a match', () => {
    const own = {
      ...createTimed('night_6', 7),
      metrics: new Map([
        ['match.value', { kind: 'missing', reason: 'no line matches' }],
      ]) satisfies Run['metrics'],
    }
    expect(chooseRuns({ ...night, runs: '*6' }, createScope([own]))).toMatchObject({ runs: [] })
  })

  test('an expression that cannot be evaluated is a problem at its key', () => {
    expect(chooseRuns({ ...night, by: 'time.reel' }, scope)).toMatchObject({
      kind: 'problem',
      key: 'by',
      problem: { kind: 'unknown-name', name: 'time.reel' },
    })
  })

  test('a run whose log could not be read might be among them', () => {
    expect(chooseRuns(night, createScope([], ['day', 'night_9']))).toMatchObject({
      kind: 'problem',
      key: 'runs',
      problem: { kind: 'unread-run', run: 'night_9' },
    })
  })

  test('the first are never behind what is left out, and all are there or counted', () => {
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: 1, max: 14 }),
        fc.constantFrom('ascending', 'descending'),
        (all, top, order) => {
          const runs = all.map((value, i) => createTimed(`r${String(i)}`, value))
          const chosen = chooseRuns({ runs: '*', by: 'time.real', order, top }, createScope(runs))
          if (chosen.kind === 'problem') throw new Error('expected runs')
          const valueOf = (name: string): number | undefined => all[Number(name.slice(1))]
          const sign = order === 'ascending' ? 1 : -1
          const rank = (name: string): number =>
            valueOf(name) === undefined ? Infinity : sign * (valueOf(name) ?? 0)
          const left = runs.map(({ name }) => name).filter((name) => !chosen.runs.includes(name))
          expect(chosen.runs).toHaveLength(Math.min(top, all.length))
          for (const name of chosen.runs)
            for (const other of left) expect(rank(name)).toBeLessThanOrEqual(rank(other))
          expect(chosen.runs.map(rank)).toEqual(chosen.runs.map(rank).toSorted((a, b) => a - b))
          expect(chosen.note === undefined).toBe(left.length === 0)
          if (chosen.note !== undefined)
            expect(chosen.note).toContain(`The ${String(top)} of ${String(all.length)} runs`)
        },
      ),
    )
  })
})
