import { describe, expect, test } from 'vitest'
import { createLog } from '../../cli/project.ts'
import { createCharts, readImage } from '../../cli/create-charts.ts'

describe('small multiples', () => {
  const repeated = (more: string): string =>
    `  it: { template: multiples, runs: [a, b], chart: { template: series, plots: [{ series: rss }] }${more} }`

  test('repeat a chart for each run, in one picture with shared axes', async () => {
    const project = createCharts(repeated(', title: Both runs, size: [1000, 700]'))
    expect(await project.run('build', '--emit', 'dat,plt')).toMatchObject({ exit: 0, stderr: '' })
    const svg = project.read('images/it.svg')
    expect(svg).toContain('viewBox="0 0 1000 700"')
    expect([...svg.matchAll(/<g role="img"/g)]).toHaveLength(2)
    expect(svg).toContain('<title id="td-it-2-title">RSS of b</title>')
    // The first run has 10 to 30 MiB in 1 to 4 s: both panels say so at their axes.
    expect([...svg.matchAll(/>30<\/text>/g)]).toHaveLength(2)
    expect(readImage(project)).toEqual([
      'Both runs. RSS of Before, release: RSS peaks at 30.00 MiB at 2.00 s. RSS of b: RSS peaks at 7.000 MiB at 3.00 s.',
      'images/it.svg',
    ])
  })

  test('have plots of one height, however many lines their titles have', async () => {
    const project = createCharts(
      '  it: { template: multiples, runs: [a, b], chart: { template: series, theme: docs, plots: [{ series: rss }] }, columns: 2, size: [400, 300] }',
    )
    project.write(
      'tracedocs.yaml',
      project.read('tracedocs.yaml').replace('Before,', 'Before a change of everything,'),
    )
    expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
    const svg = project.read('images/it.svg')
    const places = Array.from(
      svg.matchAll(/<text[^>]* y="([\d.]+)"[^>]*>(\d+)<\/text>/g),
      ([, y, label]) => `${label ?? ''} at ${y ?? ''}`,
    )
    // Each number stands beside both plots.
    expect(places.length).toBeGreaterThan(4)
    expect(new Set(places).size).toBe(places.length / 2)
  })

  // 90 % of CPU in one and 10 % in the other, and so on: all panels have the axes of the larger.
  test('share the axes of CPU, too, and are as wide as a page', async () => {
    const project = createCharts(
      '  it: { template: multiples, runs: [a, b], chart: { template: process } }',
    )
    const create = (share: number): string =>
      createLog(
        [1, 2, 3].map((elapsed) => ({
          ...{ elapsed, rss: elapsed * share * 1e6, user: elapsed * share },
          faults: elapsed * share * 1000,
        })),
      )
    project.write('a.log', create(0.9))
    project.write('b.log', create(0.1))
    expect(await project.run('build')).toMatchObject({ exit: 0 })
    const svg = project.read('images/it.svg')
    expect(svg).toContain('viewBox="0 0 640 440"')
    const texts = [...svg.matchAll(/>([^<]*)<\/text>/g)].map((match) => match[1])
    const [first, second] = [texts.slice(0, texts.length / 2), texts.slice(texts.length / 2)]
    const listTics = (list: typeof texts) => list.filter((text) => /^\d+$/.test(text ?? ''))
    expect(listTics(first)).toContain('100')
    expect(listTics(first)).toEqual(listTics(second))
  })

  const countTexts = (svg: string, text: string): number =>
    [...svg.matchAll(/>([^<]*)<\/text>/g)].filter(([, one]) => one === text).length

  test.each([
    [
      'series',
      '{ template: series, plots: [{ series: rss }, { series: cpu, axes: x1y2 }] }',
      'CPU, right axis',
      1,
    ],
    ['processes', '{ template: process }', 'CPU between samples', 1],
    [
      'series with keys of their own',
      '{ template: series, plots: [{ series: rss }, { series: cpu, axes: x1y2 }], key: { position: left } }',
      'CPU, right axis',
      2,
    ],
    [
      'series in the theme `gnuplot`',
      '{ template: series, theme: gnuplot, plots: [{ series: rss }, { series: cpu, axes: x1y2 }] }',
      'CPU (%), right axis',
      2,
    ],
  ])('have the key that %s share once above them', async (_, chart, text, count) => {
    const project = createCharts(
      `  it: { template: multiples, title: Both, runs: [a, b], chart: ${chart} }`,
    )
    expect((await project.run('build')).exit).toBe(0)
    const svg = project.read('images/it.svg')
    expect(countTexts(svg, text)).toBe(count)
    if (count > 1) return
    const places = [...svg.matchAll(/<text[^>]* y="([\d.]+)"[^>]*>([^<]*)<\/text>/g)].map(
      ([, y, label = '']) => [label, Number(y)] as const,
    )
    const find = (label: string): number => new Map(places).get(label) ?? NaN
    expect(find('Both')).toBeLessThan(find(text))
    expect(find(text)).toBeLessThan(find('b'))
  })

  test('have keys of their own where one of them has other entries', async () => {
    const project = createCharts(
      '  it: { template: multiples, charts: [one, other] }\n  one: { template: compare, series: rss, runs: [a, b] }\n  other: { template: series, run: a, plots: [{ series: rss }, { series: cpu, axes: x1y2 }] }',
    )
    expect((await project.run('build')).exit).toBe(0)
    const svg = project.read('images/it.svg')
    const [first = '', second = ''] = svg.split('<g role="img"').slice(1)
    expect([countTexts(first, 'b'), countTexts(second, 'CPU, right axis')]).toEqual([1, 1])
  })

  test('keep axes of their own where that is asked for', async () => {
    const project = createCharts(repeated(', shared: false'))
    await project.run('build')
    expect([...project.read('images/it.svg').matchAll(/>30<\/text>/g)]).toHaveLength(1)
  })

  // 25,000 samples at least, at 4 points for each half pixel of 500 at most.
  test('say for the whole picture, too, which panels have fewer points than samples', async () => {
    const project = createCharts(repeated(''))
    const samples = Array.from({ length: 25_000 }, (_, i) => {
      return { elapsed: i + 1, rss: 1e6 + (i % 999), user: i / 2 }
    })
    project.write('b.log', createLog(samples))
    expect((await project.run('build')).exit).toBe(0)
    const [whole = ''] = /<desc id="td-it-desc">[^<]*/.exec(project.read('images/it.svg')) ?? []
    expect(whole).toMatch(
      /; RSS of b\. RSS of b: Curve 1 is drawn with \d{4} of its 25000 points\.$/,
    )
  })

  test('show charts by their names, with those of scripts', async () => {
    const project = createCharts(
      '  it: { template: multiples, charts: [p, s], columns: 1, size: [400, 600] }\n  p: { run: a, theme: gnuplot }\n  s: { script: plots/one.plt }',
    )
    expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
    const svg = project.read('images/it.svg')
    expect(svg).toContain('viewBox="0 0 400 600"')
    expect(svg).toContain('From a script</title>')
  })

  test.each([
    [
      '  it: { template: multiples, charts: [it] }',
      '6:39: error: Unexpected chart `it` of the template `multiples`, expected one of another; name its charts instead (nested-multiples)',
    ],
    [
      '  it: { template: multiples, charts: [i] }',
      '6:39: error: Unexpected chart `i`, expected one of `it` (unknown-name)',
    ],
    [
      '  it: { template: multiples, charts: [x] }\n  x: { template: bars, table: times }',
      '6:39: error: Cannot draw the chart `x` as one of several: it could not be made; correct it first (unmade-panel)',
    ],
    [
      '  it: { template: multiples, runs: [a], chart: { template: series, plots: [{ series: rs }] } }',
      '6:86: error: Unexpected series `rs`, did you mean `rss`? (unknown-name)',
    ],
    [
      '  it: { template: multiples, runs: [a, b], chart: { template: series, plots: [{ series: faults }] } }',
      '6:89: error: Cannot draw `faults` of the run `b`: its log has no such samples; its curve is left out (no-series)',
    ],
    [
      '  it: { template: multiples, runs: [a], chart: { run: a } }',
      '6:50: error: Unexpected key `run` in `charts.it.chart`, expected one of',
    ],
  ])('%s', async (charts, message) => {
    const { exit, stderr } = await createCharts(charts).run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain(`tracedocs.yaml:${message}`)
  })
})
