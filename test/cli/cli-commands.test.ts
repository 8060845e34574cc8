import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { expect, test } from 'vitest'
import { cliCommands } from '../../src/cli/cli-commands.ts'
import { createProject } from './project.ts'

test('each command is a file of its name, its verb behind it, and the registry has all of them', () => {
  const folder = fileURLToPath(new URL('../../src/cli/commands/', import.meta.url))
  const files = readdirSync(folder).map((file) => file.replace(/(?:-\w+)?\.ts$/, ''))
  expect(cliCommands.map(({ name }) => name).sort()).toEqual(files.sort())
})

test('--json and --format json are both known where one is', () => {
  const odd = cliCommands.filter((one) => {
    const command = new Command()
    one.declare(command)
    const choices = command.options.find(({ long }) => long === '--format')?.argChoices ?? []
    return choices.includes('json') !== command.options.some(({ long }) => long === '--json')
  })
  expect(odd.map(({ name }) => name)).toEqual([])
})

test('--json writes what --format json writes', async () => {
  const project = createProject({ 'a.log': 'real 1.5\nuser 1.0\nsys 0.2\n' })
  const commands = [['lint'], ['extract', 'a.log']]
  for (const command of commands) {
    const short = await project.run(...command, '--json')
    expect(short).toEqual(await project.run(...command, '--format', 'json'))
    expect(short.exit === 2 || short.stdout.startsWith('{') || short.stdout.startsWith('[')).toBe(
      true,
    )
  }
})
