import { expect, test } from 'vitest'
import { createProject, SMALL_LOG } from '../project.ts'

test('list shows the words of the logs, though nothing asks for them', async () => {
  const project = createProject({
    'tracedocs.yaml': 'runs:\n  a: {logs: a.log}\n',
    'page.md': 'A page.\n',
    'a.log': SMALL_LOG,
  })
  const { stdout } = await project.run('list')
  // What `wc -w` counts: runs of what is no blank.
  const words = SMALL_LOG.trim().split(/\s+/).length
  expect(stdout).toMatch(new RegExp(`log\\.words +${String(words)}\\n`))
})

test('the statistics of a benchmark stand on its line, and a note that metrics share stands once', async () => {
  const project = createProject({
    'tracedocs.yaml': 'runs:\n  a: {logs: [a.log, b.dat]}\n',
    'page.md': 'A page.\n',
    'a.log': [
      'BenchmarkLoad-8   \t     100\t  12500000 ns/op',
      'BenchmarkLoad-8   \t     100\t  12700000 ns/op',
      `Benchmark${'Long'.repeat(20)}-8   \t     100\t  1000 ns/op`,
      '',
    ].join('\n'),
    'b.dat': 'MEM 4.5 1790000000.1\nMEM 5.5 1790000001.1\n',
  })
  const { stdout } = await project.run('list')
  const lines = stdout.replaceAll('\u00a0', ' ').split('\n')
  const load = "    bench['BenchmarkLoad'].time"
  const line = lines.filter((one) => one.startsWith(load))
  expect(line).toHaveLength(1)
  expect(line[0]).toMatch(/ 12\.60? ms \(mean 12\.60? ms, stddev .*, count 2\)$/)
  // A long name moves no other value.
  expect(line[0]?.indexOf('12.6')).toBe(53)
  const notes = lines.filter((one) => one.includes('printed in MiB'))
  expect(notes).toHaveLength(1)
  expect(notes[0]).toMatch(/^ {6}rss\.\*: printed in MiB/)
})
