import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import { VFileMessage } from 'vfile-message'
import { createMachine } from '../../src/cli/create-machine.ts'
import type { Json } from '../../src/locks/encode-value.ts'
import { formatJson } from '../../src/locks/format-json.ts'
import { computeChecksum } from '../../src/locks/format-lock.ts'
import { createNodeEffects } from '../../src/cli/node-effects.ts'
import { runCli } from '../../src/cli/run-cli.ts'
import { formatSummary } from '../../src/cli/ci-reports.ts'
import { formatMessage } from '../../src/cli/report-messages.ts'
import { createLog, createProject, SMALL_LOG, type TestProject } from './project.ts'

const SECRET = 'password of the machine\n'

const PAGE = '<!-- tracedocs: begin excerpt a head=1 -->\n<!-- tracedocs: end -->\n'

/** A repository with a project in a folder of it, and a file beside the repository. */
function createRepository(log: string): TestProject {
  const project = createProject({
    'secret.txt': SECRET + SMALL_LOG,
    'repository/.git/config': SECRET + SMALL_LOG,
    'repository/logs/a.log': SMALL_LOG,
    'repository/docs/tracedocs.yaml': `pages: [page.md]\nruns:\n  a: {logs: ${JSON.stringify(log)}}\n`,
    'repository/docs/page.md': PAGE,
  })
  symlinkSync('../../secret.txt', path.join(project.folder, 'repository/logs/link.log'))
  return project
}

/** Put another log into a lock, with the checksum that fits. */
function forgeLock(text: string, from: string, to: string): string {
  const body = JSON.parse(text.replaceAll(from, to)) as Record<string, Json>
  delete body['checksum']
  return `${formatJson({ checksum: computeChecksum(body), ...body })}\n`
}

describe('a log outside the repository is not read', () => {
  test.each([
    '../../secret.txt',
    '../logs/link.log',
    '../.git/config',
    '../../*.txt',
    '/dev/zero',
    '/proc/self/environ',
  ])('%s', async (log) => {
    const project = createRepository(log)
    const { exit, stderr } = await project.run('build', '-C', 'repository/docs')
    expect(stderr).toContain('(outside-log)')
    expect(exit).toBe(2)
    expect(project.read('repository/docs/page.md')).toBe(PAGE)
  })

  test.each(['../../secret.txt', '../logs/link.log'])('nor is %s by explain', async (log) => {
    const inside = createRepository('../logs/a.log')
    await inside.run('build', '-C', 'repository/docs')
    const lock = inside.read('repository/docs/tracedocs.lock.json')
    const project = createRepository(log)
    project.write('repository/docs/tracedocs.lock.json', forgeLock(lock, '../logs/a.log', log))
    for (const options of [[], ['--frozen'], ['--json']]) {
      const { stdout, stderr } = await project.run(
        ...['explain', 'a.time.real', '-C', 'repository/docs', ...options],
      )
      expect(stdout + stderr).not.toContain(SECRET.trim())
      expect(stdout).not.toContain('real 4')
    }
  })

  test.each([
    [['init', '../../secret.txt']],
    [['init', '--from', 'page.md', '../../secret.txt']],
    [['init', '../logs/link.log']],
  ])('nor by %s', async (argv) => {
    const project = createRepository('../logs/a.log')
    rmSync(path.join(project.folder, 'repository/docs/tracedocs.yaml'))
    const { exit, stderr } = await project.run(...argv, '-C', 'repository/docs')
    expect(stderr).toContain('(outside-log)')
    expect(exit).toBe(2)
    expect(existsSync(path.join(project.folder, 'repository/docs/tracedocs.yaml'))).toBe(false)
  })

  test.each([
    ['../../secret.txt', []],
    ['../../secret.txt', ['../../secret.txt']],
    ['../../secret.txt', ['--shard', '1/1']],
    ['../logs/link.log', []],
    ['../../*.txt', []],
    ['/proc/self/environ', ['/proc/self/environ']],
  ])('nor is %s for a part, with %j', async (log, argv) => {
    const project = createRepository(log)
    const run = ['extract', '--part', 'a.part', ...argv, '-C', 'repository/docs']
    const { exit, stderr } = await project.run(...run)
    expect([exit, stderr]).toEqual([2, expect.stringContaining('(outside-log)')])
    expect(existsSync(path.join(project.folder, 'repository/docs/a.part'))).toBe(false)
  })

  test('one beside the project is, in the same repository', async () => {
    const project = createRepository('../logs/a.log')
    const { exit, stderr } = await project.run('build', '-C', 'repository/docs')
    expect([exit, stderr]).toEqual([0, ''])
  })
})

