import { expect, test } from 'vitest'
import type { Request } from '../../src/explanations/request.ts'
import { narrowRuns } from '../../src/explanations/narrow-runs.ts'
import { configureTable } from '../../src/tables/table-spec.ts'
import { readConfig } from '../configs/read-config.ts'

const YAML = `
baseline: first
runs:
  first: { logs: first.log }
  second: { logs: second.log }
  third: { logs: third.log }
`

/** Narrow to what an expression speaks of, and list the runs that stay. */
function narrow(
  expression: string,
  about: Pick<Request & { kind: 'expression' }, 'compared' | 'current'> = {},
) {
  const request = { kind: 'expression', what: '', expression, format: undefined, ...about } as const
  return narrowRuns(readConfig(YAML), [request]).runs.map(({ name }) => name)
}

test.each([
  ['the runs that it names', 'third.time.real - second.time.real', {}, ['second', 'third']],
  ['the baseline by its alias', 'third.time.real / baseline.time.real', {}, ['first', 'third']],
  ['its own run', 'time.real', { current: 'second' }, ['second']],
  [
    'its run and the baseline',
    'time.real / baseline.time.real',
    { current: 'second' },
    ['first', 'second'],
  ],
  [
    'both runs of a ratio',
    'time.real',
    { compared: { operator: '/', of: ['third', 'first'] } as const },
    ['first', 'third'],
  ],
  [
    'all, where it names one that is not there',
    'fourth.time.real',
    {},
    ['first', 'second', 'third'],
  ],
])('an expression needs the logs of %s', (_, expression, about, runs) => {
  expect(narrow(expression, about)).toEqual(runs)
})

test('a table of a trace needs the log of its run, and words need none', () => {
  const config = readConfig(`${YAML}tables: { t: { template: sites, run: second } }\n`)
  const spec = config.tables.get('t')
  if (spec === undefined) throw new Error('expected the table')
  const table = configureTable({ name: 't', spec })
  const log: Request = { kind: 'tally', name: 't', table, place: {}, metric: 'dtrace.lines' }
  const words: Request = { kind: 'words', what: '', text: '', source: '' }
  expect(narrowRuns(config, [log, words]).runs.map(({ name }) => name)).toEqual(['second'])
})

test('where no run is the baseline, all stay, so that the message can say what there is', () => {
  const config = readConfig(YAML.replace('baseline: first', ''))
  const request = {
    kind: 'expression',
    what: '',
    expression: 'baseline.time.real',
    format: undefined,
  } as const
  expect(narrowRuns(config, [request]).runs).toHaveLength(3)
})
