import { expect, test } from 'vitest'
import { createModuleSource } from '../../src/configs/config-source.ts'
import { normaliseConfig } from '../../src/configs/config.ts'

const COLUMNS = [{ header: 'Real', value: 'time.real' }]

const check = (labels: { readonly chart: string; readonly table: string }): readonly string[] => {
  const { messages } = normaliseConfig(
    createModuleSource(
      {
        runs: { a: { logs: 'a.log' } },
        charts: { c: { run: 'a', label: labels.chart } },
        tables: { t: { rows: ['a'], columns: COLUMNS, label: labels.table } },
      },
      'tracedocs.config.js',
    ),
  )
  return messages.map(({ reason }) => reason)
}

test('two labels may not be the same', () => {
  expect(check({ chart: 'memory', table: 'memory' })).toEqual([
    'Unexpected label `memory`, which `charts.c` has already; a link to it could lead to only one of them, so choose another',
  ])
  expect(check({ chart: 'fig-memory', table: 'tab-2-times' })).toEqual([])
})

// What docutils makes of these: `fig-memory`, `fig-memory`, `fig-mem`, `a-b`, `memory`, `memory`, nothing, `id1`, `a`.
test.each([
  'Fig-memory',
  'fig_memory',
  'fig:mem',
  'a--b',
  '-memory',
  'memory-',
  '',
  '1',
  '12-a',
  'größe',
  'a b',
  'a.b',
])('a label that a host would change is refused: %j', (label) => {
  expect(check({ chart: label, table: 'tab' })).toEqual([
    `Expected \`charts.c.label\` to be a small letter, then small letters and digits with a single \`-\` between them, such as \`fig-memory\`, since hosts change others, got ${JSON.stringify(label)}`,
  ])
})