describe('a pattern that searches a whole disk, or beside the project, is refused before it is followed', () => {
  test.each([
    ['pages: ["/**"]\n', 'outside-root'],
    ['pages: ["../../../../../../../../**/*.md"]\n', 'outside-root'],
    ['pages: ["../**/*.md"]\n', 'outside-root'],
    ['pages: [page.md]\nruns: {a: {logs: "/**"}}\n', 'outside-log'],
    ['pages: [page.md]\nruns: {a: {logs: "../../../../../../../../**/*.log"}}\n', 'outside-log'],
  ])('%s', async (config, rule) => {
    for (const git of [{}, { '.git/HEAD': '' }]) {
      const project = createProject({ 'tracedocs.yaml': config, 'page.md': '', ...git })
      const listed: string[] = []
      const effects = createNodeEffects()
      const exit = await runCli(['build', '--no-cache'], {
        folder: project.folder,
        style: { github: false, colour: false },
        print: () => undefined,
        complain: (text) => {
          if (text.includes(`(${rule})`)) listed.push(rule)
        },
        loadEffects: () =>
          Promise.resolve({
            ...effects,
            listFiles: (root, patterns) => {
              if (patterns.some((one) => /^(?:\/|\.\.)/.test(one))) listed.push(...patterns)
              return effects.listFiles(root, patterns)
            },
          }),
      })
      expect([exit, listed]).toEqual([2, [rule]])
    }
  })
})

describe('nothing is written where git and Node run code from', () => {
  test.each([
    ...['.git/hooks/post-checkout.svg', 'node_modules/x/y.svg', 'a/.git/y.svg'],
    // The same folders on disks of macOS and Windows.
    ...['.GIT/hooks/y.svg', 'Node_Modules/y.svg', 'a/.git./y.svg', 'GIT~1/hooks/y.svg'],
  ])('a chart in %s', async (file) => {
    const project = createProject({
      'tracedocs.yaml': `pages: [page.md]\nruns: {a: {logs: a.log}}\ncharts: {c: {run: a, file: ${file}}}\n`,
      'page.md': '',
      'a.log': SMALL_LOG,
    })
    const { exit, stderr } = await project.run('build')
    expect(stderr).toContain('nothing is written into `.git` and `node_modules`')
    expect(exit).toBe(2)
    expect(existsSync(path.join(project.folder, file))).toBe(false)
  })

  test('the output of a script', async () => {
    const project = createProject({ 's.plt': "set output '.git/hooks/post-checkout'\nplot x\n" })
    mkdirSync(path.join(project.folder, '.git/hooks'), { recursive: true })
    const { exit } = await project.run('plot', 's.plt')
    expect(exit).toBe(2)
    expect(readdirSync(path.join(project.folder, '.git/hooks'))).toEqual([])
  })
})

test('nothing is written through a lock that is a link out of the project, or into `.git`', async () => {
  const config = 'pages: [page.md]\nruns: {a: {logs: a.log}}\n'
  const project = createProject({
    'site/tracedocs.yaml': config,
    'site/page.md': '<span data-tracedocs="a.time.real">?</span>\n',
    'site/a.log': SMALL_LOG,
    'site/.git/hooks/post-checkout': '#!/bin/sh\n',
    'away.txt': 'mine\n',
  })
  for (const victim of ['../away.txt', '.git/hooks/post-checkout']) {
    const lock = path.join(project.folder, 'site/tracedocs.lock.json')
    symlinkSync(victim, lock)
    const file = path.join(project.folder, 'site', victim)
    const before = readFileSync(file, 'utf8')
    for (const argv of [['build'], ['build', '--check'], ['build', '--frozen']]) {
      const { exit, stderr } = await project.run(...argv, '-C', 'site')
      expect(stderr).toContain('Cannot use `tracedocs.lock.json`: it leads out')
      expect(exit).toBe(2)
    }
    expect(readFileSync(file, 'utf8')).toBe(before)
    rmSync(lock)
  }
})

function createMessage(file: string, reason: string): VFileMessage {
  const message = new VFileMessage(reason, { place: { line: 1, column: 1 }, ruleId: 'a-rule' })
  return Object.assign(message, { file, fatal: false })
}

