import { describe, expect, test } from 'vitest'
import { createProject } from '../../cli/project.ts'

const CSV = 'size,time_ms,memory_mb,rate\n1000,2,10,800\n2000,30,20,900\n4000,1000,50,\n'

function start(table: string) {
  return createProject({
    'data.csv': CSV,
    'page.md': '<!-- tracedocs: begin table all -->\n<!-- tracedocs: end -->\n',
    'tracedocs.yaml': `runs: { data: { title: Data, logs: data.csv } }
formats:
  rows:
    csv: size,time_ms,memory_mb,rate
    fields:
      size: name
      time: { unit: ms, from: time_ms }
      memory: { unit: MB, from: memory_mb }
      rate: {}
tables:
  all: { template: results, run: data, header: Size, ${table} }
`,
  })
}

function readRows(project: ReturnType<typeof createProject>): readonly string[] {
  const lines = project.read('page.md').replaceAll('\u00a0', ' ').split('\n')
  return lines.filter((line) => /^[|_]/.test(line)).map((line) => line.replaceAll(/ +/g, ' '))
}

describe('a table of results', () => {
  test('has a row for each name and a column for each figure, in one unit', async () => {
    const project = start(
      "columns: [{ header: Time, value: time }, { header: Memory, value: memory, format: '{: MB}' }]",
    )
    const { exit, stderr } = await project.run('build')
    expect([stderr, exit]).toEqual(['', 0])
    expect(readRows(project)).toEqual([
      '| Size | Time | Memory |',
      '| :----- | -------: | -----: |',
      '| `1000` | 2 ms | 10 MB |',
      '| `2000` | 30 ms | 20 MB |',
      '| `4000` | 1,000 ms | 50 MB |',
    ])
    expect((await project.run('build', '--check', '--frozen')).exit).toBe(0)
  })

  // 50 MB in 1 s, 20 MB in 30 ms, 10 MB in 2 ms.
  test('computes with figures, and orders by them', async () => {
    const project = start(
      "by: memory / time, top: 2, columns: [{ header: Rate, value: memory / time, format: '{: MB/s}' }]",
    )
    await project.run('build')
    expect(readRows(project).slice(2)).toEqual([
      '| `1000` | 5,000 MB/s |',
      '| `2000` | 666.7 MB/s |',
      '_The 2 of 3 results with the largest memory / time._',
    ])
  })

  test('shows n/a where one result lacks a figure, with a warning', async () => {
    const project = start('columns: [{ header: Rate, value: rate }]')
    const { exit, stderr } = await project.run('build')
    expect(readRows(project).at(-1)).toBe('| `4000` | n/a |')
    expect([exit, stderr]).toEqual([
      0,
      expect.stringMatching(/^tracedocs\.yaml:11:\d+: warning: .*rows\['4000'\]\.rate/),
    ])
  })

  test('shows what a column has for a missing figure, without a warning', async () => {
    const project = start('columns: [{ header: Rate, value: rate, missing: – }]')
    const { exit, stderr } = await project.run('build', '--strict')
    expect([stderr, exit]).toEqual(['', 0])
    expect(readRows(project).at(-1)).toBe('| `4000` | – |')
  })

  // The rate of 1000 is 800, that of 4000 is missing.
  test('shows the same where a figure would be divided by zero', async () => {
    const project = start('columns: [{ header: Share, value: rate / (rate - 800), missing: – }]')
    const { exit, stderr } = await project.run('build', '--strict')
    expect([stderr, exit]).toEqual(['', 0])
    expect(readRows(project).slice(2)).toEqual([
      '| `1000` | – |',
      '| `2000` | 9 |',
      '| `4000` | – |',
    ])
  })

  test('shows no number for a missing figure', async () => {
    const project = start("columns: [{ header: Rate, value: rate, missing: '0' }]")
    const { exit, stderr } = await project.run('build')
    expect(stderr).toContain('tables.all.columns[0].missing` to be a text without digits')
    expect(exit).toBe(2)
  })

  test('shows names as text where it is told to', async () => {
    const project = start("names: text, results: '1*', columns: [{ header: Time, value: time }]")
    await project.run('build')
    expect(readRows(project).at(-1)).toBe('| 1000 | 2 ms |')
  })

  test('is explained by the line of its result', async () => {
    const project = start('columns: [{ header: Time, value: time }]')
    await project.run('build')
    const explained = await project.run('explain', 'page.md:5')
    const stdout = explained.stdout.replaceAll('\u00a0', ' ')
    expect(stdout).toContain('table `all`, 1000, Time')
    expect(stdout).toContain('shown as 2 ms')
    expect(stdout).toContain('2:1000,2,10,800')
  })

  test.each([
    [
      'columns: [{ header: T, value: tiem }]',
      'Unexpected figure `tiem`, did you mean `time`? (unknown-name)',
    ],
    [
      "results: '9*', columns: [{ header: T, value: time }]",
      'Unexpected result `9*`, expected one of `1000`, `2000`, `4000` (unknown-name)',
    ],
    [
      'top: 2, columns: [{ header: T, value: time }]',
      'Expected `by` to be set, got nothing (missing-key)',
    ],
    [
      'columns: [{ header: T, value: time + memory }]',
      'tracedocs.yaml:11:84: error: Cannot add seconds and bytes, expected the same unit',
    ],
    ['columns: []', 'Expected `tables.all.columns` to be at least one column, got 0'],
    ['columns: [{ header: T, value: time * }]', 'time *'],
  ])('%s is an error', async (table, message) => {
    const { exit, stderr } = await start(table).run('build')
    expect(stderr).toContain(message)
    expect(exit).toBe(2)
  })

  test('is of a run that is known', async () => {
    const project = start('columns: [{ header: T, value: time }]')
    const config = project.read('tracedocs.yaml').replace('run: data', 'run: date')
    const { stderr } = await createProject({ 'data.csv': CSV, 'tracedocs.yaml': config }).run(
      'build',
    )
    expect(stderr).toContain(
      'tracedocs.yaml:11:34: error: Unexpected run `date`, did you mean `data`?',
    )
  })
})
