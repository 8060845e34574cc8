import fc from 'fast-check'
import type { Arrow, Caption, Chart, Coordinate, Label } from '../../src/charts/chart.ts'
import { arbitraryChart } from './arbitrary-chart.ts'
import { color, lineStyle, point } from './arbitrary-plot.ts'

/** Positions in any coordinate system, most of them on the canvas. */
export const place: fc.Arbitrary<Coordinate> = fc
  .tuple(
    fc.constantFrom(
      'first' as const,
      'second' as const,
      'graph' as const,
      'screen' as const,
      'character' as const,
    ),
    fc.constantFrom(
      'first' as const,
      'second' as const,
      'graph' as const,
      'screen' as const,
      'character' as const,
    ),
    fc.integer({ min: -100, max: 1200 }),
    fc.integer({ min: -100, max: 1200 }),
  )
  .map(([across, upright, x, y]) => ({
    x: (x / 1000) * UNITS[across],
    y: (y / 1000) * UNITS[upright],
    systems: [across, upright] as const,
  }))

/** Positions without the second axes, which may have no range. */
const placeOfKey = place.filter(({ systems }) => !(systems ?? []).some((name) => name === 'second'))

const UNITS = { first: 10, second: 10, graph: 1, screen: 1, character: 30 }

const arrow: fc.Arbitrary<Arrow> = fc.record(
  {
    from: place,
    to: place,
    isRelative: fc.boolean(),
    line: lineStyle,
    heads: fc.constantFrom('none', 'end', 'start', 'both'),
    head: fc.record(
      {
        size: fc.record({
          length: fc.constantFrom(0.02, 0.05, 0.3),
          system: fc.constantFrom('first', 'graph', 'screen', 'character'),
          angle: fc.constantFrom(15, 30, 60),
          backAngle: fc.constantFrom(90, 60, 120),
        }),
        fill: fc.constantFrom('nofilled', 'empty', 'filled', 'noborder'),
        fixed: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    layer: fc.constantFrom('front', 'back'),
  },
  { requiredKeys: ['from', 'to', 'line'] },
)

/** Texts with gnuplot's markup, and with text that resembles it. */
export const markedText = fc
  .array(
    fc.constantFrom(
      'a',
      'Zeit ',
      'x_1',
      'm^2',
      'x_{ab}',
      'e^{i_j}k',
      '{/=20 big}',
      '{/*0.5 half}',
      '{/Times:Bold b}',
      '{/:Italic i{/:Bold j}}',
      ' @{ab}c',
      ' @^a_b',
      '&{hidden}',
      '\\\\_',
      'µ',
      '}',
      '{b',
      '_',
      '{x_{y} z}',
      '<&amp',
      '\n',
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''))

/** Captions in any colour, with markup or with text that resembles it. */
export const markedCaption: fc.Arbitrary<Caption> = fc.record(
  {
    text: markedText,
    enhanced: fc.constantFrom(true, true, false),
    font: fc.record({
      family: fc.constantFrom('Arial', 'Times Bold'),
      size: fc.constantFrom(8, 12, 13.5, 20),
    }),
    offset: fc.constantFrom([1, -0.5] as const, [0, 1.3] as const),
    color,
  },
  { requiredKeys: ['text', 'enhanced'] },
)

const label: fc.Arbitrary<Label> = fc.record(
  {
    caption: markedCaption,
    at: place,
    justify: fc.constantFrom('left', 'center', 'right'),
    rotate: fc.constantFrom(0, 0, 90, 45, -30, -90),
    layer: fc.constantFrom('front', 'back'),
    point: fc.tuple(point, lineStyle).map(([symbol, line]) => ({ ...symbol, line })),
  },
  { requiredKeys: ['caption', 'at', 'justify', 'rotate', 'layer'] },
)

/** Charts with a few arrows and labels of any kind, with ranges from 0 to 10. */
export const arbitraryObjects: fc.Arbitrary<Chart> = fc
  .tuple(
    arbitraryChart,
    fc.array(arrow, { maxLength: 4 }),
    fc.array(label, { maxLength: 4 }),
    fc.constantFrom(1, 1.7),
  )
  .map(([chart, arrows, labels, lineWidth]) => {
    const range = { min: 0, max: 10 }
    const { x, y, y2, x2 } = chart.axes
    return {
      ...chart,
      arrows,
      labels,
      terminal: { ...chart.terminal, lineWidth },
      axes: { x: { ...x, range }, y: { ...y, range }, y2: { ...y2, range }, x2: { ...x2, range } },
    }
  })

/** Charts whose texts have markup, with a key at any place and in any colours. */
export const arbitraryTexts: fc.Arbitrary<Chart> = fc
  .tuple(
    arbitraryChart,
    fc.array(fc.option(markedCaption, { nil: undefined }), { minLength: 4, maxLength: 4 }),
    fc.array(fc.tuple(markedText, fc.boolean()), { minLength: 6, maxLength: 6 }),
    fc.record({ at: placeOfKey, boxLine: lineStyle, textColor: color }, { requiredKeys: [] }),
    fc.record({ fontScale: fc.constantFrom(1.5, 0.8) }, { requiredKeys: [] }),
  )
  .map(([chart, [title, x, y, keyTitle], titles, look, terminal]) => ({
    ...chart,
    title,
    terminal: { ...chart.terminal, ...terminal },
    axes: {
      ...chart.axes,
      x: { ...chart.axes.x, label: x },
      y: { ...chart.axes.y, label: y },
    },
    key: chart.key && {
      ...chart.key,
      ...look,
      ...(keyTitle === undefined ? {} : { title: createKeyTitle(keyTitle) }),
    },
    plots: chart.plots.map((plot, i) => {
      const [text, isMarked = false] = titles[i] ?? []
      // gnuplot measures plain titles of several lines less exactly, and counts bytes instead of characters.
      const latin = text?.replaceAll('µ', 'm')
      const written = isMarked ? latin : latin?.replaceAll('\n', '')
      return plot.title === undefined ? plot : { ...plot, title: written, titleEnhanced: isMarked }
    }),
  }))

/** Create a key's title; the height that gnuplot assumes for one with markup is not fully known. */
function createKeyTitle({ font, color: chosen }: Caption): Caption {
  return {
    text: 'Key',
    ...(font === undefined ? {} : { font }),
    ...(chosen === undefined ? {} : { color: chosen }),
  }
}
