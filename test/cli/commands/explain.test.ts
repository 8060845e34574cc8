import { gzipSync } from 'node:zlib'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createLog, createProject, SMALL_LOG, type TestProject } from '../project.ts'
import { formatObject, REFERENCE_HEADER, writeTrace } from '../../traces/write-trace.ts'

const CONFIG = `pages: ['*.md', '*.rst']
baseline: before
runs:
  before: { title: Before, logs: before.log }
  after: { title: '*After*', logs: after.log }
tables:
  times:
    rows: [before, after]
    columns:
      - { header: Run, value: title }
      - { header: real, value: time.real }
      - { header: ratio, value: time.real / baseline.time.real, format: 'x{:.3}' }
  turned:
    columns: [before, after]
    rows:
      - { header: real, value: time.real }
      - { header: peak, value: rss.peak }
    ratio: { header: ratio, of: [after, before], format: 'x{:.2}' }
values:
  slower: { value: after.time.real / before.time.real, format: 'x{:.3}' }
`

const AFTER = `# a note\nreal 1.00\nreal 9.00\nuser 2.00\nsys 0.25\n`

const createTimes = (files: Readonly<Record<string, string | Uint8Array>> = {}) =>
  createProject({
    'tracedocs.yaml': CONFIG,
    'before.log': SMALL_LOG,
    'after.log': AFTER,
    'page.md': '# Page\n',
    ...files,
  })

interface Source {
  readonly log: string
  readonly sha256: string | null
  readonly count: number | null
  readonly lines: readonly { readonly line: number; readonly text: string }[]
  readonly unknown: string | null
  readonly skipped: { readonly count: number }
}

interface Term {
  readonly name: string
  readonly value: number | null
  readonly unit: string | null
  readonly role: string
  readonly sources: readonly Source[]
  readonly terms: readonly Term[]
}

interface Json {
  readonly explanations: readonly {
    readonly what: string
    readonly expression: string | null
    readonly formula: string | null
    readonly value: number | null
    readonly unit: string | null
    readonly text: string
    readonly stale: string | null
    readonly terms: readonly Term[]
  }[]
}

async function explain(project: TestProject, ...argv: string[]) {
  const ran = await project.run('explain', '--json', ...argv)
  return (JSON.parse(ran.stdout) as Json).explanations
}

/** What the first term's lines are, as `grep -n` writes them. */
async function cite(project: TestProject, target: string): Promise<readonly string[]> {
  const [explanation] = await explain(project, target)
  return (explanation?.terms[0]?.sources ?? []).flatMap(({ log, lines }) =>
    lines.map(({ line, text }) => `${log}:${String(line)}:${text}`),
  )
}

/** What `grep -n` prints of a log. */
function grep(name: string, text: string, pattern: string): readonly string[] {
  return text
    .split('\n')
    .map((line, i) => `${name}:${String(i + 1)}:${line}`)
    .filter((line) => line.includes(pattern))
}

test('explain shows formula, values, rounding, log, sum and line', async () => {
  const project = createTimes()
  const sum = (text: string): string => createHash('sha256').update(text).digest('hex')
  expect(await project.run('explain', 'slower')).toMatchObject({
    exit: 0,
    stdout: `the value \`slower\`
  after.time.real / before.time.real
  = 9 s / 4.5 s
  = 2
  shown as x2.0 (x{:.3}, rounded to 3 significant digits)

  after.time.real = 9 s: elapsed (wall clock) time
    the last of 2 lines that state it
    after.log
      sha256 ${sum(AFTER)}
      3:real 9.00
      skipped lines: 0

  before.time.real = 4.5 s: elapsed (wall clock) time
    the line that states it
    before.log
      sha256 ${sum(SMALL_LOG)}
      5:real 4.50
      skipped lines: 0
`,
  })
})

// The first two samples are of the same time, so that one rate belongs to both, and ends at the second.
test('a rate from the start of the process is explained by the last of the samples that share it', async () => {
  const samples = [
    { elapsed: 1, rss: 4096, user: 0.9, label: 'first' },
    { elapsed: 1, rss: 4096, user: 0.9, label: 'second' },
    { elapsed: 2, rss: 4096, user: 1, label: 'third' },
  ]
  const log = createLog(samples)
  const project = createTimes({ 'before.log': log })
  expect(await cite(project, 'before.cpu.peak')).toEqual(grep('before.log', log, '"second"'))
})

