import fc from 'fast-check'
import type { Axis, Caption, Color, ListedTic, Tics } from '../../src/charts/chart.ts'

const SIZES = [8, 9, 10, 12, 13.5, 14, 16, 20]

const offset = fc.tuple(fc.constantFrom(0, 1, -1.5, 3), fc.constantFrom(0, 0.5, -1, 2))
const font = fc.record({ size: fc.constantFrom(...SIZES) })
const color: fc.Arbitrary<Color> = fc.constantFrom(
  { kind: 'rgb', hex: '#ff0000', opacity: 1 },
  { kind: 'linetype', type: 3 },
)

const label: fc.Arbitrary<Caption> = fc.record(
  {
    text: fc.constantFrom('RSS', 'Elapsed Time (s)', 'two\nlines', 'under_score', ''),
    font,
    offset,
    color,
    rotate: fc.constantFrom(0, 90, -90, 45),
  },
  { requiredKeys: ['text'] },
)

const listedTic: fc.Arbitrary<ListedTic> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      value: fc.constantFrom(0, 1, 2.5, 10, 40, 100, 1000, -5),
      label: fc.constantFrom(
        { kind: 'text', text: 'here' } as const,
        { kind: 'text', text: 'a much longer label' } as const,
        { kind: 'text', text: '10^{3}' } as const,
        { kind: 'format', text: '<%g>' } as const,
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ value: fc.constantFrom(1, 3, 25, 50) }) },
  {
    weight: 1,
    arbitrary: fc.record({ value: fc.constantFrom(2, 5, 40), isMinor: fc.constant(true) }),
  },
)

const series = fc
  .tuple(
    fc.constantFrom(0.25, 1, 2, 5, 7, 10, 25, 100, 1000),
    fc.constantFrom(undefined, undefined, 0, -10, 3, 50),
    fc.constantFrom(undefined, 20, 100, 450),
  )
  .map(([step, start, end]) => ({
    kind: 'series' as const,
    step,
    ...(start === undefined ? {} : { start }),
    ...(start === undefined || end === undefined || end <= start ? {} : { end }),
  }))

/** Tic styles: mostly the default, otherwise several settings together. */
const ticStyle = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        scale: fc.constantFrom([2, 1], [0.5, 0.3], [1, 0.5], [0, 0]),
        out: fc.constant(true),
        mirror: fc.boolean(),
        rotate: fc.constantFrom(-270, 90, 45, -30, -45, 10),
        justify: fc.constantFrom('left', 'center', 'right'),
        offset,
        font,
        color,
        plain: fc.constant(true),
      },
      { requiredKeys: [] },
    ),
  },
)

const tics: fc.Arbitrary<Tics> = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.constant({ kind: 'automatic' } as const) },
      { weight: 1, arbitrary: series },
    ),
    fc.oneof(
      { weight: 5, arbitrary: fc.constant([]) },
      { weight: 2, arbitrary: fc.array(listedTic, { minLength: 1, maxLength: 4 }) },
    ),
    ticStyle,
    fc.boolean(),
  )
  .map(([places, listed, style, isList]): Tics => {
    if (listed.length === 0) return { ...places, ...style }
    return { ...(isList ? { kind: 'list' } : places), ...style, listed }
  })

/** Ranges of an axis, and whether it is reversed. */
function rangeOf(bounds: readonly number[]): fc.Arbitrary<Pick<Axis, 'range' | 'reverse'>> {
  const bound = fc.constantFrom(...bounds)
  const range = fc.oneof(
    { weight: 5, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.record({ min: bound }) },
    { weight: 1, arbitrary: fc.record({ max: bound }) },
    {
      weight: 1,
      arbitrary: fc.record({ min: bound, max: bound }).filter(({ min, max }) => min !== max),
    },
  )
  const extend = fc.record({ min: fc.boolean(), max: fc.boolean() })
  const rest: fc.Arbitrary<Pick<Axis, 'reverse' | 'extend'>> = fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    {
      weight: 1,
      arbitrary: fc.record({ reverse: fc.boolean(), extend }, { requiredKeys: [] }),
    },
  )
  // `set autoscale xfixmin` would free a fixed end.
  return fc.tuple(range, rest).map(([ends, { extend: kept, ...other }]) => {
    const isWhole = kept?.min === false && !kept.max
    const isFree = Object.keys(ends).length === 0
    return { range: ends, ...other, ...(kept && (isWhole || isFree) ? { extend: kept } : {}) }
  })
}

const minorTics: fc.Arbitrary<Pick<Axis, 'minorTics'>> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('none', 'automatic', { intervals: 2 }, { intervals: 5 }, { intervals: 10 })
      .map((minor) => ({ minorTics: minor }) as const) as fc.Arbitrary<Pick<Axis, 'minorTics'>>,
  },
)

const format = fc.oneof(
  { weight: 4, arbitrary: fc.constant('% h') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('%g', '%.1f s', '10^{%T}', '%.1l*%L', '%.3s%c', '%h\nx', ''),
  },
)

/** Axes, with tics in `withTics` of `withTics` + 1 cases. */
export function arbitraryAxis(withTics: number): fc.Arbitrary<Axis> {
  const log = fc.constantFrom(undefined, undefined, undefined, 10, 10, 2, 3)
  return log.chain((base) =>
    fc
      .tuple(
        fc.record({
          label: fc.option(label, { nil: undefined, freq: 1 }),
          tics: fc.oneof(
            { weight: withTics, arbitrary: tics },
            { weight: 1, arbitrary: fc.constant(undefined) },
          ),
          format,
        }),
        rangeOf(base === undefined ? [0, 1, -5, 100, 40, 0.001] : [0, 1, 0.02, 3, 100, 5e4]),
        minorTics,
      )
      .map(([axis, range, minor]) => ({
        ...axis,
        ...range,
        ...minor,
        ...(base === undefined ? {} : { log: base }),
      })),
  )
}
