import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { format } from 'prettier'
import { describe, expect, test } from 'vitest'
import { computeChecksum } from '../../src/locks/format-lock.ts'
import { formatJson } from '../../src/locks/format-json.ts'
import { createLog, createProject, type TestProject } from './project.ts'
import { runGit } from './run-git.ts'

const CONFIG = `
pages: "*.md"
baseline: before
runs:
  before: { title: Before, logs: logs/before.log }
  after: { title: After, logs: logs/after.log.gz }
charts:
  memory: { run: after }
tables:
  times:
    rows: [before, after]
    columns:
      - { header: Run, value: title }
      - { header: real, value: time.real }
      - { header: peak, value: rss.peak }
`

const PAGE = `# Notes

It took <span data-tracedocs="after.time.real">?</span>.

<!-- tracedocs: begin table times -->
<!-- tracedocs: end -->

<!-- tracedocs: begin chart memory -->
<!-- tracedocs: end -->
`

const MEBIBYTE = 1024 ** 2

function writeLog(peak: number, real: string): string {
  return createLog(
    [
      { elapsed: 1, rss: 10 * MEBIBYTE, user: 0.5, faults: 100 },
      { elapsed: 2, rss: peak * MEBIBYTE, user: 1.5, faults: 300 },
      { elapsed: 3, rss: 20 * MEBIBYTE, user: 2, faults: 350 },
    ],
    `real ${real}\nuser 2.00\nsys 0.10\n`,
  )
}