test('names and texts of logs steer neither a terminal nor GitHub Actions', () => {
  const plain = { github: false, colour: false }
  const show = (file: string, reason: string, github = false): string =>
    formatMessage(createMessage(file, reason), { ...plain, github }, String)
  expect([
    show('::error file=README.md::pwned', 'a'),
    show('a\n::error::pwned', '\u001b[31m'),
    show('##[add-mask]x', 'see ##[group]x and \u202egnp.exe'),
    show('a\u001b.log', 'a\u001b[2J%0A\n::error::x', true),
  ]).toEqual([
    './::error file=README.md::pwned:1:1: warning: a (a-rule)',
    String.raw`a\x0a::error::pwned:1:1: warning: \x1b[31m (a-rule)`,
    String.raw`./##\x5badd-mask]x:1:1: warning: see ##\x5bgroup]x and \u202egnp.exe (a-rule)`,
    String.raw`::warning file=a\x1b.log,line=1,col=1,title=tracedocs a-rule::a\x1b[2J%250A\x0a::error::x`,
  ])
})

test('names and texts of logs are no markup in the summary of a job', () => {
  const messages = [
    createMessage('a|b.md', '<img src=x> [a](http://b) @team `a|b` *c*'),
    createMessage('`.md', '`'),
  ]
  const rows = formatSummary({ isFine: false, messages, data: [] }, String).split('\n').slice(4, 6)
  expect(rows).toEqual([
    '| a\\|b.md:1 | warning | &lt;img src=x> \\[a\\](http://b) &#64;team `a\\|b` \\*c\\* |',
    '| \\`.md:1 | warning | \\` |',
  ])
})

describe('a configuration in YAML is data', () => {
  test.each([
    ['a tag that would run code', 'a: !!js/function "function () { return 1 }"\n'],
    ['a tag that would make an object', 'a: !!python/object/apply:os.system ["true"]\n'],
    ['the prototype of all objects', '__proto__: {pages: [page.md]}\n'],
    [
      'aliases of aliases of aliases',
      `a: &a [x, x, x, x, x, x, x, x, x]\n${Array.from('bcdefghijkl')
        .map((name, i) => {
          const before = `*${String.fromCharCode(97 + i)}`
          return `${name}: &${name} [${Array.from({ length: 9 }, () => before).join(', ')}]\n`
        })
        .join('')}`,
    ],
    ['brackets in brackets', `runs: ${'['.repeat(20_000)}\n`],
  ])(
    '%s is refused',
    async (_, config) => {
      const { exit, stderr } = await createProject({ 'tracedocs.yaml': config }).run('build')
      expect(stderr).toMatch(/^tracedocs\.yaml:\d+:\d+: error: /)
      expect(exit).toBe(2)
      expect(({} as { readonly pages?: unknown }).pages).toBeUndefined()
    },
    30_000,
  )
})

describe('a configuration that is code is run only by one who says so', () => {
  const CODE = `import { writeFileSync } from 'node:fs'
writeFileSync(new URL('ran', import.meta.url), '')
export default { pages: ['page.md'], runs: { a: { logs: 'a.log' } } }
`

  function createCoded(file: string): TestProject {
    return createProject({ [file]: CODE, 'page.md': 'A page.\n', 'a.log': SMALL_LOG })
  }

  test.each([
    ...['build', 'list', 'verify', 'clean', 'lint'].map((command) => [command]),
    ['build', '--check'],
    ['explain', 'a.time.real'],
  ])('%s %s', async (...argv) => {
    for (const file of ['tracedocs.config.mjs', 'tracedocs.config.js']) {
      const project = createCoded(file)
      const { exit, stderr } = await project.run(...argv)
      expect(stderr).toContain(
        `${file}: error: Cannot take \`${file}\` unasked, since it is code: say that you trust it with \`--trust\` or \`TRACEDOCS_TRUST=1\`, or name it with \`--config ${file}\``,
      )
      expect([exit, existsSync(path.join(project.folder, 'ran'))]).toEqual([2, false])
    }
  })

  test.each([
    ['build', '--trust'],
    ['--trust', 'build'],
    ['build', '-c', 'tracedocs.config.mjs'],
  ])('%s %s', async (...argv) => {
    const project = createCoded('tracedocs.config.mjs')
    const { exit, stderr } = await project.run(...argv)
    expect([exit, stderr, existsSync(path.join(project.folder, 'ran'))]).toEqual([0, '', true])
  })

  test.each([
    [undefined, 2],
    ['0', 2],
    ['1', 0],
  ])('TRACEDOCS_TRUST=%s', async (value, expected) => {
    vi.stubEnv('TRACEDOCS_TRUST', value)
    const { folder } = createCoded('tracedocs.config.mjs')
    const machine = {
      ...createMachine(),
      folder,
      print: () => undefined,
      complain: () => undefined,
    }
    const exit = await runCli(['build', '--no-cache'], machine)
    vi.unstubAllEnvs()
    expect(exit).toBe(expected)
  })

  test('what reads a log without a project goes on without it', async () => {
    const project = createCoded('tracedocs.config.mjs')
    const { exit, stdout, stderr } = await project.run('extract', 'a.log')
    expect(stderr).toContain('(untrusted-config)')
    expect([exit, stdout.includes('42')]).toEqual([0, true])
    expect(existsSync(path.join(project.folder, 'ran'))).toBe(false)
  })

  test('beside data it is none', async () => {
    const project = createCoded('tracedocs.config.mjs')
    project.write('tracedocs.yaml', 'pages: [page.md]\n')
    expect((await project.run('build')).exit).toBe(0)
    expect(existsSync(path.join(project.folder, 'ran'))).toBe(false)
  })
})

