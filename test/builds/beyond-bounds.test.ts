import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createProject, type TestProject } from '../cli/project.ts'

const PAGE = 4096

/** Build with the log, then without: pages, charts and lock stay as they are. Return the page. */
async function buildTwice(project: TestProject, log: string): Promise<string> {
  expect((await project.run('build')).exit).toBe(0)
  const page = project.read('a.md')
  rmSync(path.join(project.folder, log))
  const { exit, stdout } = await project.run('build', '--check', '--frozen')
  expect([exit, stdout]).toEqual([0, expect.stringContaining(' 0 out of date')])
  return page
}

interface Parts {
  readonly charts?: Readonly<Record<string, object>>
  readonly tables: Readonly<Record<string, object>>
}

/** A page of some charts and tables of the log. */
function createPage({ charts = {}, tables }: Parts): Record<string, string> {
  const regions = [
    ...Object.keys(charts).map((name) => `chart ${name}`),
    ...Object.keys(tables).map((name) => `table ${name}`),
  ]
  return {
    'tracedocs.yaml': JSON.stringify({
      runs: { a: { logs: 'a.log', title: 'A' } },
      charts,
      tables,
    }),
    'a.md': regions
      .map((region) => `<!-- tracedocs: begin ${region} -->\n<!-- tracedocs: end -->\n`)
      .join('\n'),
  }
}

/** The rows of a table below its header, without padding. */
function readRows(page: string, first: string): readonly string[] {
  const lines = page.split('\n').map((line) => line.replaceAll(/[ \u00a0]+/g, ' '))
  const start = lines.findIndex((line) => line.startsWith(`| ${first} |`))
  const end = lines.findIndex((line, i) => i > start && !line.startsWith('|'))
  return lines.slice(start + 2, end)
}

function readText(project: TestProject, name: string): string {
  return project.read(`images/${name}.svg`).replaceAll('\u00a0', ' ')
}

// 1,100,000 events, one a millisecond, of 10,000 to 10,049 pages in turn: 22,000 of each. The event 500,000 has 5 pages
// in place of 10,000, and the event 800,000 has 20,000. dRSS is one page, and
// -49 at each 50th event. In 150 events, each of the three files has one of these, and 49 of one page: 0. Behind
// 7333 times 150 events, 50 are left: 16 pages in m0 (the event 0 has none), 17 in m1, 16 in m2. Before and at the event
// 500,001, 9995 pages go from m2 to m0; before and at 800,001, 10,000 from m0 to m2: 11, 17 and 21 pages.
test(
  'of more events than are held of a log of cPyMemTrace, tables and charts show all',
  { timeout: 300_000 },
  async () => {
    const count = 1_100_000
    const rows: string[] = []
    let last = 0
    for (let i = 0; i < count; i++) {
      const pages = i === 500_000 ? 5 : i === 800_000 ? 20_000 : 10_000 + (i % 50)
      const place = `m${String(i % 3)}.py ${String(i % 7)} f${String(i % 5)}`
      const change = i === 0 ? pages : pages - last
      last = pages
      rows.push(
        `NEXT: ${String(i)} +1 ${(i / 1000).toFixed(3)} CALL ${place} ${String(PAGE * pages)} ${String(PAGE * change)}`,
      )
    }
    const project = createProject({
      ...createPage({
        charts: {
          course: { template: 'series', run: 'a', plots: [{ series: 'trace.rss' }] },
          zoom: {
            template: 'series',
            run: 'a',
            plots: [{ series: 'trace.rss' }],
            x: { range: [500, 500.5] },
          },
          bins: { template: 'histogram', runs: ['a'], series: 'trace.rss', bin: 0.1 },
        },
        tables: { files: { template: 'files', run: 'a', by: 'events' } },
      }),
      'a.log': `SOF\nHDR: Event dEvent Clock\n${rows.join('\n')}\nEOF\n`,
    })
    const extracted = await project.run('extract', 'a.log', '-o', 'a.dat', '--format', 'dat')
    expect(extracted.exit).toBe(0)
    // 2^17 stretches at most, 4 events each: 1,048.576 s / 2^17 = 8 ms.
    const said =
      / of 1100000 events: the first, last, lowest and highest RSS of each 0\.\d+ s of the clock/
    expect(extracted.stderr).toMatch(said)
    const [note = '', ...written] = project.read('a.dat').split('\n')
    expect(note).toMatch(said)
    expect(note).toContain(`# ${String(written.length - 1)} of `)
    const page = await buildTwice(project, 'a.log')
    expect(readRows(page, 'File')).toEqual([
      '| `m1.py` | 366,667 | 33.3 % | 69,632 |',
      '| `m0.py` | 366,667 | 33.3 % | 45,056 |',
      '| `m2.py` | 366,666 | 33.3 % | 86,016 |',
      '| Total | 1,100,000 | 100.0 % | 200,704 |',
    ])
    expect(readText(project, 'course')).toMatch(
      /RSS starts at 39\.06 MiB at 0\.00 s, peaks at 78\.12 MiB at 13\.3 min, and ends at 39\.25 MiB at 18\.3 min\. 1100000 samples\. Curve 1 is drawn with \d+ of its 1100000 points\.</,
    )
    expect(readText(project, 'zoom')).toContain('Of curve 1, only the first, last, lowest and')
    // 10,010 to 10,035 pages are 39.1 to 39.2 MiB: 26 times 22,000.
    expect(readText(project, 'bins')).toContain(
      '1100000 samples, median 39.16 MiB, the fullest bin has 572000, from 39.10 MiB to 39.20 MiB',
    )
  },
)