async function createBuilt(): Promise<TestProject> {
  const project = createProject({
    'tracedocs.yaml': CONFIG,
    'page.md': PAGE,
    'logs/before.log': writeLog(30, '4.00'),
    'logs/after.log.gz': gzipSync(writeLog(40, '8.00')),
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  return project
}

const remove = ({ folder }: TestProject, name: string): void => {
  rmSync(path.join(folder, name), { recursive: true })
}

/** The figures of a lock with its checksum put right, as one who forges a lock would. */
const OUTPUTS = ['page.md', 'images/after.log_42.svg', 'tracedocs.lock.json'] as const

const readOutputs = (project: TestProject): readonly string[] =>
  OUTPUTS.map((name) => project.read(name))

describe('the lock', () => {
  test('has the sum of each log as it lies there, and the metrics of each run', async () => {
    const project = await createBuilt()
    const lock = JSON.parse(project.read('tracedocs.lock.json')) as Record<
      string,
      Record<string, unknown>
    >
    const sum = (name: string): string =>
      createHash('sha256')
        .update(readFileSync(path.join(project.folder, name)))
        .digest('hex')
    expect(lock['logs']).toMatchObject({
      'logs/before.log': { sha256: sum('logs/before.log') },
      'logs/after.log.gz': { sha256: sum('logs/after.log.gz') },
    })
    expect(lock['runs']).toMatchObject({
      before: { title: 'Before', metrics: { 'time.real': 4, 'rss.peak': 30 * MEBIBYTE } },
      after: { logs: ['logs/after.log.gz'], metrics: { 'time.real': 8 } },
    })
    expect(lock['pages']).toEqual({
      'page.md': ['chart memory', 'table times', 'value after.time.real'],
    })
  })

  test('stands in for logs that are not here: every byte is the same', async () => {
    const project = await createBuilt()
    const outputs = readOutputs(project)
    remove(project, 'logs')
    remove(project, 'images')
    project.write('page.md', PAGE)
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(0)
    expect(stderr).toContain(
      'Took `logs/before.log` from the lock, since the log is not here (run `before`)',
    )
    expect(readOutputs(project)).toEqual(outputs)
  })

  test('is all that --frozen opens', async () => {
    const project = await createBuilt()
    project.write('logs/before.log', writeLog(30, '5.00'))
    expect(await project.run('build', '--check', '--frozen')).toMatchObject({ exit: 0 })
    expect(project.read('page.md')).toContain('4.00')
    expect((await project.run('build', '--check')).exit).toBe(1)
  })

  test('is missed by --frozen, and so is a log that it does not have', async () => {
    const project = await createBuilt()
    project.write('tracedocs.yaml', CONFIG.replace('logs/before.log', 'logs/other.log'))
    expect(await project.run('build', '--frozen')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('Cannot find `logs/other.log` in the lock') as string,
    })
    remove(project, 'tracedocs.lock.json')
    expect(await project.run('build', '--frozen')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('Cannot find `tracedocs.lock.json`') as string,
    })
  })

  test('of patterns remembers what they matched', async () => {
    const project = await createBuilt()
    project.write('tracedocs.yaml', CONFIG.replace('logs/before.log', '"logs/b*.log"'))
    await project.run('build')
    const outputs = readOutputs(project)
    remove(project, 'logs')
    expect((await project.run('build')).exit).toBe(0)
    expect(readOutputs(project)).toEqual(outputs)
  })

  // The lock has the log that the run had before, which the new pattern does not match.
  test.each([[[]], [['--frozen']]])(
    'does not stand for a pattern that matches nothing: %j',
    async (flags) => {
      const project = await createBuilt()
      project.write('tracedocs.yaml', CONFIG.replace('logs/before.log', '"nowhere/*.log"'))
      for (const command of [['build', '--check', ...flags], ['build', ...flags], ['verify']]) {
        expect(await project.run(...command)).toMatchObject({
          exit: 2,
          stderr: expect.stringContaining(
            'Cannot find a log that matches `nowhere/*.log`',
          ) as string,
        })
      }
    },
  )

  test('stands for the logs of a pattern that another run matched, too', async () => {
    const project = await createBuilt()
    project.write('tracedocs.yaml', CONFIG.replace('logs/before.log', '"./logs/b[aef]*.log"'))
    expect(await project.run('build', '--check', '--frozen')).toMatchObject({ exit: 0 })
  })

  test('is not written with `lock: false`', async () => {
    const project = await createBuilt()
    project.write('tracedocs.yaml', `${CONFIG}lock: false\n`)
    remove(project, 'tracedocs.lock.json')
    await project.run('build')
    expect(() => project.read('tracedocs.lock.json')).toThrow('ENOENT')
  })

  test('stays unchanged when a log could not be read', async () => {
    const project = await createBuilt()
    const before = project.read('tracedocs.lock.json')
    project.write('tracedocs.yaml', CONFIG.replace('logs/before.log', 'logs/none.log'))
    expect((await project.run('build')).exit).toBe(2)
    expect(project.read('tracedocs.lock.json')).toBe(before)
  })

  const broken: readonly (readonly [string, (lock: string) => string, RegExp])[] = [
    [
      'edited by hand',
      (lock) => lock.replace('"time.real": 8', '"time.real": 7'),
      /tracedocs\.lock\.json:2:1: \w+: Expected the lock as tracedocs wrote it/,
    ],
    [
      'half there',
      (lock) => lock.slice(0, lock.length / 2),
      /it is not complete JSON as tracedocs writes it; restore it/,
    ],
    [
      'with a merge conflict',
      (lock) => lock.replace('"pages"', '<<<<<<< HEAD\n"pages"\n=======\n"pages"\n>>>>>>> other\n'),
      /it has a merge conflict in it; run `npx tracedocs build` where the logs are/,
    ],
  ]

  test.each(broken)(
    '%s is reported; a build repairs it, --frozen refuses it',
    async (_, spoil, message) => {
      const project = await createBuilt()
      const lock = project.read('tracedocs.lock.json')
      project.write('tracedocs.lock.json', spoil(lock))
      const checked = await project.run('build', '--check')
      expect([checked.exit, checked.stderr]).toEqual([1, expect.stringMatching(message)])
      expect((await project.run('build', '--frozen')).exit).toBe(2)
      expect((await project.run('build')).exit).toBe(0)
      expect(project.read('tracedocs.lock.json')).toBe(lock)
    },
  )

  test('of a newer tracedocs is refused, and left', async () => {
    const project = await createBuilt()
    const newer = project.read('tracedocs.lock.json').replace('"schema": 2', '"schema": 3')
    project.write('tracedocs.lock.json', newer)
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain('Cannot read a lock of schema 3, expected at most 2; update tracedocs')
    expect(project.read('tracedocs.lock.json')).toBe(newer)
  })

  test('of the example is small', () => {
    const file = fileURLToPath(new URL('../../example-docs/tracedocs.lock.json', import.meta.url))
    expect(readFileSync(file).length).toBeLessThan(400_000)
  })
})

