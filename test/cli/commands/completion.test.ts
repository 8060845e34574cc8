import { expect, test } from 'vitest'
import { cliCommands } from '../../../src/cli/cli-commands.ts'
import { formatCompletion } from '../../../src/cli/completions/format-completion.ts'
import { createProject } from '../project.ts'

test('prints the script of a shell', async () => {
  const stdout = formatCompletion('bash', cliCommands)
  expect(await createProject({}).run('completion', 'bash')).toEqual({ exit: 0, stdout, stderr: '' })
})

test('names the shells when it is asked for another', async () => {
  const { exit, stderr } = await createProject({}).run('completion', 'tcsh')
  expect(exit).toBe(2)
  expect(stderr).toContain('bash, zsh, fish')
})
