import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { cliCommands } from '../../src/cli/cli-commands.ts'

test('each command is a file of its name, and the registry has all of them', () => {
  const folder = fileURLToPath(new URL('../../src/cli/commands/', import.meta.url))
  const files = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''))
  expect(cliCommands.map(({ name }) => name).sort()).toEqual(files.sort())
})
