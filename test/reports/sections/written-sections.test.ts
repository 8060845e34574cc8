import { readFileSync } from 'node:fs'
import { XMLParser } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { createLog, createProject, SMALL_LOG, type TestProject } from '../../cli/project.ts'

const HOSTILE = `</script><img src=x onerror="window.pwned=1">'{{x}}\u202e`

const CONFIG = `
pages: [page.md]
manifest: manifest.json
baseline: a
runs:
  a: {title: Before, logs: a.log}
  b: {title: ${JSON.stringify(HOSTILE)}, logs: b.log}
charts:
  memory: {template: compare, runs: [a, b], series: rss}
tables:
  times:
    rows: [a, b]
    columns:
      - {header: Run, value: title}
      - {header: real, value: time.real}
      - {header: ratio, value: time.real / baseline.time.real, format: 'x{:.3}'}
values:
  slower: {value: b.time.real / a.time.real, format: 'x{:.3}'}
budgets:
  b.rss.peak: < 40 MiB
`

const PAGE = `# Page

It is <span data-tracedocs="slower">x1.5</span> slower, and takes <span data-tracedocs="a.rss.peak">?</span>.
Of 5 s, 2 s and 3 s, the sum is 6 s.

<!-- tracedocs: begin table times -->
<!-- tracedocs: end -->

<!-- tracedocs: begin chart memory -->
<!-- tracedocs: end -->
`

function createTestProject(): TestProject {
  const hostile = createLog(
    [{ elapsed: 1, rss: 1024 ** 2, user: 1, label: HOSTILE }],
    'real 9.00\nuser 2.00\nsys 0.25\n',
  )
  return createProject({
    'tracedocs.yaml': CONFIG,
    'page.md': PAGE,
    'a.log': SMALL_LOG,
    'b.log': hostile,
  })
}

async function preview(project: TestProject, ...options: readonly string[]): Promise<string> {
  const ran = await project.run('preview', '-o', 'out.html', ...options)
  expect(ran).toMatchObject({ exit: 0, stdout: 'out.html\n' })
  return project.read('out.html')
}

/** Read a section as text, blanks folded. */
function readSection(report: string, id: string): string {
  const section = new RegExp(`<section id="${id}".*?</section>`, 's').exec(report)?.[0] ?? ''
  return section
    .replaceAll(/<(?:summary|p|li|tr|td|th|h\d)[^>]*>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/[\s\u00a0]+/g, ' ')
}

