import fc from 'fast-check'
import type { Axis, AxisName, Caption, Chart, Key, Plot, Tics } from '../../src/charts/chart.ts'

const SIZES = [8, 9, 10, 11, 12, 13.5, 14, 16, 20, 24]

/** Texts without markup characters: gnuplot measures some plain texts as if they were enhanced. */
const simpleText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('RSS', 'Elapsed Time (s)', 'a', 'CPU Usage (%), right axis'),
  },
  { weight: 1, arbitrary: fc.constantFrom('two\nlines', 'a (b) <c>', 'three\nmore\nlines') },
)

const text = fc.oneof(
  { weight: 4, arbitrary: simpleText },
  { weight: 1, arbitrary: fc.constantFrom('a & b <c>', 'under_score^2') },
)

const offset = fc.tuple(fc.constantFrom(0, 1, -1.5, 3), fc.constantFrom(0, 0.5, -1, 2))

function captionOf(texts: fc.Arbitrary<string>): fc.Arbitrary<Caption> {
  return fc.record(
    {
      text: texts,
      font: fc.record({ size: fc.constantFrom(...SIZES) }),
      offset,
    },
    { requiredKeys: ['text'] },
  )
}

function rarely<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })
}

const bound = fc.oneof(
  fc.constantFrom(0, 1, -5, 100, 0.001, 1e6, 40),
  fc.double({ min: -1000, max: 1000, noNaN: true }),
)

const range = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ min: bound }) },
  { weight: 1, arbitrary: fc.record({ max: bound }) },
  { weight: 1, arbitrary: fc.record({ min: bound, max: bound }) },
)

const tics: fc.Arbitrary<Tics> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'automatic' } as const) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(0.25, 1, 5, 7, 25, 100, 1000),
        fc.constantFrom(undefined, 0, -10, 3, 50),
        fc.constantFrom(undefined, 20, 100, 450),
      )
      .map(([step, start, end]): Tics => ({
        kind: 'series',
        step,
        ...(start === undefined ? {} : { start }),
        ...(start === undefined || end === undefined || end <= start ? {} : { end }),
      })),
  },
)

const format = fc.oneof(
  { weight: 4, arbitrary: fc.constant('% h') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('%g', '%.1f s', '%.0f', '%.1e', '%.3s%c', '%g%%', '%h\nx', ''),
  },
)

function axisOf(hasTics: number): fc.Arbitrary<Axis> {
  return fc.record({
    label: rarely(captionOf(fc.oneof(simpleText, fc.constant('')))),
    range,
    tics: fc.oneof(
      { weight: hasTics, arbitrary: tics },
      { weight: 1, arbitrary: fc.constant(undefined) },
    ),
    format,
  })
}

const NO_AXIS: Axis = { label: undefined, range: {}, tics: undefined, format: '% h' }

const key: fc.Arbitrary<Key> = fc.record(
  {
    region: fc.constantFrom('inside', 'outside', 'lmargin', 'rmargin', 'tmargin', 'bmargin'),
    horizontal: fc.constantFrom('left', 'center', 'right'),
    vertical: fc.constantFrom('top', 'center', 'bottom'),
    stack: fc.constantFrom('vertical', 'horizontal'),
    justify: fc.constantFrom('Left', 'Right'),
    reverse: fc.boolean(),
    invert: fc.boolean(),
    box: fc.boolean(),
    opaque: fc.boolean(),
    spacing: fc.constantFrom(1, 1, 1.5, 0.8, 2),
    samplen: fc.constantFrom(4, 4, 2, 1.5, 6),
    width: fc.constantFrom(0, 0, 2, -3, 1.5),
    height: fc.constantFrom(0, 0, 1, 0.5),
    font: fc.record({ size: fc.constantFrom(...SIZES) }),
    title: fc.record(
      { text: simpleText, font: fc.record({ size: fc.constantFrom(...SIZES) }) },
      { requiredKeys: ['text'] },
    ),
    maxrows: fc.constantFrom(1, 2, 3),
    maxcols: fc.constantFrom(1, 2),
  },
  {
    requiredKeys: [
      'region',
      'horizontal',
      'vertical',
      'stack',
      'justify',
      'reverse',
      'invert',
      'box',
      'opaque',
      'spacing',
      'samplen',
      'width',
      'height',
    ],
  },
)

/** Columns of numbers: with missing values, constant, or with a single value. */
const column = fc
  .record({
    shares: fc.array(
      fc.oneof(
        { weight: 12, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
        { weight: 1, arbitrary: fc.constant(NaN) },
      ),
      { minLength: 1, maxLength: 30 },
    ),
    scale: fc.constantFrom(1, 100, 1e-7, 3e6, 47.3, 0.02),
    shift: fc.constantFrom(0, 0, -0.5, 100),
    isConstant: fc.constantFrom(false, false, false, true),
  })
  .map(({ shares, scale, shift, isConstant }) =>
    Float64Array.from(shares, (share) => ((isConstant ? 0.5 : share) + shift) * scale),
  )

const line = fc.record({
  type: fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9, -1, 0),
  width: fc.constantFrom(1, 2, 0.5, 1.5),
})

const plot: fc.Arbitrary<Plot> = fc
  .tuple(
    column,
    fc.constantFrom(0.1, 1, 1000),
    fc.constantFrom('x1y1', 'x1y1', 'x1y2'),
    rarely(text),
    line,
  )
  .map(([y, step, axes, title, style]): Plot => ({
    style: 'lines',
    axes: axes === 'x1y2' ? 'x1y2' : 'x1y1',
    title,
    line: style,
    x: Float64Array.from({ length: y.length }, (_, i) => i * step),
    y,
  }))

const coordinate = fc.record({
  x: fc.integer({ min: -300, max: 3000 }).map((n) => n / 100),
  y: fc.integer({ min: -1000, max: 11000 }).map((n) => n / 100),
})

/** Charts with lines, keys and captions; the first plot is on the left axis. */
export const arbitraryChart: fc.Arbitrary<Chart> = fc
  .record({
    id: fc.constant('chart'),
    terminal: fc.record({
      width: fc.constantFrom(1000, 800, 640, 500, 333),
      height: fc.constantFrom(700, 400, 480, 300, 251),
      resolution: fc.constant(100 as const),
      font: fc.record({
        family: fc.constantFrom('Arial', 'Helvetica'),
        size: fc.constantFrom(...SIZES),
      }),
    }),
    title: rarely(captionOf(text)),
    axes: fc.record({ x: axisOf(9), y: axisOf(9), y2: axisOf(1), x2: fc.constant(NO_AXIS) }),
    grid: fc.constantFrom<AxisName[]>([], ['x', 'y'], ['y'], ['x', 'y', 'y2']),
    key: fc.option(key, { nil: undefined, freq: 8 }),
    arrows: fc.array(fc.record({ from: coordinate, to: coordinate, line }), { maxLength: 2 }),
    labels: fc.array(
      fc.record({
        caption: captionOf(text),
        at: coordinate,
        justify: fc.constantFrom('left', 'center', 'right'),
        rotate: fc.constantFrom(0, 0, 90, 45, -30, -90),
        layer: fc.constantFrom('front', 'back'),
      }),
      { maxLength: 2 },
    ),
    plots: fc.array(plot, { minLength: 1, maxLength: 6 }),
    about: fc.constant({ title: 'Title', description: 'Description' }),
  })
  .map((chart) => ({
    ...chart,
    plots: chart.plots.map((item, index) => (index === 0 ? { ...item, axes: 'x1y1' } : item)),
  }))