describe('the lines are those of grep -n', () => {
  const noise = 'INFO nothing\n'
  const log = createLog([
    { elapsed: 1, rss: 111, user: 0.5, faults: 10 },
    { elapsed: 1, rss: 999, user: 0.1, faults: 10, pid: 7 },
    { elapsed: 2, rss: 333, user: 1.9, faults: 20 },
    // Two labels queued together: coalesced.
    { elapsed: 2.01, rss: 334, user: 2, faults: 21 },
    { elapsed: 3, rss: 222, user: 2.1, faults: 5000 },
  ]).replaceAll('}\n', `}\n${noise}`)
  const config = `runs: { before: { logs: before.log, pid: 42 } }\n`
  const project = (text: string | Uint8Array = log) =>
    createProject({ 'tracedocs.yaml': config, 'before.log': text, 'page.md': '' })

  test.each([
    ['rss.peak', ['"rss":334']],
    ['rss.first', ['"rss":111']],
    ['rss.last', ['"rss":222']],
    ['process.elapsed', ['"rss":222']],
    ['cpu.mean', ['"rss":222']],
    ['faults.total', ['"rss":222']],
    ['cpu.peak', ['"rss":111', '"rss":334']],
    ['faults.peak', ['"rss":334', '"rss":222']],
    ['rss.mean', ['"rss":111', '"rss":222']],
  ])('%s', async (metric, patterns) => {
    const expected = patterns.flatMap((pattern) => grep('before.log', log, pattern))
    expect(await cite(project(), `before.${metric}`)).toEqual(expected)
  })

  test('of a packed log and of one with CRLF', async () => {
    const expected = grep('before.log', log, '"rss":334')
    expect(await cite(project(gzipSync(log)), 'before.rss.peak')).toEqual(expected)
    const crlf = log.replaceAll('\n', '\r\n')
    expect(await cite(project(crlf), 'before.rss.peak')).toEqual(expected)
  })

  test('of rotated logs, each counted from its own first line', async () => {
    const early = createLog([10, 20].map((rss, i) => ({ elapsed: i + 1, rss, user: i })))
    const late = createLog([40, 30].map((rss, i) => ({ elapsed: i + 3, rss, user: i + 2 })))
    const rotated = createProject({
      'tracedocs.yaml': `runs: { before: { logs: [b.log, a.log] } }\n`,
      'a.log': early,
      'b.log': late,
      'page.md': '',
    })
    expect(await cite(rotated, 'before.rss.peak')).toEqual(grep('b.log', late, '"rss":40'))
    expect(await cite(rotated, 'before.rss.mean')).toEqual([
      ...grep('b.log', late, '"rss":30'),
      ...grep('a.log', early, '"rss":10'),
    ])
  })

  test('of a sample that is left out, since its time goes back, none', async () => {
    const back = createLog([
      { elapsed: 2, rss: 10, user: 1 },
      { elapsed: 1, rss: 99, user: 1 },
      { elapsed: 3, rss: 20, user: 2 },
    ])
    const [explanation] = await explain(project(back), 'before.rss.peak')
    expect(explanation?.terms[0]?.sources[0]).toMatchObject({
      lines: [{ line: 3 }],
      skipped: { count: 1, reasons: [{ count: 1, lines: [2] }] },
    })
  })
})

