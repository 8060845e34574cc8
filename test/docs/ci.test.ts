import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createProject, SMALL_LOG, type TestProject } from '../cli/project.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const page = readFileSync(`${root}docs/ci.md`, 'utf8')
const program = `${root}dist/cli/main.js`

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly runs: { readonly steps: readonly { readonly name: string; readonly run: string }[] }
}

interface Hook {
  readonly id: string
  readonly entry: string
}

const action = parse(readFileSync(`${root}action.yml`, 'utf8')) as Action

/** A repository whose page shows another number than its log, with a tracedocs that npx finds and a `gh` that notes what it is asked. */
function createRepository(): TestProject {
  const site = createProject({
    'site/tracedocs.yaml': 'pages: [page.md]\nruns: { a: { title: A, logs: a.log } }\n',
    'site/page.md': 'It took <span data-tracedocs="a.time.real">?</span>.\n',
    'site/a.log': SMALL_LOG,
    'site/notes.txt': 'mine',
    '.gitignore': 'node_modules/\nbin/\nremote.git/\n',
    'site/node_modules/.bin/tracedocs': `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`,
    'bin/gh': '#!/bin/sh\nif [ "$2" = create ]; then echo "$*" > ../bin/asked; fi\n',
  })
  chmodSync(`${site.folder}/site/node_modules/.bin/tracedocs`, 0o755)
  chmodSync(`${site.folder}/bin/gh`, 0o755)
  git(site, 'init', '--quiet', '--initial-branch=main')
  git(site, 'init', '--quiet', '--bare', 'remote.git')
  git(site, 'remote', 'add', 'origin', 'remote.git')
  git(site, 'add', '.gitignore', 'site/tracedocs.yaml', 'site/page.md', 'site/a.log')
  git(site, '-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '--quiet', '-m', 'x')
  return site
}

function git(site: TestProject, ...args: readonly string[]): string {
  const run = spawnSync('git', args, { cwd: site.folder, encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr)
  return run.stdout
}

/** The environment without what npm tells the scripts and programs that it runs, such as these tests. */
function listOwnVariables(): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))
}

/** Run a step as GitHub does. */
function runStep(site: TestProject, name: string, inputs: Readonly<Record<string, string>> = {}) {
  const script = action.runs.steps.find((step) => step.name === name)?.run ?? 'exit 99'
  const given = { DIRECTORY: 'site', VERSION: 'none', LINT: 'false', BRANCH: 'figures', ...inputs }
  const run = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: site.folder,
    encoding: 'utf8',
    env: {
      ...listOwnVariables(),
      ...given,
      PATH: `${site.folder}/bin:${process.env['PATH'] ?? ''}`,
    },
  })
  return { exit: run.status, output: run.stdout + run.stderr }
}

