import { expect, test } from 'vitest'
import type { Chart, Key } from '../../src/charts/chart.ts'
import { layOutChart } from '../../src/charts/lay-out-chart.ts'
import type { Drawing, TextMark } from '../../src/charts/drawing.ts'
import { AXIS, createChart, createPlot, layOutDrawing } from './create-chart.ts'
import { DEFAULT_KEY } from '../../src/charts/key-position.ts'

/** The chart of the layout specification's worked examples, measured in real gnuplot 5.4.4. */
function createExample(change: Partial<Chart> = {}): Chart {
  return createChart({
    terminal: { width: 1000, height: 700, resolution: 100, font: { family: 'Arial', size: 12 } },
    title: { text: 'Memory and CPU Usage.', font: { size: 14 } },
    axes: {
      x: { ...AXIS, label: { text: 'Elapsed Time (s)' }, range: { min: 0, max: 9 } },
      y: { ...AXIS, label: { text: 'Memory Usage (Mb)' }, range: { min: 0, max: 300 } },
      y2: { ...AXIS, label: { text: 'CPU Usage (%)' }, range: { min: 0, max: 120 } },
      x2: { ...AXIS, tics: undefined },
    },
    grid: ['x', 'y'],
    key: DEFAULT_KEY,
    plots: TITLES.map((title, index) =>
      createPlot([1, 2], { title, line: { type: index + 1, width: 1 } }),
    ),
    ...change,
  })
}

const TITLES = [
  'RSS (Mb), left axis',
  'Page Faults (10,000/s), right axis',
  'Mean CPU (%), right axis',
  'Instantaneous CPU (%), right axis',
]

/** Left, top, right and bottom of the plot box in pixels. */
function findBox({ marks, height, resolution }: Drawing): number[] {
  const border = marks.find((mark) => mark.kind === 'path' && mark.lines[0]?.closed)
  const points = border?.kind === 'path' ? (border.lines[0]?.points ?? []) : []
  const [left = 0, top = 0, , bottom = 0, right = 0] = points
  const turn = (y: number): number => (height * resolution - y) / resolution
  return [left / resolution, turn(top), right / resolution, turn(bottom)]
}

/** Find the position of a text in pixels. */
function findText({ marks, height, resolution }: Drawing, text: string): number[] {
  const isText = (mark: Drawing['marks'][number]): mark is TextMark =>
    mark.kind === 'text' &&
    mark.runs
      .map((run) => run.text)
      .join('')
      .trim() === text
  const mark = marks.find(isText)
  if (mark === undefined) return []
  return [mark.x / resolution, (height * resolution - mark.y) / resolution]
}

test.each<[string, Partial<Chart>, number[]]>([
  ['1000×700', {}, [72.53, 57.01, 906.48, 642.4]],
  [
    '800×400',
    { terminal: { width: 800, height: 400, resolution: 100, font: { family: 'Arial', size: 12 } } },
    [72.53, 57.01, 706.48, 342.4],
  ],
  [
    '800×400 in the units of gnuplot 5.4.0',
    { terminal: { width: 800, height: 400, resolution: 10, font: { family: 'Arial', size: 12 } } },
    [71.9, 57.1, 707.2, 342.4],
  ],
  [
    '1600×1200 in 16 px',
    {
      terminal: {
        width: 1600,
        height: 1200,
        resolution: 100,
        font: { family: 'Helvetica', size: 16 },
      },
    },
    [96.8, 69.01, 1475.19, 1123.2],
  ],
  [
    '900×500 in 10 px',
    { terminal: { width: 900, height: 500, resolution: 100, font: { family: 'Arial', size: 10 } } },
    [60.5, 51.01, 821.99, 452],
  ],
])('the plot box of the example at %s is gnuplot’s', (_, change, box) => {
  expect(findBox(layOutDrawing(createExample(change)))).toEqual(box)
})

