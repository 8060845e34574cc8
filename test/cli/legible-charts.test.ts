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
    [kind, 'its own size', spec] as const,
    ...(kind === 'script' ? [] : [[kind, '1000 pixels', `${spec}, size: [1000, 900]`] as const]),
  ]),
)('texts of %s at %s have 9 pixels on a page of 360', async (_, __, spec) => {
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
  expect(svg.match(/<text[^>]*>RSS(?! of a<)/g)).toHaveLength(1)
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

test('distributions have memory in GiB, too, with the same shape', async () => {
  for (const template of ['histogram', 'cdf']) {
    const chart = `template: ${template}, series: rss, runs: [a]`
    expect(await drawMemory(chart)).toContain('>RSS (GiB)<')
    expect(await drawMemory(`${chart}, x: { range: [0, 4000] }`)).toContain('>RSS (MiB)<')
    expect(await drawMemory(`${chart}, theme: gnuplot`)).toContain('>RSS (MiB)<')
  }
})

/** A run whose memory is so many MiB at each second. */
const createRun = (...sizes: readonly number[]): string =>
  createLog(sizes.map((size, i) => ({ elapsed: i, rss: size * 1024 ** 2, user: i / 2, faults: 0 })))

async function drawRuns(spec: string, logs: Readonly<Record<string, string>>): Promise<string> {
  const runs = Object.keys(logs).map((name) => `${name}: { logs: ${name}.log }`)
  const project = createProject({
    'tracedocs.yaml': `runs: { ${runs.join(', ')} }\ncharts:\n  it: { file: it.svg, ${spec} }\n`,
    ...Object.fromEntries(Object.entries(logs).map(([name, log]) => [`${name}.log`, log])),
    'page.md': '<!-- tracedocs: begin chart it -->\n<!-- tracedocs: end -->\n',
  })
  await project.run('build')
  return project.read('images/it.svg')
}

/** Where a text begins, in pixels. */
function findText(svg: string, text: string): readonly (readonly [x: number, y: number])[] {
  const all = svg.matchAll(/<text[^>]*?\bx="([\d.]+)"[^>]*?\by="([\d.]+)"[^>]*>([^<]*)/g)
  return [...all].flatMap(([, x, y, found]) => (found === text ? [[Number(x), Number(y)]] : []))
}

const APART = { low: createRun(10, 11, 10, 11, 10), high: createRun(40, 41, 40, 41, 40) }
const COMPARED = 'template: compare, series: rss, runs: [low, high]'

test('titles of curves stand at their ends where they have room, and in a key where not', async () => {
  const ends = await drawRuns(COMPARED, APART)
  const [[lowX = 0, lowY = 0] = [], [highX = 0, highY = 0] = []] = [
    findText(ends, 'low')[0],
    findText(ends, 'high')[0],
  ]
  // In the right half, the higher curve's above the lower one's by more than half the plot's height.
  expect(Math.min(lowX, highX)).toBeGreaterThan(320)
  expect(lowY - highY).toBeGreaterThan(150)
  const crossing = { low: createRun(10, 20, 10, 20, 10), high: createRun(20, 10, 20, 10, 10) }
  const [keyed] = findText(await drawRuns(COMPARED, crossing), 'low')
  expect(keyed?.[0]).toBeLessThan(320)
  expect(keyed?.[1]).toBeLessThan(80)
})

test('a key that the author describes stays, as does that of the theme gnuplot', async () => {
  for (const own of ['key: { position: above }', 'theme: gnuplot']) {
    const svg = await drawRuns(`${COMPARED}, ${own}`, APART)
    expect(findText(svg, 'low')[0]?.[1]).toBeLessThan(80)
  }
})

test('keys of small multiples stand in the same place in each', async () => {
  const svg = await drawRuns(
    'template: multiples, runs: [low, high], chart: { template: process }',
    { low: createRun(10, 11, 10, 11, 10), high: createRun(40, 10, 40, 10, 40) },
  )
  const [first, second, ...others] = findText(svg, 'mean so far')
  expect(others).toEqual([])
  expect(second?.[1]).toBe(first?.[1])
})

test.each([
  [
    'template: series, run: a, plots: [{ series: rss }, { series: cpu.mean, axes: x1y2 }]',
    'RSS and mean CPU of a',
  ],
  [
    'template: area, run: a, plots: [{ series: user }, { series: system }], stacked: true',
    'User CPU time and system CPU time of a',
  ],
  ['template: boxplot, runs: [a], series: cpu', 'CPU of a'],
  ['template: boxplot, runs: [a, b], series: cpu', 'CPU of 2 runs'],
  ['template: heatmap, runs: [a], series: cpu.mean', 'Mean CPU of a'],
  ['template: compare, runs: [a], series: rss', 'RSS of a'],
  ['template: series, run: a, plots: [{ series: rss }], title: Mine', 'Mine'],
  ['template: series, run: a, plots: [{ series: rss }], theme: gnuplot', 'a'],
])('the title says what is shown: %s', async (spec, title) => {
  const project = createProject({
    'tracedocs.yaml': `runs: { a: { logs: a.log }, b: { logs: a.log } }\ncharts:\n  it: { file: it.svg, ${spec} }\n`,
    'a.log': GAPPY,
    'page.md': '<!-- tracedocs: begin chart it -->\n<!-- tracedocs: end -->\n',
  })
  await project.run('build')
  expect(project.read('images/it.svg')).toContain(`>${title}</text>`)
})