test('explain finds the lines of traces', async () => {
  const dtrace = `dtrace:::BEGIN
    42             a.py:1    -> f malloc(100) pntr 0x1000
what is this
    42             a.py:2    -> g malloc(300) pntr 0x2000
    42             a.py:9    -> h free(0x1000)
    42             a.py:9    -> h free(0x0)
dtrace:::END
`
  const objects = writeTrace(REFERENCE_HEADER, [
    formatObject({ row: 'NEW', clock: 0.1, address: '0x10', type: 'A', rss: 100 }),
    formatObject({ row: 'NEW', clock: 0.2, address: '0x20', type: 'A', rss: 900 }),
    formatObject({ row: 'DEL', clock: 0.3, address: '0x20', type: 'A', rss: 300 }),
  ])
  const project = createProject({
    'tracedocs.yaml': `runs: { t: { logs: [d.log, o.log] } }\n`,
    'd.log': dtrace,
    'o.log': objects,
    'page.md': '',
  })
  const lines = async (metric: string): Promise<readonly number[]> =>
    (await explain(project, `t.${metric}`)).flatMap(({ terms }) =>
      terms.flatMap(({ sources }) => sources.flatMap((source) => source.lines.map((l) => l.line))),
    )
  expect(await lines('dtrace.mallocs')).toEqual([2, 4])
  expect(await lines('dtrace.nullFrees')).toEqual([6])
  expect(await lines('dtrace.largest')).toEqual([4])
  expect(await lines('dtrace.garbage')).toEqual([3])
  expect(await lines('dtrace.peakBytes')).toEqual([1, 7])
  expect(await lines('dtrace.lines')).toEqual([1, 7])
  expect(await lines('trace.new')).toEqual([3, 4])
  expect(await lines('trace.rss.peak')).toEqual([4])
  expect(await lines('trace.rss.last')).toEqual([5])
  expect(await lines('trace.live')).toEqual([3, 5])
})

test('a metric of several samples is the median of theirs, each with its line', async () => {
  const project = createProject({
    'tracedocs.yaml': `runs: { a: { samples: '*.log' } }\n`,
    '1.log': 'real 3.00\n',
    '2.log': 'x\nreal 9.00\n',
    '3.log': 'real 4.00\n',
    'page.md': '',
  })
  const [explanation] = await explain(project, 'a.time.real')
  expect(explanation).toMatchObject({
    value: 4,
    terms: [
      {
        formula: 'median(3 s, 9 s, 4 s)',
        sources: [],
        terms: [
          { value: 3, sources: [{ log: '1.log', lines: [{ line: 1, text: 'real 3.00' }] }] },
          { value: 9, sources: [{ log: '2.log', lines: [{ line: 2, text: 'real 9.00' }] }] },
          { value: 4, sources: [{ log: '3.log', lines: [{ line: 1, text: 'real 4.00' }] }] },
        ],
      },
    ],
  })
})

test('effective is explained by its two terms', async () => {
  const log = `${SMALL_LOG}Processed 2 files and 1,000,000 bytes in 4.000 s\n`
  const [explanation] = await explain(createTimes({ 'before.log': log }), 'baseline.effective')
  expect(explanation).toMatchObject({
    value: 2,
    unit: 's',
    terms: [
      {
        name: 'baseline.effective',
        run: 'before',
        formula: '4 s * 50 %',
        sources: [],
        terms: [
          { name: 'baseline.throughput.seconds', sources: [{ lines: [{ line: 8 }] }] },
          { name: 'baseline.cpu.mean', sources: [{ lines: [{ line: 4 }] }] },
        ],
      },
    ],
  })
})

