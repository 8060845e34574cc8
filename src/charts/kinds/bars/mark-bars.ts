import type { Arrow, Chart, Label } from '../../chart.ts'
import { measureWidth } from '../../pages/estimate-width.ts'
import { showQuantity } from '../words/show-value.ts'
import type { MeasuredBars } from './measure-bars.ts'
import { PLOT_SHARE } from './names-axis.ts'

/** What is marked on bars. */
export interface BarMarks {
  /** The text of each bar above it. */
  readonly labels: readonly Label[]
  /** The 95 % interval of each bar whose run has several samples. */
  readonly arrows: readonly Arrow[]
  /** The highest end of a bar or an interval in the unit of the axis. */
  readonly highest: number
  /** The same of the lowest one; 0 where none is below zero. */
  readonly lowest: number
}

/** How bars stand on their axes. */
export interface BarsPlace extends MeasuredBars {
  /** The unit of the axis in that of the values, and its symbol. */
  readonly axis: { readonly scale: number; readonly symbol: string }
  readonly isStacked: boolean
  /** Space between clusters, in bars. */
  readonly gap: number
  readonly terminal: Chart['terminal']
  /** Whether values are written: always, never, or where all of them have room. */
  readonly labels: boolean | 'if they fit'
}

/** Mark bars with their values and intervals. A stack has the value of the whole. */
export function markBars(place: BarsPlace): BarMarks {
  const { isStacked, axis, terminal } = place
  const ends = isStacked ? stack(place) : listEnds(place)
  const texts = ends.map((end) => writeValue(end, place))
  const room = measureRoom(place)
  const fits = texts.every((text) => measureWidth(text, terminal.font) <= room)
  const isShown = place.labels === true || (place.labels === 'if they fit' && fits)
  const intervals = ends.flatMap(({ x, interval }): readonly Arrow[] =>
    interval === undefined
      ? []
      : [drawInterval(x, interval.low / axis.scale, interval.high / axis.scale)],
  )
  return {
    labels: isShown
      ? ends.map(({ x, value, interval }, i) =>
          writeLabel(texts[i] ?? '', {
            x,
            y: (value < 0 ? (interval?.low ?? value) : (interval?.high ?? value)) / axis.scale,
            isBelow: value < 0,
          }),
        )
      : [],
    arrows: intervals,
    highest:
      Math.max(0, ...ends.map(({ value, interval }) => interval?.high ?? value)) / axis.scale,
    lowest: Math.min(0, ...ends.map(({ value, interval }) => interval?.low ?? value)) / axis.scale,
  }
}

/** The end of a bar: its place, its value and interval in the unit of the values. */
interface BarEnd {
  readonly x: number
  readonly value: number
  readonly resolution?: number | undefined
  readonly interval: { readonly low: number; readonly high: number } | undefined
}

function listEnds({ sets, gap }: BarsPlace): readonly BarEnd[] {
  return sets.flatMap(({ values, resolutions, intervals }, set) =>
    values.flatMap((value, row) => {
      if (Number.isNaN(value)) return []
      const x = row + (set - (sets.length - 1) / 2) / (sets.length + gap)
      return [{ x, value, resolution: resolutions?.[row], interval: intervals[row] }]
    }),
  )
}

/** Add up the bars of each run that has all of them, and none below zero. */
function stack({ sets }: BarsPlace): readonly BarEnd[] {
  const rows = sets[0]?.values ?? []
  return rows.flatMap((_, row) => {
    const values = sets.map((set) => set.values[row] ?? NaN)
    if (!values.every((value) => value >= 0)) return []
    return [{ x: row, value: values.reduce((sum, value) => sum + value, 0), interval: undefined }]
  })
}

/** The width of a bar with half the gap beside it, in pixels. */
function measureRoom({ sets, gap, isStacked, terminal }: BarsPlace): number {
  const rows = sets[0]?.values.length ?? 0
  const bars = isStacked ? 1 : sets.length + gap
  return (terminal.width * PLOT_SHARE) / (rows + 1) / bars + (isStacked ? 0 : MARGIN)
}

/** Pixels that a text may reach beyond its bar. */
const MARGIN = 6

/** Write a value as pages do, in the unit of the axis and without it. */
function writeValue(
  { value, resolution }: Pick<BarEnd, 'value' | 'resolution'>,
  { unit, axis, shown }: Pick<BarsPlace, 'unit' | 'axis' | 'shown'>,
): string {
  const known = resolution === undefined ? {} : { resolution }
  const text = showQuantity({ value, unit, ...known }, shown)
  const end = `\u00a0${axis.symbol}`
  if (axis.symbol === '') return text
  if (text.endsWith(end)) return text.slice(0, -end.length)
  const drawn = value / axis.scale
  // What is hardly to be seen keeps the unit that texts have.
  const isTiny = value !== 0 && Math.abs(drawn) < 1e-3
  if (isTiny) return text
  if (drawn === 0) return '0'
  // Three digits, zeros at the end among them, but none below a step of the source; its steps are powers of ten, or of two where
  // memory has other units.
  const step = (resolution ?? 0) / axis.scale
  const most = step > 0 ? Math.max(0, -Math.floor(Math.log10(step))) : Infinity
  const rounded = Number(drawn.toPrecision(3))
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(rounded))))
  return rounded.toFixed(Math.min(decimals, most))
}

function writeLabel(
  text: string,
  { x, y, isBelow }: { x: number; y: number; isBelow: boolean },
): Label {
  return {
    caption: { text, offset: [0, isBelow ? -0.7 : 0.5] },
    at: { x, y },
    justify: 'center',
    rotate: 0,
    layer: 'front',
  }
}

function drawInterval(x: number, low: number, high: number): Arrow {
  return {
    from: { x, y: low },
    to: { x, y: high },
    line: { type: -1, width: 1 },
    heads: 'both',
    head: {
      size: { length: 0.05, system: 'first', angle: 90, backAngle: 90 },
      fill: 'nofilled',
      fixed: true,
    },
    layer: 'front',
  }
}