describe('a series of more than 20,000 samples', () => {
  const LENGTH = 60_000

  async function createLong(): Promise<TestProject> {
    const samples = Array.from({ length: LENGTH }, (_, i) => ({
      elapsed: i + 1,
      // A saw of 1,000 steps, and one peak that no rule of thumb would keep.
      rss: (i === 41_237 ? 5000 : 1000 + (i % 1000)) * 4096,
      user: (i + 1) / 2,
      faults: i,
    }))
    const project = createProject({
      'tracedocs.yaml':
        'runs: { a: { logs: a.log } }\ncharts:\n  memory: { run: a }\n  spread: { template: histogram, series: rss, runs: [a], bin: 1 }\n',
      'a.md':
        'Of <span data-tracedocs="a.process.samples">?</span>: <span data-tracedocs="a.rss.peak | {:.0f}">?</span>, <span data-tracedocs="a.rss.mean | {:.3f}">?</span>, <span data-tracedocs="a.rss.median | {:.0f}">?</span>, <span data-tracedocs="a.rss.slope | {:.6f}">?</span>.\n',
      'a.log': createLog(samples),
    })
    expect((await project.run('build')).exit).toBe(0)
    return project
  }

  test('is thinned, and its metrics and distribution are those of all', async () => {
    const project = await createLong()
    const texts = [...project.read('a.md').matchAll(/">([^<]+)</g)].map((match) => match[1])
    // Worked out: the mean of 1000..1999 is 1499.5; the peak stands for a 1237, so the median is 1500.
    const mean = ((1499.5 * LENGTH + (5000 - 1237)) * 4096) / LENGTH
    expect(texts.slice(0, 4)).toEqual([
      '60,000',
      String(5000 * 4096),
      mean.toFixed(3),
      String(1500 * 4096),
    ])
    const histogram = project.read('images/spread.svg')
    expect(histogram).toContain('60000 samples')
    expect(histogram).toContain('median 5.859\u00a0MiB')
    expect(Buffer.byteLength(project.read('tracedocs.lock.json'))).toBeLessThan(1e6)
  })

  test('gives the same with the log and without', async () => {
    const project = await createLong()
    const names = ['a.md', 'images/spread.svg', 'images/a.log_42.svg', 'tracedocs.lock.json']
    const before = names.map((name) => project.read(name))
    remove(project, 'a.log')
    remove(project, 'images')
    expect((await project.run('build')).exit).toBe(0)
    expect(names.map((name) => project.read(name))).toEqual(before)
  })
})

describe('a lock of an older release', () => {
  interface Body {
    checksum?: string
    formats: string[][]
    logs: Record<string, { contents: { figures: { $map: [string, unknown][] } } }>
    runs: Record<string, { metrics: Record<string, number> }>
  }

  /** Make the lock what a release wrote that knew neither `rss.p90` nor `time.sys`. */
  function age(project: TestProject): void {
    const lock = JSON.parse(project.read('tracedocs.lock.json')) as Body
    for (const { contents } of Object.values(lock.logs)) {
      const { figures } = contents
      figures.$map = figures.$map.filter(([name]) => name !== 'time.sys')
    }
    lock.formats = lock.formats.map((names) =>
      names.filter((name) => !name.startsWith('trace@')).map(() => 'time@0'),
    )
    for (const { metrics } of Object.values(lock.runs)) {
      delete metrics['rss.p90']
      delete metrics['time.sys']
    }
    delete lock.checksum
    const sealed = { checksum: computeChecksum(lock as never), ...lock }
    project.write('tracedocs.lock.json', `${formatJson(sealed as never)}\n`)
  }

  const use = (project: TestProject, metric: string): void => {
    project.write('page.md', `${PAGE}\nIt has <span data-tracedocs="before.${metric}">?</span>.\n`)
  }

  test('is not stale when no page uses what is new, and stays unchanged', async () => {
    const project = await createBuilt()
    age(project)
    const outputs = readOutputs(project)
    expect(await project.run('build', '--check')).toMatchObject({ exit: 0, stderr: '' })
    expect(await project.run('verify')).toMatchObject({ exit: 0, stderr: '' })
    expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
    expect(readOutputs(project)).toEqual(outputs)
  })

  test('lists no metric as new when something else changed', async () => {
    const project = await createBuilt()
    age(project)
    project.write('tracedocs.yaml', CONFIG.replace('title: Before', 'title: Earlier'))
    const { exit, stdout } = await project.run('build', '--check')
    expect([exit, stdout]).toEqual([1, expect.not.stringMatching(/is new|read again/)])
  })

  // `time.sys` is new, and the page only has a longer name that begins with it.
  test('is no difference where a page names something longer than what is new', async () => {
    const project = await createBuilt()
    age(project)
    project.write('page.md', `${project.read('page.md')}\nSee the unit time.systemd.\n`)
    expect(await project.run('build', '--check')).toMatchObject({ exit: 0 })
  })

  test('is written again where a page uses what is new', async () => {
    const project = await createBuilt()
    age(project)
    use(project, 'time.sys')
    expect((await project.run('build', '--check')).exit).toBe(1)
    expect((await project.run('build')).exit).toBe(0)
    expect(project.read('page.md')).toContain('100\u00a0ms')
    expect(project.read('tracedocs.lock.json')).toContain('"time.sys": 0.1')
    expect((await project.run('build', '--check')).exit).toBe(0)
  })

  test('says why it has no figure that its release did not read', async () => {
    const project = await createBuilt()
    age(project)
    use(project, 'time.sys')
    remove(project, 'logs')
    const { stderr } = await project.run('build')
    expect(stderr).toContain(
      'the lock has `logs/before.log` as an older tracedocs read it; build where the log is',
    )
    expect(project.read('page.md')).toContain('before.time.sys">n/a<')
  })

  test('gives what its samples give, though its release did not compute it', async () => {
    const project = await createBuilt()
    age(project)
    use(project, 'rss.p90')
    remove(project, 'logs')
    expect((await project.run('build')).exit).toBe(0)
    // Of 10, 20 and 30 MiB, position 0.9 × 2 = 1.8: 20 + 0.8 × 10.
    expect(project.read('page.md')).toContain('28.00\u00a0MiB')
  })
})

describe('build --check', () => {
  const drifts: readonly (readonly [string, (project: TestProject) => void, readonly RegExp[]])[] =
    [
      [
        'a cell that was edited',
        (project) => {
          project.write(
            'page.md',
            project.read('page.md').replace('4.00\u00a0s |', '4.10\u00a0s |'),
          )
        },
        [
          /page\.md:\d+:\d+: error: Expected the table `times`/,
          /^-\| Before \| +4\.10\ss \|/m,
          /^\+\| Before \| +4\.00\ss \|/m,
        ],
      ],
      [
        'a log that changed',
        (project) => {
          project.write('logs/before.log', writeLog(33, '5.00'))
        },
        [
          /^before: rss\.peak 30\.00 → 33\.00 MiB \(\+10\.0 %\)$/m,
          /^before: time\.real 4\.00 → 5\.00 s \(\+25\.0 %\)$/m,
          /^logs\/before\.log: the log changed: 6 → 6 lines/m,
          /tracedocs\.lock\.json: error: Expected the lock/,
        ],
      ],
      [
        'a log that is gone',
        (project) => {
          remove(project, 'logs/before.log')
        },
        [
          /logs\/before\.log: error: Cannot find the log `logs\/before\.log`, which the lock has; restore it, or check against the lock alone with `--frozen`/,
        ],
      ],
      [
        'a marker that is gone',
        (project) => {
          project.write(
            'page.md',
            project
              .read('page.md')
              .replace(/<!-- tracedocs: begin table times -->\n|<!-- tracedocs: end -->\n/g, '')
              .replace(
                '<!-- tracedocs: begin chart memory -->\n',
                '<!-- tracedocs: begin chart memory -->\n<!-- tracedocs: end -->\n',
              ),
          )
        },
        [/^page\.md: the table `times` is gone$/m],
      ],
      [
        'a run that was renamed',
        (project) => {
          project.write(
            'tracedocs.yaml',
            CONFIG.replaceAll('before', 'earlier').replace('logs/earlier', 'logs/before'),
          )
        },
        [/^before: the run is gone$/m, /^earlier: the run is new$/m],
      ],
      [
        'a row that is gone',
        (project) => {
          project.write('tracedocs.yaml', CONFIG.replace('rows: [before, after]', 'rows: [after]'))
        },
        [/page\.md:\d+:\d+: error: Expected the table `times`/],
      ],
      [
        'a chart that was drawn over',
        (project) => {
          project.write(
            'images/after.log_42.svg',
            project
              .read('images/after.log_42.svg')
              .replace(/<desc([^>]*)>[^<]*/, '<desc$1>Hand-made.'),
          )
        },
        [/images\/after\.log_42\.svg: error/, /^-Hand-made\.$/m],
      ],
    ]

  test.each(drifts)('finds %s, writes nothing, and build mends it', async (_, spoil, messages) => {
    const project = await createBuilt()
    spoil(project)
    const before = readOutputs(project)
    const { exit, stderr, stdout } = await project.run('build', '--check')
    expect([exit, stderr]).toEqual([1, expect.anything()])
    for (const message of messages) expect(stdout + stderr).toMatch(message)
    expect(readOutputs(project)).toEqual(before)
    expect((await project.run('build')).exit).toBe(0)
    const again = await project.run('build', '--check', '--frozen')
    expect(again.exit).toBe(0)
  })

  test('takes the padding of a formatter and other line ends for no difference', async () => {
    const project = await createBuilt()
    const page = project.read('page.md')
    const padded = page.replaceAll('| Before |', '|    Before    |').replaceAll(':-----', ':---')
    for (const spelling of [
      padded,
      await format(padded, { parser: 'markdown' }),
      page.replaceAll('\n', '\r\n'),
    ]) {
      project.write('page.md', spelling)
      expect(await project.run('build', '--check')).toMatchObject({ exit: 0, stderr: '' })
    }
  })

  test('takes other line ends of charts and of the lock for no difference', async () => {
    const project = await createBuilt()
    for (const name of ['images/after.log_42.svg', 'tracedocs.lock.json']) {
      project.write(name, project.read(name).replaceAll('\n', '\r\n'))
    }
    expect(await project.run('build', '--check')).toMatchObject({ exit: 0, stderr: '' })
    expect(await project.run('build', '--check', '--frozen')).toMatchObject({ exit: 0, stderr: '' })
  })

  test('neither reports the regions of a page with a mistake as gone nor forgets them', async () => {
    const project = await createBuilt()
    const page = project.read('page.md')
    project.write('page.md', page.replace(/<!-- tracedocs: end -->\n$/, ''))
    const { exit, stdout } = await project.run('build', '--check')
    expect(exit).toBe(2)
    expect(stdout).not.toContain('is gone')
    const lock = project.read('tracedocs.lock.json')
    expect((await project.run('build')).exit).toBe(2)
    expect(project.read('tracedocs.lock.json')).toBe(lock)
  })

  test('says in JSON what it says in words', async () => {
    const project = await createBuilt()
    project.write('logs/before.log', writeLog(33, '4.00'))
    const { stdout } = await project.run('build', '--check', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'out-of-date',
      data: expect.arrayContaining([
        {
          about: 'before',
          metric: 'rss.peak',
          before: 30 * MEBIBYTE,
          after: 33 * MEBIBYTE,
          text: 'rss.peak 30.00 → 33.00 MiB (+10.0 %)',
        },
      ]) as unknown,
      files: [{ path: 'page.md', diff: expect.stringContaining('+| Before |') as string }, {}, {}],
    })
  })

  test('writes a report for GitLab', async () => {
    const project = await createBuilt()
    project.write('page.md', project.read('page.md').replace('4.00\u00a0s |', '4.10\u00a0s |'))
    await project.run('build', '--check', '--code-quality', 'quality.json')
    expect(JSON.parse(project.read('quality.json'))).toEqual([
      {
        description: expect.stringContaining('Expected the table `times`') as string,
        check_name: 'tracedocs/stale-region',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        severity: 'major',
        location: { path: 'page.md', lines: { begin: 9 } },
      },
    ])
  })

  test('compares with the lock of another revision', async () => {
    const project = await createBuilt()
    const git = (...argv: string[]): void => {
      runGit(project.folder, argv)
    }
    git('init', '-q')
    git('add', '-A')
    git('commit', '-qm', 'one')
    project.write('logs/before.log', writeLog(33, '4.00'))
    await project.run('build')
    const { exit, stdout } = await project.run('build', '--check', '--against', 'HEAD')
    expect(exit).toBe(0)
    expect(stdout).toContain('before: rss.peak 30.00 → 33.00 MiB (+10.0 %)')
    const bad = await project.run('build', '--check', '--against', 'nowhere')
    expect([bad.exit, bad.stderr]).toEqual([
      2,
      expect.stringContaining('Cannot read the lock of the revision `nowhere`'),
    ])
    expect((await project.run('build', '--check', '--against=--output=x')).stderr).toContain(
      'it is no name of a revision',
    )
  })
})

describe('tracedocs verify', () => {
  test('compares the logs that are here with the lock', async () => {
    const project = await createBuilt()
    expect(await project.run('verify')).toEqual({
      exit: 0,
      stdout: 'as locked  logs/before.log\nas locked  logs/after.log.gz\n',
      stderr: '',
    })
    project.write('logs/before.log', writeLog(30, '4.01'))
    remove(project, 'logs/after.log.gz')
    const { exit, stdout, stderr } = await project.run('verify')
    expect([exit, stdout]).toEqual([
      1,
      'differs    logs/before.log\nnot here   logs/after.log.gz\n',
    ])
    expect(stderr).toMatch(
      /^logs\/before\.log: error: Expected the log to be as the lock has it, got another: sha256 [0-9a-f]{16}… instead of [0-9a-f]{16}…; run `npx tracedocs build` \(lock-differs\)\n$/,
    )
  })
})

describe('the lock of the first build', () => {
  const LOG = `# HELP a_bytes shown as prometheus['b'].value
# TYPE a_bytes gauge
a_bytes{x="1"} 1024
b 7
`

  test.each([
    ['names with quotes, as init proposes them', {}],
    [
      'names that stand in an excerpt alone',
      {
        'tracedocs.yaml': 'pages: "*.md"\nruns:\n  p: {logs: p.txt}\n',
        'page.md': '<!-- tracedocs: begin excerpt p tail=5 -->\n<!-- tracedocs: end -->\n',
      },
    ],
  ])('has the metrics that the second would have: %s', async (_, files) => {
    const project = createProject({ 'p.txt': LOG, ...files })
    if (!('page.md' in files)) await project.run('init', 'p.txt')
    expect((await project.run('build')).exit).toBe(0)
    const lock = project.read('tracedocs.lock.json')
    expect(lock).toContain("prometheus['b'].value")
    expect(await project.run('build', '--check')).toMatchObject({ exit: 0, stderr: '' })
    expect(await project.run('build', '--frozen')).toMatchObject({ exit: 0, stderr: '' })
    await project.run('build')
    expect(project.read('tracedocs.lock.json')).toBe(lock)
  })
})
