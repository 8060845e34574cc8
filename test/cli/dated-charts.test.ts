import { expect, test } from 'vitest'
import { createProject } from './project.ts'

const CHARTS = `pages: ['*.md']
images: img
runs: { nightly: { title: Nightly, logs: nightly.csv } }
formats:
  night:
    csv: date,peak
    fields: { date: time %Y-%m-%d, peak: { unit: MB } }
charts:
`
const PAGE = '<!-- tracedocs: begin chart course -->\n<!-- tracedocs: end -->\n'

/** Nights from 20 November 2025 on; the highest is the 71st, 29 January 2026. */
const NIGHTS = Array.from({ length: 100 }, (_, i) => {
  const day = new Date(Date.UTC(2025, 10, 20 + i)).toISOString().slice(0, 10)
  return `${day},${String(i === 70 ? 200 : 100)}`
})

function create(chart: string, page = PAGE) {
  const csv = `date,peak\n${NIGHTS.join('\n')}\n`
  const config = `${CHARTS}  course: { ${chart} }\n`
  return createProject({ 'tracedocs.yaml': config, 'nightly.csv': csv, 'p.md': page })
}

const SERIES = 'template: series, run: nightly, plots: [{ series: peak }]'
const readTexts = (svg: string): string[] =>
  [...svg.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>|<text[^>]*>([^<]+)<\/text>/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  )

test('results of a hundred nights stand over the calendar, and texts say the dates', async () => {
  const project = create(SERIES)
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(project.read('p.md')).toContain('on 2026-01-29.](')
  const svg = project.read('img/course.svg')
  expect(readTexts(svg)).toEqual(expect.arrayContaining(['24 Nov', '5 Jan', 'Date, 2025–2026']))
  expect(svg).toContain('starts at')
  expect(svg).not.toMatch(/\d s\b|Elapsed/)
})

test.each([
  ['area', 'template: area, run: nightly, plots: [{ series: peak }]'],
  ['compare', 'template: compare, runs: [nightly], series: peak'],
  ['heatmap', 'template: heatmap, runs: [nightly], series: peak'],
  [
    'multiples',
    'template: multiples, runs: [nightly], chart: { template: series, plots: [{ series: peak }] }',
  ],
])('so do those of the template %s', async (_, chart) => {
  const project = create(chart)
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  const svg = project.read('img/course.svg')
  expect(readTexts(svg)).toContain('Date, 2025–2026')
  expect(svg.includes('2026-01-29') || svg.includes('1 charts')).toBe(true)
})

test('`time: false` shows seconds, and the theme of gnuplot does unless it is asked', async () => {
  const seconds = create(`${SERIES}, x: { time: false }`)
  await seconds.run('build')
  expect(seconds.read('p.md')).toMatch(/at 6,048,000\.00\u00a0s/)
  const gnuplot = create(`${SERIES}, theme: gnuplot`)
  await gnuplot.run('build')
  expect(gnuplot.read('img/course.svg')).toContain('Elapsed Time (s)')
  const asked = create(`${SERIES}, theme: gnuplot, x: { time: date, range: ['2026-01-01', null] }`)
  await asked.run('build', '--emit', 'plt')
  expect(asked.read('img/course.svg')).toContain('2026-01-29')
  expect(asked.read('img/course.plt')).toMatch(/set format x '%Y-%m-%d' time/)
})

test('dates have the format that the author states', async () => {
  const project = create(`${SERIES}, x: { time: date, format: '%d.%m.' }`)
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(readTexts(project.read('img/course.svg'))).toEqual(
    expect.arrayContaining(['24.11.', '05.01.', 'Date, 2025–2026']),
  )
})

test.each([
  ['x: { range: [2026-01-01, null] }', 'x.range` to be dates where `time` is `date`'],
  ['x: { time: date, range: [0, 60] }', 'x.range` to be dates where `time` is `date`'],
  ['x: { time: date, range: [2026-02-30, null] }', 'x.range[0]` to be a day such as'],
  ['x: { range: [2026-01-01, null] }', 'write `time: date` beside it), got ["2026-01-01",null]'],
  ['x: { time: date, tics: 5 }', 'x.tics` to be `false`'],
  ['x: { time: date, tics: 5 }', 'days, months or years, got 5'],
  ['x: { tics: [2026-01-01] }', 'x.tics[0]` to be a number or a mapping (dates stand only in'],
  ['x: { tics: { list: [2026-01-01] } }', 'x.tics.list[0]` to be a number or a mapping (dates'],
  ['y: { range: [2026-01-01, null] }', 'y.range[0]` to be a number or "*" (dates stand only in'],
  ['x: { time: dates }', 'x.time` to be `true` or `false` or "date"'],
])('%s is refused with what to do', async (x, words) => {
  const { exit, stderr } = await create(`${SERIES}, ${x}`).run('build')
  expect([exit, stderr.trim().split('\n').length]).toEqual([2, 1])
  expect(stderr).toContain(words)
})
