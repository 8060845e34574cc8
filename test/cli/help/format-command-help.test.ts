import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cliCommands } from '../../../src/cli/cli-commands.ts'
import { docPages } from '../../../src/cli/help/doc-pages.ts'
import { createProject, type TestProject } from '../project.ts'
import { runGit } from '../run-git.ts'

const root = new URL('../../../', import.meta.url)
const samples = readFileSync(new URL('example-docs/logs/77077/LASToHTML.log', root))

/** A folder that has every file that the examples name. */
async function createExampleProject(): Promise<TestProject> {
  const project = createProject({
    'app.log': samples,
    'malloc.log':
      'dtrace:::BEGIN\n 77633  main.py:7    -> main malloc(8) pntr 0xc0\ndtrace:::END\n',
    'bench.json': '[{"name": "parse", "unit": "ms", "value": 12}]',
    'script.plt': 'plot sin(x)\n',
    'README.md': 'It took 2 s, then 3 s.\n',
    'conf.py': "extensions = ['myst_parser']\n",
    'page.md': '# Page\n\nIt needs <span data-tracedocs="run.rss.peak">?</span>.\n',
    'tracedocs.yaml': 'pages: [page.md]\nruns:\n  run: {logs: app.log}\n',
    'docs/tracedocs.yaml': 'pages: [other.md]\nruns:\n  run: {logs: ../app.log}\n',
    'docs/other.md': 'It needs <span data-tracedocs="run.rss.peak">?</span>.\n',
    'tsconfig.json': '',
  })
  for (const folder of ['.', 'docs']) {
    expect(await project.run('-C', folder, 'build')).toMatchObject({ exit: 0 })
  }
  for (const part of ['parts/all.part', 'today.part']) {
    expect(await project.run('extract', '--part', part, 'app.log')).toMatchObject({ exit: 0 })
  }
  return project
}

/** Make the folder a repository. */
function commitAll({ folder }: TestProject): void {
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-qm', 'All'],
  ]) {
    runGit(folder, args)
  }
}

const examples = cliCommands.flatMap(({ name, examples: lines }) =>
  lines.map(({ line }) => ({ name, line })),
)

describe('the help of a command', () => {
  test.each(cliCommands)('$name has two examples, the exit codes and a page', async (command) => {
    const { exit, stdout } = await createProject({}).run(command.name, '--help')
    expect(exit).toBe(0)
    expect(command.examples.length).toBeGreaterThan(1)
    for (const { line } of command.examples) {
      expect(line).toMatch(new RegExp(`(^|-C docs )${command.name}\\b`))
      expect(stdout).toContain(`  npx tracedocs ${line}  `)
    }
    expect(stdout).toMatch(/\nExit codes:\n {2}0 {2}fine\n/)
    expect(stdout).toContain(`\nMore: npx tracedocs help ${command.page}\n`)
    expect(docPages.map(({ file }) => file)).toContain(command.page)
  })

  test.each(examples.filter(({ name }) => name !== 'init'))(
    'has an example that works: $line',
    async ({ name, line }) => {
      const project = await createExampleProject()
      if (name === 'history') commitAll(project)
      expect(await project.run(...line.split(' '))).toMatchObject({ exit: 0 })
    },
  )

  test.each([
    ['init app.log', { 'app.log': samples }],
    ['init sphinx', { 'conf.py': "extensions = ['myst_parser']\n" }],
  ])('has an example that works: %s', async (line, files) => {
    expect(examples).toContainEqual({ name: 'init', line })
    expect(await createProject(files).run(...line.split(' '))).toMatchObject({ exit: 0 })
  })

  test('names exit code 1 only where a command may end with it', async () => {
    const project = createProject({})
    expect((await project.run('lint', '--help')).stdout).toContain('\n  1  a certain finding\n')
    expect((await project.run('show', '--help')).stdout).not.toContain('\n  1  ')
  })
})
