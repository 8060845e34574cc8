import { expect, test } from 'vitest'
import { checkFacts } from '../../src/specs/check-facts.ts'
import { checkNames, type NamedThing } from '../../src/specs/check-names.ts'

const names = {
  runs: ['before', 'after'],
  series: ['rss', 'latency'],
  facts: ['host'],
  tables: new Map([['times', 'runs']]),
  charts: new Map([['memory', 'process']]),
}

const places = (kind: NamedThing['kind'], key: string, spec: object) =>
  checkNames({ kind, key }, spec, names).map(({ at }) => at.join('.'))

test.each([
  ['a word that is known', 'run', 'run', { run: 'before' }, []],
  ['a word that is not', 'run', 'run', { run: 'befor' }, ['run']],
  ['a list with one that is not', 'run', 'runs', { runs: ['before', 'later'] }, ['runs.1']],
  ['another key', 'run', 'run', { runs: ['later'] }, []],
  ['a chart of a known name', 'chart', 'chart', { chart: 'memory' }, []],
  ['a series that is known', 'series', 'series', { series: 'latency' }, []],
  ['a series that is not', 'series', 'series', { series: 'rs' }, ['series']],
  ['a table by the name of a chart', 'table', 'table', { table: 'memory' }, ['table']],
] as const)('%s', (_, kind, key, spec, expected) => {
  expect(places(kind, key, spec)).toEqual(expected)
})

test('a fact that has to be equal is one that a run states', () => {
  expect(checkFacts(['host', 'cpu'], names).map(({ at }) => at.join('.'))).toEqual(['equal.1'])
})
