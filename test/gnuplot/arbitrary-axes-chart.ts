import fc from 'fast-check'
import type {
  Axis,
  AxisName,
  Border,
  Chart,
  GridStyle,
  Margin,
  Plot,
  Side,
  TicPlaces,
} from '../../src/charts/chart.ts'
import { DEFAULT_KEY } from '../../src/charts/key-position.ts'
import { arbitraryAxis } from './arbitrary-axis.ts'

const AXES = ['x', 'y', 'x2', 'y2'] as const

const line = fc.record({
  type: fc.constantFrom(-1, 0, 1, 3),
  width: fc.constantFrom(1, 2, 0.5),
})

const gridStyle: fc.Arbitrary<GridStyle> = fc.record(
  {
    minor: fc.subarray<AxisName>([...AXES]),
    line,
    minorLine: line,
    layer: fc.constantFrom('front', 'back'),
  },
  { requiredKeys: ['minor', 'line', 'minorLine', 'layer'] },
)

const border: fc.Arbitrary<Border> = fc.record(
  {
    sides: fc.subarray<Side>(['bottom', 'left', 'top', 'right']),
    line,
    layer: fc.constantFrom('front', 'back'),
  },
  { requiredKeys: ['sides'] },
)

const characters: fc.Arbitrary<Margin> = fc.record({
  unit: fc.constant('character'),
  size: fc.constantFrom(0, 3, 7.5, 12, -1),
})

const margins: fc.Arbitrary<Partial<Record<Side, Margin>>> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        left: fc.oneof(characters, screen(0.1, 0.23)),
        right: fc.oneof(characters, screen(0.9, 0.777)),
        bottom: fc.oneof(characters, screen(0.15, 0.2)),
        top: fc.oneof(characters, screen(0.95, 0.8)),
      },
      { requiredKeys: [] },
    ),
  },
)

function screen(...sizes: readonly number[]): fc.Arbitrary<Margin> {
  return fc.record({ unit: fc.constant('screen'), size: fc.constantFrom(...sizes) })
}

/** Columns of numbers: with missing values, with values up to zero, constant, or with a single value. */
const column = fc
  .record({
    shares: fc.array(
      fc.oneof(
        { weight: 12, arbitrary: fc.double({ min: 0.001, max: 1, noNaN: true }) },
        { weight: 1, arbitrary: fc.constantFrom(NaN, 0, -0.3) },
      ),
      { minLength: 1, maxLength: 12 },
    ),
    scale: fc.constantFrom(1, 100, 1e-7, 3e6, 47.3, 0.02),
    isConstant: fc.constantFrom(false, false, false, true),
    power: fc.constantFrom(1, 1, 4),
  })
  .map(({ shares, scale, isConstant, power }) =>
    Float64Array.from(shares, (share) => (isConstant ? 0.5 : share ** power) * scale),
  )

const plot: fc.Arbitrary<Plot> = fc
  .tuple(
    column,
    fc.constantFrom(0.1, 1, 1000),
    fc.constantFrom(0, 1),
    fc.constantFrom('x1y1', 'x1y1', 'x1y2', 'x2y1', 'x2y2'),
    fc.constantFrom(undefined, 'a curve'),
  )
  .map(([y, step, first, axes, title]): Plot => ({
    style: 'lines',
    axes,
    title,
    line: { type: 1, width: 1 },
    x: Float64Array.from({ length: y.length }, (_, i) => (i + first) * step),
    y,
  }))

