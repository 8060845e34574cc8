import { expect, test } from 'vitest'
import { logFormats } from '../../../src/traces/log-formats.ts'
import { createProject } from '../project.ts'

test('formats has a line for each format, with the summaries in one column', async () => {
  const { exit, stdout } = await createProject({}).run('formats')
  const lines = stdout.trimEnd().split('\n')
  expect(exit).toBe(0)
  const shown = lines.map((line) => [/^\S+/.exec(line)?.[0], line.replace(/^\S+ +/, '')])
  expect(shown).toEqual(logFormats.map(({ name, summary }) => [name, summary]))
  const columns = lines.map((line, i) => line.length - (logFormats[i]?.summary.length ?? 0))
  expect(new Set(columns).size).toBe(1)
})

test('formats try shows which format takes which line, and which only looked at it', async () => {
  const log = 'begin\nreal 2.00\nuser 1001\nreal estate\n'
  const { exit, stdout } = await createProject({ 'a.log': log }).run('formats', 'try', 'a.log')
  expect([exit, stdout]).toEqual([
    0,
    [
      '2: time takes it: real 2.00',
      '3: time takes it: user 1001',
      '4: time looked at it, since it has an anchor, and found none of its own: real estate',
      '',
    ].join('\n'),
  ])
})

test('formats try needs a log', async () => {
  const { exit, stderr } = await createProject({}).run('formats', 'try')
  expect([exit, stderr]).toEqual([2, expect.stringContaining('Expected a log after `formats try`')])
})

test.each([
  ['formats', 'try', 'a.log'],
  ['show', 'a.log'],
  ['extract', 'a.log'],
])('%s %s knows the formats of the project', async (...argv) => {
  const project = createProject({
    'tracedocs.yaml': "formats: { app: { lines: ['ready in {ms} ms'] } }\n",
    'a.log': 'ready in 12 ms\n',
  })
  const { exit, stdout } = await project.run(...argv)
  expect([exit, stdout]).toEqual([0, expect.stringContaining('app')])
})