describe('PAGE:LINE', () => {
  const page = `# Page

It is <span data-tracedocs="slower">x3.0</span> slower, or
<span data-tracedocs="after.time.real - before.time.real | {:.1f} s">4.5 s</span>.

<!-- tracedocs: begin table times -->
<!-- tracedocs: end -->

> <!-- tracedocs: begin table turned -->
> <!-- tracedocs: end -->
`
  const shown = async (project: TestProject, target: string) =>
    (await explain(project, target)).map(({ what, formula, text }) => [what, formula, text])

  test('explains every value of a line, and says what the page shows instead', async () => {
    const project = createTimes({ 'page.md': page })
    const [value, ...others] = await explain(project, 'page.md:3')
    expect(value).toMatchObject({ what: 'the value `slower`', text: 'x2.0', stale: 'x3.0' })
    expect(others).toEqual([])
    expect(await explain(project, 'page.md:4:7')).toMatchObject([{ text: '4.5 s', stale: null }])
  })

  test('explains the cells of a row, or of the whole table', async () => {
    const project = createTimes({ 'page.md': page })
    await project.run('build')
    const row =
      project
        .read('page.md')
        .split('\n')
        .findIndex((line) => line.includes('x2.0 |')) + 1
    expect(await shown(project, `page.md:${String(row)}`)).toEqual([
      ['table `times`, After, Run', null, '*After*'],
      ['table `times`, After, real', '9 s', '9.00\u00a0s'],
      ['table `times`, After, ratio', '9 s / 4.5 s', 'x2.0'],
    ])
    expect(await explain(project, `page.md:${String(row - 2)}`)).toHaveLength(6)
    expect(await explain(project, 'page.md:6')).toHaveLength(6)
    const turned = project
      .read('page.md')
      .split('\n')
      .findIndex((line) => line.includes('peak'))
    expect(await shown(project, `page.md:${String(turned + 1)}`)).toEqual([
      ['table `turned`, peak, Before', '31457280 B', '30.00\u00a0MiB'],
      ['table `turned`, peak, After', 'n/a', 'n/a'],
      ['table `turned`, peak, ratio', 'n/a / 31457280 B', 'n/a'],
    ])
  })

  test('explains cells, substitutions and definitions of reST', async () => {
    const project = createTimes({
      'page.rst': `It is |td-Slower| slower.

.. tracedocs: begin table times
.. tracedocs: end

.. tracedocs: begin values
.. tracedocs: end
`,
    })
    expect((await project.run('build')).exit).toBe(0)
    const lines = project.read('page.rst').split('\n')
    const at = (text: string) => `page.rst:${String(lines.findIndex((l) => l.includes(text)) + 1)}`
    expect(await shown(project, 'page.rst:1')).toEqual([
      ['the value `Slower`', '9 s / 4.5 s', 'x2.0'],
    ])
    expect(await shown(project, at('- x2.0'))).toEqual([
      ['table `times`, After, ratio', '9 s / 4.5 s', 'x2.0'],
    ])
    expect(await shown(project, at('* - Before'))).toHaveLength(3)
    expect(await shown(project, at('replace::'))).toHaveLength(1)
  })

  test.each([
    ['page.md:1', /expected one of the lines `3`, `4`, `6-7`, `9-10` \(nothing-to-explain\)/],
    ['none.md:1', /Cannot find the page/],
    ['page.md:x', /^page\.md: error: Unexpected line `x` of `page\.md`, expected a number/],
    ['page.md:-1', /^page\.md: error: Unexpected line `-1`/],
  ])('of %s there is nothing to explain', async (target, message) => {
    const ran = await createTimes({ 'page.md': page }).run('explain', target)
    expect(ran).toMatchObject({ exit: 2, stdout: '' })
    expect(ran.stderr).toMatch(message)
  })
})

test.each([
  ['slowr', 'did you mean `slower`?'],
  ['before.time.rael', 'did you mean `before.time.real`?'],
  ['befor.time.real', 'did you mean `before`?'],
  ['before.time.real + before.rss.peak', 'Cannot add seconds and bytes'],
  ['before.time.real |  {:.2q}', 'Cannot use the format'],
])('explain refuses %s', async (target, message) => {
  const ran = await createTimes().run('explain', target)
  expect(ran).toMatchObject({ exit: 2, stdout: '' })
  expect(ran.stderr).toContain(message)
  // No file has what was typed here.
  expect(ran.stderr).toMatch(/^error: /m)
})

test('explain reads no log of another run', async () => {
  const project = createTimes({ 'after.log': new Uint8Array([0x42, 0x5a, 0x68, 0x39]) })
  expect(await project.run('explain', 'before.time.real')).toMatchObject({ exit: 0, stderr: '' })
})

test('explain without the logs has sums from the lock and no lines', async () => {
  const project = createTimes({
    'page.md': '<span data-tracedocs="before.rss.peak">?</span>\n',
  })
  await project.run('build')
  const [there] = await explain(project, 'before.rss.peak')
  const [frozen] = await explain(project, '--frozen', 'before.rss.peak')
  expect(frozen?.terms[0]?.sources[0]).toMatchObject({
    sha256: there?.terms[0]?.sources[0]?.sha256,
    from: 'lock',
    lines: [],
    unknown: 'the log was not read, and the lock keeps no lines',
  })
})

test('a line of a log is cut, and does not steer the terminal', async () => {
  const log = SMALL_LOG.replace('2026', `\u001b[31m${'x'.repeat(500)}2026`)
  const ran = await createTimes({ 'before.log': log }).run('explain', 'before.rss.first')
  expect(ran.stdout).toMatch(/^ {6}1:\\x1b\[31mx{395}…$/m)
})
