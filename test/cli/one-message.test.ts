import { expect, test } from 'vitest'
import { createProject } from './project.ts'

const create = (format: string, csv = 'date,peak\n2026-03-01,81\n2026-03-02,82\n') =>
  createProject({
    'tracedocs.yaml': `pages: [p.md]
images: img
runs: { n: { logs: night.csv } }
formats: { night: { csv: 'date,peak', fields: ${format} } }
charts: { c: { template: series, run: n, plots: [{ series: peak }] } }
`,
    'night.csv': csv,
    'p.md': '<!-- tracedocs: begin chart c -->\n<!-- tracedocs: end -->\n',
  })

const args = (...given: string[]): readonly string[] => given

const FIELDS = '{ date: time %Y-%m-%d, peak: { unit: MB } }'

test.each<[string, readonly string[], string]>([
  [
    'a form of times that no row has',
    args('{ date: time %d/%m/%Y, peak: { unit: MB } }'),
    'night.csv:2:1: error: Cannot find a record in `night.csv`: Expected `date` of a `night` record to be a time in the form that `format` states, got `2026-03-01` (2 such lines are left out: 2, 3)',
  ],
  ['an empty log', args(FIELDS, ''), 'night.csv: error: Expected `night.csv` to have lines'],
  [
    'fields in a list',
    args('[date, peak]'),
    'tracedocs.yaml:4:47: error: Expected `formats.night.fields` to be a mapping from names to what they are, such as `peak: MB`, got a list',
  ],
  [
    'a unit in words',
    args('{ date: time %Y-%m-%d, peak: { unit: megabytes } }'),
    'tracedocs.yaml:4:84: error: Cannot find the unit `megabytes`, did you mean `MB`?',
  ],
])('%s is told once, and what follows from it is not', async (_, [fields = '', csv], start) => {
  const project = create(fields, csv)
  const { exit, stderr } = await project.run('build')
  const told = stderr.split('\n').filter((line) => !/^$|\(stopped-pages\)$/.test(line))
  expect([exit, told.length]).toEqual([2, 1])
  expect(told[0]?.slice(0, start.length)).toBe(start)
})

test('a misspelt page of help is suggested', async () => {
  const { stderr } = await createProject({}).run('help', 'recipies')
  expect(stderr).toContain('did you mean `recipes`?')
})
