import fc from 'fast-check'
import type { BoxWidth, Chart, Color, Fill, LineStyle, Plot } from '../../src/charts/chart.ts'
import { arbitraryChart } from './arbitrary-chart.ts'

const rgb = fc.record({
  kind: fc.constant('rgb' as const),
  hex: fc.constantFrom('#ff0000', '#000000', '#ffffff', '#336699', '#c0ffee'),
  // Eighths of 255 are whole, so that gnuplot reads the same opacity.
  opacity: fc.constantFrom(1, 1, 1 - 51 / 255, 1 - 128 / 255, 0),
})

/** All kinds of colours that a script can name. */
export const color: fc.Arbitrary<Color> = fc.oneof(
  rgb,
  fc.record({
    kind: fc.constant('linetype' as const),
    type: fc.constantFrom(-1, 0, 1, 3, 8, 11),
  }),
  fc.constant({ kind: 'background' as const }),
)

/** All kinds of line styles. */
export const lineStyle: fc.Arbitrary<LineStyle> = fc.record(
  {
    type: fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9, -1, 0),
    width: fc.constantFrom(1, 2, 0.5, 1.5, 3),
    color,
    dash: fc.oneof(
      fc.record({ kind: fc.constant('type' as const), type: fc.constantFrom(1, 2, 3, 4, 5, 6, 7) }),
      fc.record({
        kind: fc.constant('lengths' as const),
        lengths: fc.constantFrom([5, 8], [4, 2, 1, 2], [0.5, 3.3], [10, 20]),
      }),
    ),
  },
  { requiredKeys: ['type', 'width'] },
)

const fill: fc.Arbitrary<Fill> = fc.record(
  {
    style: fc.oneof(
      fc.constant({ kind: 'empty' as const }),
      fc.record({
        kind: fc.constant('solid' as const),
        density: fc.constantFrom(0, 0.25, 0.5, 0.8, 1),
      }),
      fc.record({ kind: fc.constant('pattern' as const), pattern: fc.integer({ min: 0, max: 9 }) }),
    ),
    border: fc.oneof(
      fc.constant('none' as const),
      fc.constantFrom(-1, 0, 3, 9).map((type) => ({ type, width: 1 })),
      rgb.map((chosen) => ({ type: 1, width: 1, color: chosen })),
    ),
  },
  { requiredKeys: ['style'] },
)

/** All kinds of symbols. */
export const point = fc.record(
  {
    type: fc.integer({ min: 0, max: 17 }),
    size: fc.constantFrom(1, 0.5, 2, 1.27),
    interval: fc.constantFrom(1, 2, 3, -1, -2),
  },
  { requiredKeys: ['type', 'size'] },
)

const look = fc.record(
  {
    line: lineStyle,
    point,
    fill,
    edges: fc.constantFrom(undefined, undefined, 0.1, 2),
  },
  { requiredKeys: ['line', 'point', 'edges'] },
)

const boxWidth: fc.Arbitrary<BoxWidth | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.record({ width: fc.constantFrom(0.5, 1, 0.9, 3), isRelative: fc.boolean() }),
)

/** Charts in one of the plot styles, with ranges that their values cross. */
export function arbitraryPlots(style: Plot['style']): fc.Arbitrary<Chart> {
  return fc
    .tuple(
      arbitraryChart,
      fc.array(look, { minLength: 6, maxLength: 6 }),
      fc.record(
        {
          boxWidth,
          clip: fc.record({ points: fc.boolean(), one: fc.boolean(), two: fc.boolean() }),
          missing: fc.constantFrom('gap' as const, 'join' as const),
          histogram: fc.record({
            kind: fc.constantFrom('clustered' as const, 'rowstacked' as const),
            gap: fc.constantFrom(0, 1, 2, 3.5),
          }),
        },
        { requiredKeys: ['clip', 'missing'] },
      ),
      fc.record({
        y: fc.constantFrom([0.2, 0.8], [0, 1], [-0.3, 1.2], [0.9, 0.1], [-1, -0.5]),
        x: fc.constantFrom([0, 1], [-0.2, 1.1], [0.3, 0.7], [1, 0]),
      }),
      fc.record(
        {
          lineWidth: fc.constantFrom(1, 2, 1.7),
          dashLength: fc.constantFrom(0.4, 1.5),
          lineCap: fc.constantFrom('butt' as const, 'round' as const, 'square' as const),
          background: fc.constantFrom('#ffffff' as const, '#123456' as const),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([chart, looks, { boxWidth: width, missing, ...shared }, ends, terminal]) => ({
      ...chart,
      ...shared,
      ...(width === undefined ? {} : { boxWidth: width }),
      terminal: { ...chart.terminal, ...terminal },
      axes: fixRanges(chart, style, ends),
      plots: chart.plots.map((plot, i) => ({
        ...plot,
        ...changeLook(plot, style, looks[i]),
        missing,
      })),
    }))
}

type Look = typeof look extends fc.Arbitrary<infer T> ? T : never

function changeLook(plot: Plot, style: Plot['style'], change: Look | undefined): Partial<Plot> {
  if (change === undefined) return { style }
  const { edges: half, ...rest } = change
  const isHistogram = style === 'histograms'
  const x = isHistogram ? Float64Array.from(plot.x, (_, i) => i) : plot.x
  const edges =
    half === undefined || style !== 'boxes'
      ? {}
      : { edges: { low: x.map((v) => v - half), high: x.map((v) => v + half / 2) } }
  return { style, x, ...rest, ...edges }
}

/** Fix ranges at fractions of the values' extent, so that all axes have a range in every style. */
function fixRanges(
  chart: Chart,
  style: Plot['style'],
  ends: { x: readonly number[]; y: readonly number[] },
): Chart['axes'] {
  const extentOf = (values: readonly number[], [from = 0, to = 1]: readonly number[]) => {
    const known = values.filter((value) => !Number.isNaN(value))
    const min = Math.min(0, ...known)
    const size = Math.max(1e-9, ...known) - min
    return { min: min + from * size, max: min + to * size }
  }
  const on = (axis: 'x1y1' | 'x1y2'): number[] =>
    chart.plots.filter(({ axes }) => axes === axis).flatMap(({ y }) => [...y])
  const xs = chart.plots.flatMap(({ x }) => (style === 'histograms' ? [...x.keys()] : [...x]))
  const { x, y, y2 } = chart.axes
  return {
    ...chart.axes,
    x: { ...x, range: extentOf(xs, ends.x) },
    y: { ...y, range: extentOf(on('x1y1'), ends.y) },
    y2: { ...y2, range: extentOf(on('x1y2'), ends.y) },
  }
}