describe('a report', () => {
  test('shows runs with their logs and metrics', async () => {
    const text = readSection(await preview(createTestProject()), 'runs')
    expect(text).toContain('Before a (baseline) 1 log')
    expect(text).toMatch(
      /a\.log ?[\d,]+ bytes, 7 lines, process \(4 records\), time \(3 records\) ?sha256 [\da-f]{64}/,
    )
    expect(text).toContain('time.real 4.50 s')
    expect(text).toContain('rss.peak 30.00 MiB')
  })

  test('shows tables, values and their provenance as explain does', async () => {
    const report = await preview(createTestProject())
    const tables = readSection(report, 'tables')
    expect(tables).toContain('Where its 4 numbers come from')
    expect(tables).toContain('b.time.real / baseline.time.real = 9 s / 4.5 s = 2shown as x2.0')
    expect(tables).toContain('5:real 4.50')
    // Each number leads to its explanation, which is there.
    const links = [...report.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id)
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((id) => !report.includes(` id="${id}"`))).toEqual([])
    const values = readSection(report, 'values')
    expect(values).toContain('slower x2.0 Shown in page.md:3.')
    expect(values).toContain('a.rss.peak 30.00 MiB Shown in page.md:3.')
  })

  test('shows claims, findings of lint and changes', async () => {
    const project = createTestProject()
    const report = await preview(project)
    expect(readSection(report, 'claims')).toContain(
      'holds 1.000 MiB 39.00 MiB below 40 MiB (98 % of it) b.rss.peak &lt; 40 MiB',
    )
    expect(readSection(report, 'changes')).toMatch(/the value slower ?page\.md:3 x1\.5 x2\.0/)
    expect(await project.run('build')).toMatchObject({ exit: 0 })
    const after = readSection(await preview(project), 'changes')
    expect(after).toContain('no changes of the data, no changed files')
    project.write('a.log', SMALL_LOG.replace('real 4.50', 'real 3.00'))
    const changed = readSection(await preview(project), 'changes')
    expect(changed).toContain('a time.real 4.50 → 3.00 s (−33.3 %)')
    expect(changed).toMatch(/x2\.0 x3\.0/)
  })

  test('compares at first the runs that share most metrics', async () => {
    const project = createProject({
      'tracedocs.yaml':
        'pages: [page.md]\nbaseline: a\nruns: { a: { logs: a.log }, b: { logs: b.log }, c: { logs: c.log } }\n',
      'page.md': '# Page\n',
      'a.log': SMALL_LOG,
      'b.log': 'real 9.00\nuser 2.00\nsys 0.25\n',
      'c.log': SMALL_LOG,
    })
    const report = await preview(project)
    const [form = ''] = /<form class="compare".*?<\/form>/s.exec(report) ?? []
    const chosen = [...form.matchAll(/<option value="(\w+)"\s+selected>/g)].map(([, name]) => name)
    expect(chosen).toEqual(['a', 'c'])
  })

  test('finds in pages what lint finds', async () => {
    const project = createTestProject()
    project.write(
      'page.md',
      '| part | time (s) |\n| :-- | --: |\n| read | 20.0 |\n| parse | 41.5 |\n| write | 7.3 |\n| Total | 78.8 |\n',
    )
    const { stdout } = await project.run('lint', '--level', 'likely', '--json')
    const { findings } = JSON.parse(stdout) as { findings: readonly { reason: string }[] }
    const shown = readSection(await preview(project), 'findings')
    expect(findings.length).toBeGreaterThan(0)
    for (const { reason } of findings) expect(shown).toContain(reason)
  })

  test('shows hostile text as text, and lets nothing through but what it has', async () => {
    const report = await preview(createTestProject())
    expect(report).not.toContain('<img src=x')
    expect(report).not.toContain('\u202e')
    expect(report.split('</script>')).toHaveLength(3)
    expect(report).toContain('&lt;/script&gt;&lt;img src=x onerror=&quot;window.pwned=1&quot;&gt;')
    expect(report).toMatch(
      /content="default-src &#39;none&#39;; img-src data:; style-src &#39;sha256-/,
    )
    expect(report).not.toMatch(
      /<(?:link|iframe|object|embed|base|form action)\b|https?:\/\/(?!www\.w3\.org)/,
    )
    // Only elements without an end tag differ from XML.
    const xml = report
      .replace(/^<!doctype html>/, '')
      .replaceAll(/ (hidden|selected)(?=[ />])/g, ' $1=""')
    const plain = xml.replace(/<script>.*<\/script>/s, '').replace(/<style>.*<\/style>/s, '')
    expect(new XMLParser().parse(plain)).toHaveProperty('html')
  })

  test('has each id once', async () => {
    const report = await preview(createTestProject())
    const ids = [...report.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })
})

test('the script of a report takes no data as markup', () => {
  const script = readFileSync(
    new URL('../../../src/reports/page/report.js', import.meta.url),
    'utf8',
  )
  expect(script).not.toMatch(
    /innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|Function\(/,
  )
})

test('a report of many runs stays small, and says whose metrics it leaves out', async () => {
  const names = Array.from({ length: 700 }, (_, i) => `r${String(i)}`)
  const project = createProject({
    'tracedocs.yaml': `runs:\n${names.map((name) => `  ${name}: { logs: a.log }\n`).join('')}`,
    'a.log': SMALL_LOG,
    'page.md': '# Page\n',
  })
  await project.run('build', '--report', 'report.html')
  const html = project.read('report.html')
  // Each run has more than 20 metrics, so that 700 runs have more than the 12,000 of a report.
  expect(html.match(/<tr data-metric=/g)?.length).toBeLessThanOrEqual(12_000)
  expect(html).toContain('since this report has 12,000')
  expect(html.length).toBeLessThan(4_000_000)
})