/** Charts with all kinds of axis settings; the first plot is on the lower and the left axis. */
export const arbitraryAxesChart: fc.Arbitrary<Chart> = fc
  .tuple(
    fc.record({
      id: fc.constant('chart'),
      terminal: fc.record({
        width: fc.constantFrom(1000, 640, 333),
        height: fc.constantFrom(700, 480, 251),
        resolution: fc.constant(100 as const),
        font: fc.record({ family: fc.constant('Arial'), size: fc.constantFrom(12, 12, 10, 16) }),
        plain: fc.constantFrom(false, false, false, true),
      }),
      title: fc.constantFrom(undefined, undefined, { text: 'A title' }, { text: 'Two\nlines' }),
      axes: fc.record({
        x: arbitraryAxis(9),
        y: arbitraryAxis(9),
        x2: arbitraryAxis(1),
        y2: arbitraryAxis(1),
      }),
      grid: fc.oneof(fc.constant([]), fc.subarray<AxisName>([...AXES])),
      margins,
      key: fc.constantFrom(
        undefined,
        DEFAULT_KEY,
        { ...DEFAULT_KEY, region: 'outside' } as const,
        { ...DEFAULT_KEY, region: 'bmargin', stack: 'horizontal' } as const,
      ),
      arrows: fc.constant([]),
      labels: fc.constant([]),
      plots: fc.array(plot, { minLength: 1, maxLength: 4 }),
      about: fc.constant({ title: 'Title', description: 'Description' }),
    }),
    fc.oneof(
      { weight: 2, arbitrary: fc.constant<Pick<Chart, 'gridStyle' | 'border'>>({}) },
      { weight: 1, arbitrary: fc.record({ gridStyle, border }, { requiredKeys: [] }) },
    ),
    fc.boolean(),
  )
  .map(([chart, frame, hasGaps]): Chart => ({
    ...chart,
    ...frame,
    // A style alone turns the grid of x and y on.
    grid: frame.gridStyle && chart.grid.length === 0 ? ['x'] : chart.grid,
    plots: chart.plots.map((item, index) => ({
      ...item,
      ...(index === 0 ? { axes: 'x1y1' as const } : {}),
      ...(hasGaps ? { missing: 'gap' as const } : {}),
    })),
  }))

const TIME_FORMATS = [
  '% h',
  '%H:%M',
  '%d/%m\n%H:%M',
  '%Y-%m-%d',
  '%tH:%tM:%tS',
  '%b %d',
  '%.2S',
  '',
]

const timeSeries = fc.constantFrom<TicPlaces>(
  { kind: 'automatic' },
  { kind: 'automatic' },
  { kind: 'automatic' },
  { kind: 'series', step: 300 },
  { kind: 'series', step: 86_400 },
  { kind: 'series', step: 5_000_000 },
)

/** Charts over time, from seconds to centuries. */
export const arbitraryTimeChart: fc.Arbitrary<Chart> = fc
  .tuple(
    arbitraryAxesChart,
    fc.record({
      from: fc.oneof(
        fc.constantFrom(0, -5000, 86_399.5, 1_709_254_800),
        fc.integer({ min: -1e9, max: 4e9 }),
      ),
      span: fc.double({ min: 0, max: 9.5, noNaN: true }).map((power) => 10 ** power),
      tics: timeSeries,
      format: fc.constantFrom(...TIME_FORMATS),
      timefmt: fc.constantFrom('%d/%m/%y', '%Y-%m-%d', '%H:%M', '%m.%d.%y'),
      minor: fc.constantFrom<Pick<Axis, 'minorTics'> | object>(
        {},
        {},
        { minorTics: 'none' },
        { minorTics: 'automatic' },
        { minorTics: { intervals: 3 } },
      ),
      isReversed: fc.constantFrom(false, false, false, true),
    }),
  )
  .map(([chart, { from, span, tics, format, timefmt, minor, isReversed }]): Chart => {
    const { label } = chart.axes.x
    const x: Axis = {
      label,
      range: {},
      tics,
      format,
      time: { timefmt },
      ...minor,
      ...(isReversed ? { reverse: true } : {}),
    }
    const none: Axis = { label: undefined, range: {}, tics: undefined, format: '% h' }
    return {
      ...chart,
      axes: { ...chart.axes, x, x2: none },
      plots: chart.plots.map((item): Plot => {
        const last = Math.max(1, item.x.length - 1)
        const times = item.x.map((_, index) => from + (index / last) * span)
        return { ...item, axes: item.axes.endsWith('y2') ? 'x1y2' : 'x1y1', x: times }
      }),
    }
  })
