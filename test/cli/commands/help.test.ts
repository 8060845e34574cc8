import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cliCommands } from '../../../src/cli/cli-commands.ts'
import { docPages } from '../../../src/cli/help/doc-pages.ts'
import { RULE_NAMES } from '../../../src/lints/lint-rules.ts'
import { problemKinds } from '../../../src/problems/problem.ts'
import { createProject } from '../project.ts'

const help = (...topic: readonly string[]) => createProject({}).run('help', ...topic)

test('without a topic, all commands and pages are listed', async () => {
  const { exit, stdout } = await help()
  expect(exit).toBe(0)
  for (const { name } of cliCommands) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'))
  for (const { file } of docPages) expect(stdout).toContain(`  ${file}  `)
})

test('the pages are those of the documentation', () => {
  const files = readdirSync(new URL('../../../docs/', import.meta.url))
  expect(docPages.map(({ file }) => file).toSorted()).toEqual(
    files.filter((file) => file.endsWith('.md')).toSorted(),
  )
})

test('a command has the help of its --help', async () => {
  const asked = await createProject({}).run('lint', '--help')
  expect(await help('lint')).toEqual(asked)
})

test.each(['pages.md', 'pages', 'docs/pages.md'])('%s is the page of that name', async (topic) => {
  const { exit, stdout } = await help(topic)
  expect(exit).toBe(0)
  expect(stdout).toMatch(/^# Pages\n/)
})

test('a rule of lint has its section', async () => {
  const { stdout } = await help('sum')
  expect(stdout).toMatch(/^# sum\n\n/)
  expect(stdout).toBe((await createProject({}).run('lint', '--explain', 'sum')).stdout)
})

test('a rule of a message has its section, with an example and the remedy', async () => {
  const { exit, stdout } = await help('stale-region')
  expect(exit).toBe(0)
  expect(stdout).toMatch(/^# stale-region\n\n[^]+: error: [^]+ \(stale-region\)\n[^]+\n$/)
  expect(stdout).not.toMatch(/^#{2,} /m)
})

test.each([problemKinds[0] ?? '', problemKinds.at(-1) ?? '', ...RULE_NAMES.slice(0, 1)])(
  '%s is a topic',
  async (rule) => {
    expect(await help(rule)).toMatchObject({ exit: 0, stderr: '' })
  },
)

test('a misspelt rule is an error that names the nearest', async () => {
  const { exit, stderr } = await help('stale-regoin')
  expect({ exit, stderr }).toEqual({
    exit: 2,
    stderr: expect.stringContaining('did you mean `stale-region`?') as string,
  })
})

test('an unknown topic is an error that names the nearest', async () => {
  expect(await help('buidl')).toEqual({
    exit: 2,
    stdout: '',
    stderr: expect.stringContaining('did you mean `build`?') as string,
  })
})

test('an unknown topic, which was typed, has no file in its message', async () => {
  expect((await help('foo')).stderr).toMatch(/^error: Unexpected topic `foo`/)
})

test('the name of a file outside the documentation is no topic', async () => {
  expect(await help('../package')).toMatchObject({ exit: 2, stdout: '' })
})

test('the manual page has each command and option, and no fault', async () => {
  const { stdout } = await help('--man')
  for (const { name } of cliCommands) expect(stdout).toContain(`.SS "tracedocs ${name}`)
  expect(stdout).toContain('.TP\n\\fB\\-\\-write\\-baseline <file>\\fR\n')
  if (!existsSync('/usr/bin/groff')) return
  const checked = spawnSync('groff', ['-man', '-ww', '-z'], { input: stdout, encoding: 'utf8' })
  expect({ status: checked.status, stderr: checked.stderr }).toEqual({ status: 0, stderr: '' })
})