test.each([
  ['Memory and CPU Usage.', [489.5, 31.56]],
  ['Elapsed Time (s)', [489.5, 691.3]],
  ['Memory Usage (Mb)', [19.18, 349.71]],
  ['CPU Usage (%)', [969.72, 349.71]],
  ['RSS (Mb), left axis', [838.75, 78.91]],
])('%s stands where gnuplot puts it', (text, place) => {
  expect(findText(layOutDrawing(createExample()), text)).toEqual(place)
})

test.each<[string, Partial<Key>, number[]]>([
  ['left', { horizontal: 'left' }, [366.18, 78.91]],
  ['center', { horizontal: 'center', vertical: 'center' }, [602.46, 326.61]],
  ['outside', { region: 'outside' }, [932.26, 69.91]],
  ['below', { region: 'bmargin', horizontal: 'center', stack: 'horizontal' }, [430.16, 667.9]],
  ['spacing 2', { spacing: 2 }, [838.75, 87.91]],
  ['reverse Left left', { reverse: true, justify: 'Left', horizontal: 'left' }, [140.26, 78.91]],
])('the first entry of a key %s stands where gnuplot puts it', (_, change, place) => {
  const drawing = layOutDrawing(createExample({ key: { ...DEFAULT_KEY, ...change } }))

  expect(findText(drawing, 'RSS (Mb), left axis')).toEqual(place)
})

test('tic labels stand beside their tics', () => {
  const drawing = layOutDrawing(createExample())

  expect([findText(drawing, '50'), findText(drawing, '120')]).toEqual([
    [64.14, 548.73],
    [914.87, 60.91],
  ])
})

test('vertical text is rotated about its position, and an arrow reaches into the tic labels', () => {
  const drawing = layOutDrawing(
    createExample({
      arrows: [{ from: { x: 2.5, y: 200 }, to: { x: 2.5, y: 0 }, line: { type: -1, width: 1 } }],
      labels: [
        {
          caption: { text: 'do_thing()', font: { size: 10 } },
          at: { x: 2.5, y: 205 },
          justify: 'left',
          rotate: 90,
          layer: 'front',
        },
      ],
    }),
  )
  const arrow = drawing.marks.find(
    (mark) => mark.kind === 'path' && mark.lines[0]?.points.length === 6,
  )

  expect(findText(drawing, 'do_thing()')).toEqual([307.43, 242.38])
  expect(arrow?.kind === 'path' ? arrow.lines.map((line) => line.points) : []).toEqual([
    [29954, 7499, 30419, 5761, 30884, 7499],
    [30419, 44787, 30419, 5761],
  ])
})

// Measured in gnuplot 5.4.4: 600×300, no key, y 0 50 100 45 20 90 55, yrange [40:60].
test('a line ends at the border, and nothing is drawn between two points outside', () => {
  const terminal = {
    width: 600,
    height: 300,
    resolution: 100,
    font: { family: 'Arial', size: 12 },
  } as const
  const chart = createChart({ terminal, plots: [createPlot([0, 50, 100, 45, 20, 90, 55])] })
  const drawing = layOutDrawing({
    ...chart,
    axes: { ...chart.axes, y: { ...AXIS, range: { min: 40, max: 60 } } },
  })
  const curve = drawing.marks.find((mark) => 'ink' in mark && mark.ink === 'line-1')
  const lines = curve?.kind === 'path' ? curve.lines : []

  expect(
    lines.map(({ points }) =>
      points.map((value, i) => (i % 2 === 0 ? value : 30_000 - value) / 100).join(' '),
    ),
  ).toEqual([
    '116.62 264 134.25 141 151.87 18.01',
    '286.45 18.01 310.48 202.5 328.1 264',
    '562.23 18.01 574.82 79.51',
  ])
})

test('a line skips a missing value, whose other coordinate does not widen its axis', () => {
  const plots = [createPlot([1, NaN, 3], { x: Float64Array.from([0, 50, 2]) })]
  const drawing = layOutDrawing(createChart({ plots }))
  const curve = drawing.marks.find((mark) => 'ink' in mark && mark.ink === 'line-1')

  expect(curve?.kind === 'path' ? curve.lines.map((line) => line.points.length) : []).toEqual([4])
  expect(findText(drawing, '50')).toEqual([])
})

