import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { applyPatch, parsePatch } from 'diff'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createLog, createProject, type TestProject } from '../project.ts'

const example = fileURLToPath(new URL('../../../example-docs/', import.meta.url))

/** Apply a patch as `git apply` does. */
function apply(project: TestProject, patch: string): void {
  for (const part of parsePatch(patch)) {
    const name = part.newFileName?.replace(/^b\//, '') ?? ''
    const before = part.oldFileName === '/dev/null' ? '' : project.read(name)
    const after = applyPatch(before, part)
    if (after === false) throw new Error(`The patch of ${name} does not apply`)
    project.write(name, after)
  }
}

/** A page without its markers and tags, as a reader sees it. */
function readWords(text: string): string {
  return text
    .replaceAll(/<!-- tracedocs[^>]*-->|<\/?span[^>]*>/g, '')
    .replaceAll(/^\s*\.\. tracedocs: (?:begin|end).*$/gm, '')
    .replaceAll(/(?<=\| :?)-+(?=:? \|)/g, '---')
    .replaceAll(/[ \u00a0]+/g, ' ')
    .replaceAll(/\n\s*\n/g, '\n')
}

const PAGE = `# Cost

| Build | real (s) | ratio | peak |
| ----- | -------: | ----: | ---: |
| Plain | 4.50 | x1.00 | 30.0 MiB |
| \`-g\` | 9.75 | x2.17 | 40.0 MiB |

The debug build took 9.75 s, x2.17 of 12 others. Typed wrong: 9.57 s.

- ![Memory](images/after.log_42.png)

![Other](images/other.svg)

| Build | user |
| ----- | ---: |
| Plain | 2.00 |
| Debug | 7.00 |
`

const MEBIBYTE = 1024 ** 2
const samples = (peak: number) =>
  [10, peak, 20].map((size, i) => ({ elapsed: i + 1, rss: size * MEBIBYTE, user: (i + 1) / 2 }))

const createTyped = (page = PAGE, name = 'docs/page.md') =>
  createProject({
    [name]: page,
    'before.log': createLog(samples(30), 'real 4.50\nuser 2.00\nsys 0.25\n'),
    'after.log': createLog(samples(40), 'real 9.75\nuser 3.00\nsys 0.25\n'),
  })

test('init --from proposes a patch, says what it explains, and writes nothing', async () => {
  const project = createTyped()
  const ran = await project.run('init', '--from', 'docs/page.md', 'before.log', 'after.log')
  expect(ran.exit).toBe(0)
  expect(project.read('docs/page.md')).toBe(PAGE)
  expect(() => project.read('tracedocs.yaml')).toThrow()
  expect(ran.stderr.replaceAll(/^docs\/page\.md:/gm, '')).toBe(
    `3:1: info: The table is \`table-1\` (explained)
8:22: info: The number \`9.75 s\` is \`after.time.real\` (explained)
8:30: info: The number \`x2.17\` is \`after.time.real / before.time.real\` (explained)
8:63: warning: Cannot find the number \`9.57 s\` in the logs (unexplained)
10:3: info: The image \`images/after.log_42.png\` is \`after-memory\` (explained)
12:1: warning: Cannot find the image \`images/other.svg\` in the logs (unexplained)
14:1: warning: Cannot find the table in the logs: \`7.00\` (unexplained)
`,
  )
  apply(project, ran.stdout)
  expect(project.read('tracedocs.yaml')).toContain('title: "\\`-g\\`"'.replaceAll('\\', ''))
  expect(project.read('docs/page.md')).toContain(
    'took <span data-tracedocs="after.time.real | {:.2f} s">9.75 s</span>',
  )
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  const built = project.read('docs/page.md')
  expect(built).toContain('| Plain |     4.50 | x1.00 | 30.0 MiB |')
  expect(built).toContain('| `-g`  |     9.75 | x2.17 | 40.0 MiB |')
  expect(built).toContain(
    '- <!-- tracedocs: begin chart after-memory -->\n\n  ![Memory](images/after.log_42.svg)\n\n  <!-- tracedocs: end -->',
  )
})

// 9.75 - 4.50 is 5.25, 5.25 / 4.50 is 116.7 %, and 40 - 30 MiB are 10.
test('differences and changes in percent of two runs are found, and stay as they are written', async () => {
  const page = 'It takes 5.25 s more, which is 116.7% of it, and 10.0 MiB more.\n'
  const project = createTyped(page)
  const ran = await project.run('init', '--from', 'docs/page.md', 'before.log', 'after.log')
  expect(ran.stderr).toContain('`5.25 s` is `(after.time.real - before.time.real)`')
  expect(ran.stderr).toContain(
    '`116.7%` is `(after.time.real - before.time.real) / before.time.real`',
  )
  apply(project, ran.stdout)
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(readWords(project.read('docs/page.md'))).toBe(page)
})

test('a second page is added to the configuration, which keeps the rest of its text', async () => {
  const project = createTyped('The new one took 9.75 s, x2.167 of the old one.\n', 'docs/second.md')
  const config = `# Ours.
pages: [docs/first.md]
baseline: old
runs:
  old: { title: Old, logs: before.log } # of 2024
  after: { title: Else, logs: else.log }

tables:
  table-1: { rows: [old], columns: [{ header: Run, value: title }] }
`
  project.write('tracedocs.yaml', config)
  project.write('else.log', createLog(samples(50)))
  project.write('docs/first.md', '# First\n')
  const ran = await project.run('init', '--from', 'docs/second.md', 'after.log', 'before.log')
  expect(ran.exit).toBe(0)
  apply(project, ran.stdout)
  // The log of `old` is known, and `after` is another run.
  expect(project.read('tracedocs.yaml')).toBe(
    config
      .replace('[docs/first.md]', '[docs/first.md, docs/second.md]')
      .replace('else.log }\n', 'else.log }\n  after_2:\n    title: after_2\n    logs: after.log\n'),
  )
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(project.read('docs/second.md')).toContain(
    '<span data-tracedocs="after_2.time.real / old.time.real | x{:.3f}">x2.167</span>',
  )
})

test('a configuration that is code is not added to', async () => {
  const project = createTyped()
  project.write('package.json', JSON.stringify({ tracedocs: { pages: ['x.md'] } }))
  const { exit, stderr } = await project.run('init', '--from', 'docs/page.md', 'after.log')
  expect([exit, stderr]).toEqual([2, expect.stringContaining('(unspliced-config)')])
})

describe.each(['markdown/dtrace.md', 'sphinx/index.rst'])(
  'the example %s typed by hand',
  (page) => {
    test('is found in its logs, and shows the same after a build', async () => {
      const project = createProject({})
      cpSync(example, project.folder, { recursive: true })
      await project.run('clean', '--remove')
      const typed = project.read(page)
      rmSync(path.join(project.folder, 'tracedocs.yaml'))
      rmSync(path.join(project.folder, 'tracedocs.lock.json'))
      const logs = ['77077/LASToHTML.log', '76753/LASToHTML.log', '77633/LASToHTML.log.gz'].concat(
        ['3938/LASToHTML.log', '4147/LASToHTML.log.gz'].flatMap((log) => log),
      )
      const ran = await project.run('init', '--from', page, ...logs.map((log) => `logs/${log}`))
      expect(ran.exit).toBe(0)
      expect(ran.stderr.match(/The table is/g)).toHaveLength(2)
      expect(ran.stderr.match(/The image .* is/g)).toHaveLength(5)
      apply(project, ran.stdout)
      const built = await project.run('build', '--json')
      expect(JSON.parse(built.stdout)).toMatchObject({ status: 'ok' })
      const words = readWords(project.read(page))
      const expected = readWords(typed)
      if (page.endsWith('.md')) expect(words).toBe(expected)
      for (const number of ['x90.74', 'x4.186', '222.8 MiB', '28.0 %', '29.5 seconds']) {
        expect(expected).toContain(number)
        expect(words).toContain(number)
      }
    }, 60_000)
  },
)

test.each([
  [['none.md', 'before.log'], 'Cannot find the page'],
  [['docs/page.md', 'none.log'], 'Cannot find the log'],
])('init --from refuses %j', async (argv, message) => {
  const ran = await createTyped().run('init', '--from', ...argv)
  expect(ran).toMatchObject({ exit: 2, stdout: '' })
  expect(ran.stderr).toContain(message)
})

/** Propose a page for files of columns, apply the patch, and build. */
async function adopt(page: string, logs: Readonly<Record<string, string>>, config = {}) {
  const project = createProject({ 'page.md': page, ...logs, ...config })
  const ran = await project.run('init', '--from', 'page.md', ...Object.keys(logs))
  expect(ran.exit).toBe(0)
  apply(project, ran.stdout)
  const built = await project.run('build', '--json', '--strict')
  expect(JSON.parse(built.stdout)).toMatchObject({ status: 'ok', messages: [] })
  expect(readWords(project.read('page.md'))).toBe(readWords(page))
  return { config: parse(project.read('tracedocs.yaml')) as unknown, told: ran.stderr, project }
}

describe('init --from with files of columns', () => {
  const TABLE = `# Tools

| tool | old | new |
| :--- | ---: | ---: |
| \`gzip\` | 3.15 s | 2.95 s |
| \`zstd\` | 0.95 s | 0.85 s |

With the old build, gzip took 3.15 s.
`

  test('explains tables and numbers of rows with names, and proposes the format', async () => {
    const { config, told } = await adopt(TABLE, {
      'old.csv': 'tool,took_s\ngzip,3.15\nzstd,0.95\n',
      'new.csv': 'tool,took_s\ngzip,2.95\nzstd,0.85\n',
    })
    expect(config).toMatchObject({
      formats: { data: { csv: 'tool,took_s', fields: { tool: 'name' } } },
      runs: { old: { logs: 'old.csv' }, new: { logs: 'new.csv' } },
    })
    expect(told).toBe(`page.md:3:1: info: The table is \`table-1\` (explained)
page.md:8:31: info: The number \`3.15 s\` is \`old.data['gzip'].took\` (explained)
`)
  })

  test('explains what is measured over time by its mean and highest', async () => {
    const { told } = await adopt('The latency was 35.0 ms on average, and 50.0 ms at most.\n', {
      'load.tsv':
        'timestamp\tlatency_ms\n2026-03-01T10:00:00Z\t25\n2026-03-01T10:00:01Z\t50\n2026-03-01T10:00:02Z\t30\n',
    })
    // (25 + 50 + 30) / 3, and 50.
    expect(told).toContain('The number `35.0 ms` is `load_run.latency.mean * 1000`')
    expect(told).toContain('The number `50.0 ms` is `load_run.latency.peak * 1000`')
  })

  test('reads logs by the formats of a project that is there, and adds to them', async () => {
    const { config, project } = await adopt(
      'It took 3.25 s; the other took 4.75 s.\n',
      { 'own.out': 'TOOK 3.25\n', 'other.csv': 'tool;took_s\ngzip;4.75\n' },
      {
        'tracedocs.yaml':
          "pages: page.md\nformats:\n  data:\n    lines: '/^TOOK (?<took>\\S+)$/'\n    fields: { took: { unit: s } }\nruns: {}\n",
      },
    )
    expect(config).toMatchObject({ formats: { data: {}, data2: { csv: 'tool;took_s' } } })
    expect(project.read('page.md')).toContain('own.data.took')
  })

  test('refuses a log of which nothing can be read', async () => {
    const project = createProject({ 'page.md': TABLE, 'note.txt': 'nothing to see here\n' })
    const ran = await project.run('init', '--from', 'page.md', 'note.txt')
    expect(ran).toMatchObject({ exit: 2, stdout: '' })
    expect(ran.stderr).toContain('note.txt: error: ')
  })
})

test('a figure of the only command that GNU time timed is no doubt', async () => {
  const verbose = (real: string): string =>
    `\tCommand being timed: "sum"\n\tUser time (seconds): 1.00\n\tSystem time (seconds): 0.10\n\tElapsed (wall clock) time (h:mm:ss or m:ss): 0:0${real}\n\tMaximum resident set size (kbytes): 131168\n`
  const project = createProject({
    'note.md': 'It took 2.95 s, and then 1.49 s.\n',
    'before.txt': verbose('2.95'),
    'after.txt': verbose('1.49'),
  })
  const { stderr } = await project.run('init', '--from', 'note.md', 'before.txt', 'after.txt')
  expect(stderr).toContain('The number `2.95 s` is `before.time.real`')
  expect(stderr).toContain('The number `1.49 s` is `after.time.real`')
})
