import { expect, test } from 'vitest'
import { MOST_DRAWN } from '../../../src/charts/kinds/drawn-list.ts'
import { createProject } from '../../cli/project.ts'

const ONE: Readonly<Record<string, string>> = {
  'compare, runs': 'template: compare, series: rss, runs: [ONE]',
  'multiples, charts': 'template: multiples, charts: [ONE]',
  'series, plots': 'template: series, run: a, plots: [ONE]',
  'area, plots': 'template: area, run: a, plots: [ONE]',
  'bars, values': 'template: bars, runs: [a], values: [ONE]',
  'bars, columns': 'template: bars, table: t, columns: [ONE]',
}

test.each(Object.entries(ONE))(
  'a chart draws no more things than it can be drawn with: %s',
  async (name, spec) => {
    const key = name.split(', ')[1] ?? ''
    const start = '    '.length + spec.indexOf('[ONE]') + 'c: {'.length
    const one =
      key === 'plots' ? '{series: rss}' : key === 'values' ? '{title: r, value: time.real}' : 'a'
    const run = async (count: number) => {
      const list = Array.from({ length: count }, () => one).join(', ')
      const config = `runs: {a: {logs: a.log}}\ncharts:\n    c: {${spec.replace('ONE', list)}}\n`
      const project = createProject({ 'tracedocs.yaml': config })
      const { stderr } = await project.run('list')
      return stderr.split('\n').filter((line) => line.includes('at most'))
    }
    expect(await run(MOST_DRAWN)).toEqual([])
    expect(await run(MOST_DRAWN + 1)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^tracedocs\\.yaml:3:${String(start + 1)}: error: .*at most 2000 ${key} in a chart`,
        ),
      ),
    ])
  },
)