describe.skipIf(!existsSync(program))('the action for GitHub', { timeout: 120_000 }, () => {
  test('check fails while a page is out of date, and writes nothing', async () => {
    const site = createRepository()
    const failed = runStep(site, 'Check')
    expect(failed.exit).toBe(1)
    expect(failed.output).toContain('page.md:1:9')
    expect(site.read('site/page.md')).toContain('?')
    await site.run('build', '-C', 'site')
    expect(runStep(site, 'Check')).toMatchObject({ exit: 0 })
  })

  test('check also lints where it is asked to', async () => {
    const site = createRepository()
    await site.run('build', '-C', 'site')
    site.write('site/page.md', `${site.read('site/page.md')}\nIt took 35.49 + 49.54 = 86.03 s.\n`)
    expect(runStep(site, 'Check').exit).toBe(0)
    const { exit, output } = runStep(site, 'Check', { LINT: 'true' })
    expect(exit).toBe(1)
    expect(output).toContain('equation')
  })

  test('update pushes what was built, nothing else, and asks for one pull request', () => {
    const site = createRepository()
    const { exit, output } = runStep(site, 'Update')
    expect(exit, output).toBe(0)
    const files = git(site, 'diff', '--name-only', 'main', 'figures').trim().split('\n')
    expect(files).toEqual(['site/page.md', 'site/tracedocs.lock.json'])
    expect(git(site, 'show', 'figures:site/page.md')).toContain('4.50\u00a0s')
    expect(git(site, '--git-dir=remote.git', 'branch', '--list', 'figures')).toContain('figures')
    expect(site.read('bin/asked')).toContain('pr create --head figures --base main')
  })

  test('update leaves out what git ignores, and takes names as they are', () => {
    const site = createRepository()
    site.write('site/[p].md', '<!-- tracedocs: begin chart c -->\n<!-- tracedocs: end -->\n')
    site.write('site/p.md', 'mine')
    site.write(
      'site/tracedocs.yaml',
      `${site.read('site/tracedocs.yaml').replace('page.md', "page.md, '\\[p\\].md'")}images: img\ncharts: { c: { run: a } }\n`,
    )
    site.write('.gitignore', `${site.read('.gitignore')}img/\n`)
    const { exit, output } = runStep(site, 'Update')
    expect(exit, output).toBe(0)
    const files = git(site, 'diff', '--name-only', 'main', 'figures').trim().split('\n')
    expect(files).toEqual(['site/[p].md', 'site/page.md', 'site/tracedocs.lock.json'])
  })

  test('update says what it needs where no branch is checked out', () => {
    const site = createRepository()
    git(site, 'checkout', '--quiet', '--detach')
    const { exit, output } = runStep(site, 'Update')
    expect(exit).toBe(2)
    expect(output).toContain('::error title=tracedocs::`mode: update` needs a branch')
    expect(site.read('site/page.md')).toContain('?')
  })

  test('update does nothing where all is up to date', async () => {
    const site = createRepository()
    await site.run('build', '-C', 'site')
    git(site, 'add', 'site/page.md', 'site/tracedocs.lock.json')
    git(site, '-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '--quiet', '-m', 'y')
    expect(runStep(site, 'Update').output).toContain('All pages are up to date.')
    expect(existsSync(`${site.folder}/bin/asked`)).toBe(false)
  })
})

test('docs/ci.md lists the inputs of the action with their defaults', () => {
  for (const [name, { default: value }] of Object.entries(action.inputs)) {
    const shown = name === 'token' ? "the workflow's own" : `\`${value}\``
    const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\``))
    expect(row, name).toContain(shown)
  }
})

test('the hooks for pre-commit call commands that there are', async () => {
  const hooks = parse(readFileSync(`${root}.pre-commit-hooks.yaml`, 'utf8')) as readonly Hook[]
  expect(hooks.map(({ id }) => id)).toEqual(['tracedocs', 'tracedocs-lint'])
  const site = createProject({ 'page.md': 'Fine.\n' })
  for (const { entry } of hooks) {
    const { stdout } = await site.run(...entry.split(' ').slice(1), '--help')
    expect(stdout).toContain('Usage: tracedocs')
  }
})

test('every command of docs/ci.md has the options that it is given', async () => {
  const commands = [...page.matchAll(/npx(?: --no-install)? tracedocs ([^`\n'#]+)/g)].map(
    ([, words = '']) => words.trim(),
  )
  expect(commands.length).toBeGreaterThan(6)
  const site = createProject({ 'page.md': 'Fine.\n' })
  for (const command of new Set(commands)) {
    const { stderr } = await site.run(...command.split(' '), '--help')
    expect(stderr, command).toBe('')
  }
})

test('the examples of docs/ci.md are YAML', () => {
  const blocks = [...page.matchAll(/```yaml\n([^]*?)```/g)].map(([, text = '']) => text)
  expect(blocks.length).toBeGreaterThan(5)
  for (const block of blocks) expect(() => parse(block) as unknown).not.toThrow()
})
