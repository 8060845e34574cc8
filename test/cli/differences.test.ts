import { expect, test } from 'vitest'
import { createProject } from './project.ts'

const TABLES = `pages: [p.md]
runs:
  before: { title: Before, logs: before.log }
  after: { title: After, logs: after.log }
tables:
  rows:
    rows: [before, after]
    columns:
      - { header: Run, value: title }
      - { header: real, value: time.real }
    difference: { header: Saved, of: [before, after] }
    ratio: { header: Ratio, of: [before, after], format: 'x{:.2f}' }
  columns:
    columns: [before, after]
    rows: [{ header: real, value: time.real }]
    difference: { header: Δ, of: [after, before], format: '{:+.1f s}' }
`
const PAGE = ['rows', 'columns']
  .map((name) => `<!-- tracedocs: begin table ${name} -->\n<!-- tracedocs: end -->\n`)
  .join('\n')

// 35.49 s - 20.25 s is 15.24 s, and 35.49 / 20.25 is 1.7526.
test('a table has a line with the difference of two runs, before that of their ratio', async () => {
  const project = createProject({
    'tracedocs.yaml': TABLES,
    'before.log': 'real 35.49\nuser 30.00\nsys 1.00\n',
    'after.log': 'real 20.25\nuser 18.50\nsys 0.75\n',
    'p.md': PAGE,
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  const lines = project.read('p.md').replaceAll('\u00a0', ' ').split('\n')
  const cells = lines
    .filter((line) => line.startsWith('| ') && !line.includes(':-'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  expect(cells).toEqual([
    ['Run', 'real'],
    ['Before', '35.49 s'],
    ['After', '20.25 s'],
    ['Saved', '15.24 s'],
    ['Ratio', 'x1.75'],
    ['', 'Before', 'After', 'Δ'],
    ['real', '35.49 s', '20.25 s', '-15.2 s'],
  ])
  const at = lines.findIndex((line) => line.includes('Saved')) + 1
  const { stdout } = await project.run('explain', `p.md:${String(at)}`)
  expect(stdout).toContain('before.time.real - after.time.real')
})

test('a difference of runs that are not there is refused at its place', async () => {
  const project = createProject({
    'tracedocs.yaml': TABLES.replace('of: [after, before]', 'of: [after, befor]'),
    'before.log': 'real 35.49\n',
    'after.log': 'real 20.25\n',
    'p.md': PAGE,
  })
  const { stderr } = await project.run('build')
  expect(stderr.trim()).toBe(
    'tracedocs.yaml:16:42: error: Unexpected run `befor`, did you mean `before`? (unknown-name)',
  )
})

// 35.49 s - 20.25 s is 15.24 s, and 30.00 of 35.49 less 18.50 of 20.25 is -6.8 points of a percentage.
test('a difference has the format of its row, unless it has one of its own', async () => {
  const config = `pages: [p.md]
runs:
  before: { title: Before, logs: before.log }
  after: { title: After, logs: after.log }
tables:
  rows:
    columns: [before, after]
    rows:
      - { header: real, value: time.real, format: '{:.0f ms}' }
      - { header: clock, value: time.real, format: '{:m:ss.s}' }
      - { header: busy, value: time.user / time.real, format: '{:.1f %}' }
    difference: { header: Δ, of: [after, before] }
  columns:
    rows: [before, after]
    columns:
      - { header: Run, value: title }
      - { header: busy, value: time.user / time.real, format: '{:.1%}' }
    difference: { header: Δ, of: [before, after] }
`
  const project = createProject({
    'tracedocs.yaml': config,
    'before.log': 'real 35.49\nuser 30.00\nsys 1.00\n',
    'after.log': 'real 20.25\nuser 18.50\nsys 0.75\n',
    'p.md': PAGE,
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  const page = project.read('p.md').replaceAll('\u00a0', ' ')
  const last = [...page.matchAll(/\| ([^|]*?) +\|$/gm)].map((match) => match[1]?.trim())
  expect(last.filter((cell) => cell !== undefined && /\d/.test(cell))).toEqual([
    '-15240 ms',
    '-0:15.2',
    '6.8 %',
    '84.5%',
    '91.4%',
    '-6.8%',
  ])
})