test('points on the same device unit are drawn once', () => {
  const plots = [createPlot([1, 1, 1, 2], { x: Float64Array.from([0, 1e-9, 2e-9, 1]) })]
  const curve = layOutDrawing(createChart({ plots })).marks.find(
    (mark) => 'ink' in mark && mark.ink === 'line-1',
  )

  expect(curve?.kind === 'path' ? curve.lines.map((line) => line.points.length) : []).toEqual([4])
})

test('a text whose position is off the canvas is omitted and reported', () => {
  const label = {
    caption: { text: 'far away' },
    at: { x: 0, y: 1000 },
    justify: 'left',
    rotate: 0,
    layer: 'front',
  } as const
  const layout = layOutChart(createChart({ labels: [label] }))

  expect(layout.kind === 'drawn' ? layout.notes : []).toEqual([
    { kind: 'text-off-canvas', text: 'far away' },
  ])
})

test('a plot without data keeps its row in the key, as in gnuplot', () => {
  const plots = [createPlot([1, 2], { title: 'a' }), createPlot([NaN], { title: 'much longer' })]
  const layout = layOutChart(createChart({ key: DEFAULT_KEY, plots }))
  const drawing = layOutDrawing(createChart({ key: { ...DEFAULT_KEY, horizontal: 'left' }, plots }))

  expect(layout.kind === 'drawn' ? layout.notes : []).toEqual([{ kind: 'empty-plot', plot: 1 }])
  // 12 characters of 8.39 px from the key's left edge, which is one character from the border.
  expect(findText(drawing, 'a')[0]).toBeCloseTo((findBox(drawing)[0] ?? 0) + 8.39 + 11 * 8.39, 1)
})

test.each<[string, Partial<Chart>, readonly object[]]>([
  [
    'a range of one value',
    { axes: change('y', { range: { min: 5, max: 5 } }) },
    [{ kind: 'empty-range', axis: 'y', value: 5 }],
  ],
  [
    'no points at all',
    { plots: [createPlot([])] },
    [
      { kind: 'no-data', axis: 'x' },
      { kind: 'no-data', axis: 'y' },
    ],
  ],
  [
    'no point in the range of x',
    { axes: change('x', { range: { min: 50, max: 60 } }) },
    [{ kind: 'no-data', axis: 'y' }],
  ],
  [
    'a canvas without room for the plot',
    {
      terminal: { width: 50, height: 50, resolution: 100, font: { family: 'Arial', size: 12 } },
    },
    [{ kind: 'no-room' }],
  ],
  [
    'a format that gnuplot does not know',
    { axes: change('x', { format: '%q' }) },
    [{ kind: 'unknown-conversion', axis: 'x', format: '%q', conversion: '%q' }],
  ],
])('%s is a problem and not a picture', (_, chart, problems) => {
  expect(layOutChart(createChart(chart))).toEqual({ kind: 'failed', problems })
})

test('fixed ranges are drawn without data', () => {
  const range = { min: 0, max: 1 }
  const axes = { ...change('x', { range }), y: { ...AXIS, range } }

  expect(layOutChart(createChart({ axes, plots: [createPlot([])] })).kind).toBe('drawn')
})

test('a right axis without data has no tics, and the chart is still drawn', () => {
  const plots = [createPlot([1, 2]), createPlot([NaN, NaN], { axes: 'x1y2' })]
  const layout = layOutChart(createChart({ plots, axes: change('y2', { tics: AXIS.tics }) }))

  expect(layout.kind === 'drawn' ? layout.notes : []).toEqual([
    { kind: 'empty-plot', plot: 1 },
    { kind: 'unscaled-axis', axis: 'y2' },
  ])
})

function change(name: 'x' | 'y' | 'y2', axis: Partial<typeof AXIS>): Chart['axes'] {
  const { axes } = createChart()
  return { ...axes, [name]: { ...axes[name], ...axis } }
}
