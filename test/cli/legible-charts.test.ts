import { expect, test } from 'vitest'
import { createCharts, PLOT } from './create-charts.ts'
import { createLog, createProject, type TestProject } from './project.ts'

const NARROW = 360
const LEAST = 9

const KINDS: Readonly<Record<string, string>> = {
  process: 'run: a',
  compare: 'template: compare, series: rss, runs: [a, b]',
  series: 'template: series, run: a, plots: [{ series: rss }, { series: cpu, axes: x1y2 }]',
  bars: 'template: bars, runs: [a, b], values: [{ title: peak, value: rss.peak }]',
  histogram: 'template: histogram, series: rss, runs: [a, b]',
  cdf: 'template: cdf, series: rss, runs: [a, b]',
  multiples: 'template: multiples, title: All, runs: [a, b], chart: { template: process }',
  script: 'script: plot.plt, theme: docs',
}

async function draw(chart: string): Promise<string> {
  const project: TestProject = createCharts(`  it: { file: it.svg, ${chart} }\n`, {
    'plot.plt': PLOT,
    'points.dat': '1 2\n2 3\n',
  })
  const { stderr } = await project.run('build')
  const needed = /`size` at least (\d+)/.exec(stderr)?.[1]
  return needed === undefined
    ? project.read('images/it.svg')
    : draw(chart.replace(/size: \[(\d+), \d+\]/, `size: [$1, ${needed}]`))
}

/** The sizes of all texts of a picture in pixels, and its width. */
function measure(svg: string): { readonly width: number; readonly sizes: readonly number[] } {
  const width = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
  const sizes = [...svg.matchAll(/font-size[=:]"?\s*([\d.]+)/g)].map((match) => Number(match[1]))
  return { width, sizes }
}

test.each(
  Object.entries(KINDS).flatMap(([kind, spec]) => [
    [kind, 'its own size', spec],
    ...(kind === 'script' ? [] : [[kind, '1000 pixels', `${spec}, size: [1000, 900]`]]),
  ]),
)('texts of %s at %s have 9 pixels on a page of 360', async (...[, , spec = '']) => {
  const { width, sizes } = measure(await draw(spec))
  expect(sizes.length).toBeGreaterThan(0)
  // A text is never enlarged.
  const shrunk = sizes.map((size) => (size * Math.min(width, NARROW)) / width)
  expect(Math.min(...shrunk)).toBeGreaterThanOrEqual(LEAST)
})

const GAPPY = createLog(
  [0, 1, 2, 3, 4, 5, 6, 30, 31, 32, 33].map((elapsed) => ({
    ...{ elapsed, rss: 3 * 1024 ** 3, user: elapsed / 2 },
  })),
)

async function drawMemory(spec: string): Promise<string> {
  const project = createProject({
    'tracedocs.yaml': `runs: { a: { logs: a.log } }\ncharts:\n  it: { file: it.svg, ${spec} }\n`,
    'a.log': GAPPY,
    'page.md': '<!-- tracedocs: begin chart it -->\n<!-- tracedocs: end -->\n',
  })
  await project.run('build')
  return project.read('images/it.svg')
}

const SERIES = 'template: series, run: a, plots: [{ series: rss }]'

test('memory is in GiB where texts have GiB, unless the author set the axis', async () => {
  expect(await drawMemory(SERIES)).toContain('>RSS (GiB)<')
  expect(await drawMemory('template: compare, series: rss, runs: [a]')).toContain('>RSS (GiB)<')
  expect(
    await drawMemory('template: multiples, runs: [a], chart: { template: process }'),
  ).toContain('>Memory, RSS (GiB)<')
  expect(await drawMemory(`${SERIES}, y: { range: [0, 4000] }`)).toContain('>RSS (MiB)<')
  expect(await drawMemory(`${SERIES}, theme: gnuplot`)).toContain('>RSS (MiB)<')
})

test('names have capitals of a sentence, and the only curve has no key', async () => {
  const svg = await drawMemory(SERIES)
  expect(svg).toContain('>Elapsed time (s)<')
  expect(svg.match(/<text[^>]*>RSS/g)).toHaveLength(1)
  expect(await drawMemory(`${SERIES}, theme: gnuplot`)).toContain('>Elapsed Time (s)<')
})

test('where samples are missing, a chart for pages has no line', async () => {
  const count = (svg: string): number =>
    (/<path[^>]*class="[^"]*line-1[^"]*"[^>]*>/.exec(svg)?.[0] ?? '').split('M').length - 1
  expect([
    count(await drawMemory(`${SERIES}, key: false`)),
    count(await drawMemory(`${SERIES}, key: false, theme: gnuplot`)),
  ]).toEqual([2, 1])
})
