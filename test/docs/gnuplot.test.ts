import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createProject } from '../cli/project.ts'
import { FEATURES, listCases } from '../gnuplot/features.ts'

const text = readFileSync(new URL('../../docs/gnuplot.md', import.meta.url), 'utf8')

const cases = readdirSync(new URL('../gnuplot/cases/', import.meta.url))
  .filter((name) => name.endsWith('.plt'))
  .map((name) => name.replace('.plt', ''))

test('every conformance script belongs to a feature', () => {
  const listed = new Set(Object.keys(FEATURES).flatMap(listCases))
  expect([...listed].sort()).toEqual([...cases].sort())
})

describe('what docs/gnuplot.md shows', () => {
  const scripts = [...text.matchAll(/```gnuplot\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')

  test('are some scripts', () => {
    expect(scripts.length).toBeGreaterThan(1)
  })

  test.each(scripts)('is drawn: %s', async (script) => {
    const project = createProject({
      'run.plt': script,
      'run.dat': '# t rss cpu\n0 1048576 10\n1 2097152 90\n2 1572864 NaN\n',
      'times.dat': 'baseline 35.49 29.72 2.03\ntraced 3216 2200 700\n',
    })
    const { exit, stderr } = await project.run('plot', 'run.plt')
    expect([stderr, exit]).toEqual(['', 0])
  })
})