// 40,000 times three events: 100 bytes that stay, 28 that are freed at once; the 30,001st time 1,000,000 in place of 28.
test('of more events than are held of a DTrace log, tables and charts show all', async () => {
  const lines = Array.from({ length: 40_000 }, (_, i) => {
    const at = (offset: number): string => (0x7f0000000000 + 32 * i + offset).toString(16)
    const brief = i === 30_000 ? 1_000_000 : 28
    return [
      ` 1 a.py:${String(i % 5)} -> keep malloc(100) pntr 0x${at(0)}`,
      ` 1 b.py:1 -> brief malloc(${String(brief)}) pntr 0x${at(16)}`,
      ` 1 b.py:1 -> brief free(0x${at(16)})`,
    ]
  })
  const project = createProject({
    ...createPage({
      charts: {
        live: { template: 'live', run: 'a', show: 'both' },
        zoom: { template: 'live', run: 'a', x: { range: [90_000, 90_040] } },
      },
      tables: { sites: { template: 'sites', run: 'a', top: 2 } },
    }),
    'a.log': `dtrace:::BEGIN\n${lines.flat().join('\n')}\ndtrace:::END\n`,
  })
  const page = await buildTwice(project, 'a.log')
  // 28 * 39,999 + 1,000,000 = 2,119,972 bytes were brief.
  expect(readRows(page, 'Call site')).toEqual([
    '| `a.py:0 keep` | 800,000 | 20.0 % | 8,000 | 800,000 | 8,000 |',
    '| `a.py:1 keep` | 800,000 | 20.0 % | 8,000 | 800,000 | 8,000 |',
    '| All others | 2,400,000 | 60.0 % | 24,000 | 4,519,972 | 64,000 |',
    '| Total | 4,000,000 | 100.0 % | 40,000 | 6,119,972 | 80,000 |',
  ])
  // 100 * 30,001 + 1,000,000 = 4,000,100 bytes, 3.815 MiB, at the event 90,002; the 120,000 events are joined in pairs.
  expect(readText(project, 'live')).toMatch(
    /Peaks at 3\.815 MiB between events 90,001 and 90,002 and ends at 3\.815 MiB; peaks at 40,001 allocations between events 119,999 and 120,000 and ends at 40,000 allocations, after 120,000 events\./,
  )
  expect(readText(project, 'live')).toContain(' of its 120001 points.')
  expect(readText(project, 'live')).not.toContain('are known')
  expect(readText(project, 'zoom')).toContain(
    'Of curve 1, only the last, the lowest and the highest value of each 2 events are known.',
  )
})

// 101,000 places: objects of two types, made in five functions of one file; every second is destroyed.
test('of more places than are kept of a log of cPyMemTrace, types and functions are whole', async () => {
  const rows = Array.from({ length: 101_000 }, (_, i) => {
    const address = (0x7f0000000000 + 32 * i).toString(16)
    const type = i % 4 < 2 ? 'list' : 'dict'
    const row = `: 1.0 0x${address} 1 ${type}  a.py ${String(i)} f${String(i % 5)} 4096 0`
    return i % 2 === 0 ? [`NEW${row}`] : [`NEW${row}`, `DEL${row}`]
  })
  const project = createProject({
    ...createPage({
      tables: {
        types: { template: 'types', run: 'a' },
        functions: { template: 'functions', run: 'a', by: 'events' },
        objects: { template: 'objects', run: 'a', top: 1 },
      },
    }),
    'a.log': `SOF\nHDR: Clock Address\n${rows.flat().join('\n')}\nEOF\n`,
  })
  const page = await buildTwice(project, 'a.log')
  expect(readRows(page, 'Type')).toEqual([
    '| `dict` | 25,250 | 50.0 % | 50,500 | 25,250 | 25,250 | 0 |',
    '| `list` | 25,250 | 50.0 % | 50,500 | 25,250 | 25,250 | 0 |',
    '| Total | 50,500 | 100.0 % | 101,000 | 50,500 | 50,500 | 0 |',
  ])
  // 20,200 objects of each, and half of these destroyed.
  expect(readRows(page, 'Function')).toEqual([
    ...[0, 1, 2, 3, 4].map((i) => `| \`f${String(i)}\` | \`a.py\` | 30,300 | 20.0 % | 0 |`),
    '| Total | | 151,500 | 100.0 % | 0 |',
  ])
  // Of the last 1000 places, 500 have a DEL.
  const notes = page.match(/^_The .* not kept\._$/gm)
  expect(notes).toEqual(['_The places of 1,500 events were not kept._'])
})
