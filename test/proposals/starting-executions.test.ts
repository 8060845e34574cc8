import { expect, test } from 'vitest'
import { createQuantity } from '../../src/quantities/quantity.ts'
import { listExecutions, tabulateExecutions } from '../../src/proposals/starting-executions.ts'
import type { StartingFigure, StartingRun } from '../../src/proposals/starting-run.ts'
import { writeStartingText } from '../../src/proposals/starting-text.ts'

function create(name: string, figures: readonly StartingFigure[]): StartingRun {
  return {
    ...{ name, log: `${name}.log`, pid: undefined, chartFile: undefined, hasSamples: false },
    figures,
  }
}

const state = (subject: string, real: number, isNamedToo?: true): readonly StartingFigure[] => [
  {
    ...{ metric: `${subject}.real`, quantity: createQuantity(real, 's') },
    ...(isNamedToo === undefined ? {} : { isNamedToo }),
  },
  { metric: `${subject}.user`, quantity: createQuantity(real / 2, 's') },
]

const NAMED = create('named', [
  ...[...state('time', 2), ...state('time[1]', 5, true), ...state('time[2]', 2, true)],
  ...[...state("time['ls /']", 5), ...state("time['gcc']", 2)],
])
const PLACED = create('placed', [
  ...[...state('time', 3), ...state('time[1]', 1), ...state('time[2]', 3)],
])

test('executions with a command are rows of the table of results, with all that was measured of them', () => {
  expect(tabulateExecutions([NAMED], listExecutions([NAMED]))[0]?.spec).toEqual({
    ...{ template: 'results', run: 'named', header: 'Command' },
    columns: [
      { header: '`real`', value: 'real' },
      { header: '`user`', value: 'user' },
    ],
  })
})

test('executions without one are rows by their place, and so are those of several runs, in a table of each figure', () => {
  const list = (figure: string) => [
    { header: 'Execution 1', value: `time[1].${figure}` },
    { header: 'Execution 2', value: `time[2].${figure}` },
  ]
  for (const runs of [[PLACED], [PLACED, NAMED]]) {
    const columns = runs.map(({ name }) => name)
    const tables = tabulateExecutions(runs, listExecutions(runs))
    expect(tables.map(({ name, spec }) => [name, spec])).toEqual([
      ['times', { header: '`real`', columns, rows: list('real') }],
      ['times-user', { header: '`user`', columns, rows: list('user') }],
    ])
  }
})

test('a figure that one execution lacks has no table', () => {
  const run = create('some', [
    ...[...state('time', 3), ...state('time[1]', 1)],
    ...state('time[2]', 3).slice(0, 1),
  ])
  expect(tabulateExecutions([run], listExecutions([run])).map(({ name }) => name)).toEqual([
    'times',
  ])
})

test('a single execution is none of several', () => {
  expect(listExecutions([create('one', state('time', 1))])).toEqual([])
})

test('the first sentence is about the longest of them', () => {
  expect(writeStartingText([NAMED])?.text).toBe(
    "In the run `named`, `ls /` takes {named.time['ls /'].real}.",
  )
  expect(writeStartingText([PLACED])?.text).toBe(
    'In the run `placed`, execution 2 takes {placed.time[2].real}.',
  )
})

test('a command that no sentence can have is passed over', () => {
  const long = "time['" + 'a'.repeat(61) + "']"
  const quoted = String.raw`time['echo \'x\'']`
  const run = create('some', [...state(long, 9), ...state(quoted, 8), ...state("time['ls']", 2)])
  expect(writeStartingText([run])?.text).toBe(
    "In the run `some`, `ls` takes {some.time['ls'].real}.",
  )
})
