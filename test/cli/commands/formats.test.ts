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
