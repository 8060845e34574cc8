import { expect, test } from 'vitest'
import { createProject } from './project.ts'

function build(rows: readonly string[]) {
  return createProject({
    'tracedocs.yaml': `pages: ['*.md']
images: img
runs: { a: { title: A, logs: a.csv } }
formats: { own: { csv: 'time,used', fields: { time: time, used: { unit: MB } } } }
charts:
  c: { template: series, run: a, plots: [{ series: used }], file: c.svg }
`,
    'a.csv': `time,used\n${rows.join('\n')}\n`,
    'p.md': '<!-- tracedocs: begin chart c -->\n<!-- tracedocs: end -->\n',
  })
}

test('a day without a time is a time of ISO 8601', async () => {
  const project = build(['2023-11-20,5', '2023-11-21,9', '2023-11-23,6'])
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(project.read('p.md').replaceAll('\u00a0', ' ')).toContain('at 9.000 MB on 2023-11-21')
})

// A table of many rows is read by other code.
test('so it is in a long table', async () => {
  const day = (i: number) => new Date(Date.UTC(1990, 0, 1 + i)).toISOString().slice(0, 10)
  const rows = Array.from({ length: 3000 }, (_, i) => `${day(i)},${i === 1500 ? '9' : '5'}`)
  const project = build(rows)
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(project.read('p.md').replaceAll('\u00a0', ' ')).toContain(`at 9.000 MB on ${day(1500)}`)
})

test('another time is refused with what is expected', async () => {
  const { stderr } = await build(['20.11.2023,5', '21.11.2023,6']).run('build')
  expect(stderr).toContain('to be a time of ISO 8601 such as `2026-03-04 14:05`')
  expect(stderr).toContain('as in `time %d.%m.%Y`')
})