test('no source file opens a socket but those that fetch logs, and the one that serves the report on this machine', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const { stdout } = spawnSync(
    'grep',
    [
      '-rlE',
      String.raw`node:(net|http|https|http2|dgram|dns|tls)'|\bfetch\(|WebSocket\(`,
      'src',
      'plugins',
    ],
    { cwd: root, encoding: 'utf8' },
  )
  const files = stdout.split('\n').filter((file) => /\.(?:ts|py|mjs)$/.test(file))
  expect(files.sort()).toEqual([
    'src/cli/fetches/private-address.ts',
    'src/cli/fetches/request-log.ts',
    'src/cli/serve-report.ts',
  ])
  expect(readFileSync(path.join(root, 'src/cli/main.ts'), 'utf8')).not.toBe('')
})

test('a bomb of entities in XML is read within seconds, and its entities are not expanded', async () => {
  const entities = Array.from('bcdefghijkl').map((name, i) => {
    const before = `&${String.fromCharCode(97 + i)};`
    return `<!ENTITY ${name} "${before.repeat(10)}">`
  })
  const log = `<?xml version="1.0"?>\n<!DOCTYPE t [<!ENTITY a "aaaaaaaaaa">${entities.join('')}]>\n<testsuites><testsuite name="&l;"><testcase name="&l;" time="1"/></testsuite></testsuites>\n`
  const { exit, stdout } = await createProject({ 'a.log': log }).run('extract', 'a.log')
  expect([0, 1, 2]).toContain(exit)
  expect(stdout.length).toBeLessThan(10_000)
}, 20_000)

test.each(['=1+2', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1'])(
  'a label is no formula in the CSV of extract: %j',
  async (label) => {
    const log = createLog([
      { elapsed: 1, rss: 1, user: 1 },
      { elapsed: 2, rss: 2, user: 1, label },
    ])
    const { stdout } = await createProject({ 'a.log': log }).run(
      'extract',
      'a.log',
      '--format',
      'csv',
    )
    const cells = stdout.split('\n').flatMap((row) => row.split(','))
    const formulas = cells.filter((cell) => /^"?\s*[=+@]|^"?\s*-(?!\d)/.test(cell))
    expect([formulas, stdout.includes(label.trim())]).toEqual([[], true])
  },
)

describe('a pattern follows no link to a folder out of where files may be read', () => {
  test('pages stay within the project', async () => {
    const project = createProject({
      'beside/other.md': '',
      'repository/.git/HEAD': '',
      'repository/docs/tracedocs.yaml': 'pages: ["**/*.md"]\n',
      'repository/docs/in/page.md': '',
    })
    const docs = path.join(project.folder, 'repository/docs')
    symlinkSync('../../beside', path.join(docs, 'out'))
    symlinkSync('in', path.join(docs, 'same'))
    const listed = await createNodeEffects().listFiles(docs, ['**/*.md'], docs)
    expect(listed).toEqual(['in/page.md', 'same/page.md'])
    expect(await project.run('build', '-C', 'repository/docs')).toMatchObject({
      exit: 0,
      stderr: '',
    })
  })

  test('logs stay within the repository', async () => {
    const project = createProject({
      'beside/secret.log': SMALL_LOG,
      'repository/.git/HEAD': '',
      'repository/logs/a.log': SMALL_LOG,
      'repository/docs/tracedocs.yaml': 'pages: [page.md]\nruns: {a: {logs: "data/**/*.log"}}\n',
      'repository/docs/page.md': '<span data-tracedocs="a.time.real">?</span>\n',
      'repository/docs/data/readme.txt': '',
    })
    const data = path.join(project.folder, 'repository/docs/data')
    symlinkSync('../../../beside', path.join(data, 'out'))
    symlinkSync('../../logs', path.join(data, 'in'))
    expect(await project.run('build', '-C', 'repository/docs')).toMatchObject({
      exit: 0,
      stderr: '',
    })
    const lock = project.read('repository/docs/tracedocs.lock.json')
    expect(lock).toContain('data/in/a.log')
    expect(lock).not.toContain('secret')
  })
})
