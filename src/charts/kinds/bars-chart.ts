import { findUnitName, formatPowers, type Unit } from '../../quantities/quantity.ts'
import type { Axis, Chart, Plot } from '../chart.ts'
import type { BarsSpec } from './bars-spec.ts'
import { createAxis, rotateTics, UNUSED_AXIS } from './create-axis.ts'
import { createFrame, type ChartFrame } from './create-frame.ts'
import { chooseLineType } from './line-types.ts'
import { wrapText } from './wrap-text.ts'

/** The bars of one colour: a value of every run. */
export interface BarSet {
  /** In the key, without markup. */
  readonly title: string
  /** One for each run, in the unit of all; `NaN` leaves a gap. */
  readonly values: readonly number[]
}

/** What a bar chart is drawn from. */
export interface BarsChartInput {
  readonly id: string
  readonly spec: BarsSpec
  /** Titles of the runs, a cluster each. */
  readonly runs: readonly string[]
  readonly sets: readonly BarSet[]
  readonly unit: Unit
  readonly about: Chart['about']
}

/** Make a chart with a cluster of bars for each run, or a stack where that is asked for. */
export function createBarsChart(input: BarsChartInput): Chart {
  const { id, spec, sets, unit, about } = input
  const { scale, symbol } = chooseBarUnit(unit, sets)
  const isStacked = spec.stacked === true
  const frame = createFrame({ id, spec, title: '', about, keyPosition: 'above' })
  const names = createNamesAxis(input, frame)
  const y = createAxis(spec.y, labelBars(sets, symbol))
  const startsAtZero = y.log === undefined && sets.every(isPositive)
  return {
    ...frame,
    title: spec.title === undefined ? undefined : frame.title,
    grid: spec.grid === false ? [] : ['y'],
    // One value is named by its axis.
    key: sets.length === 1 && spec.key === undefined ? undefined : frame.key,
    ...names.margins,
    axes: {
      x: names.axis,
      y: startsAtZero ? { ...y, range: { min: 0, ...y.range } } : y,
      x2: UNUSED_AXIS,
      y2: UNUSED_AXIS,
    },
    histogram: { kind: isStacked ? 'rowstacked' : 'clustered', gap: isStacked ? 0 : 1 },
    ...(isStacked ? { boxWidth: { width: 0.6, isRelative: false } } : {}),
    plots: sets.map(({ title, values }, index): Plot => {
      return {
        style: 'histograms',
        axes: 'x1y1',
        title,
        line: { type: chooseLineType(index), width: 1 },
        fill: { style: { kind: 'solid', density: 1 }, border: 'none' },
        x: Float64Array.from(values, (_, row) => row),
        y: Float64Array.from(values, (value) => value / scale),
      }
    }),
  }
}

function isPositive({ values }: BarSet): boolean {
  return values.every((value) => !(value < 0))
}

/** A unit as an axis writes it, and how many of its base unit it is. */
export interface BarUnit {
  readonly scale: number
  readonly symbol: string
}

const BINARY_PREFIXES = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi'] as const

/** Choose in which unit bars are drawn: bytes with the prefix of the highest bar, others as they are. */
export function chooseBarUnit(unit: Unit, sets: readonly BarSet[]): BarUnit {
  const name = findUnitName(unit)
  if (name === '1') return { scale: 1, symbol: '' }
  if (name === undefined) return { scale: 1, symbol: formatPowers(unit) }
  if (name !== 'B' && name !== 'B/s') return { scale: 1, symbol: name }
  const sizes = sets.flatMap(({ values }) => values.map(Math.abs)).filter((size) => size > 0)
  const power = Math.floor(Math.log2(Math.max(1, ...sizes)) / 10)
  const step = Math.min(power, BINARY_PREFIXES.length - 1)
  return { scale: 1024 ** step, symbol: `${BINARY_PREFIXES[step] ?? ''}${name}` }
}

const DIMENSIONS: Readonly<Record<string, string>> = {
  s: 'Time',
  B: 'Size',
  '%': 'Share',
  'B/s': 'Rate',
  '1/s': 'Rate',
}

/** One value names the axis; several share what their unit measures. */
function labelBars(sets: readonly BarSet[], symbol: string): string | undefined {
  const [only, ...others] = sets
  const unit = symbol === '' ? '' : ` (${symbol})`
  if (only !== undefined && others.length === 0) {
    return unit !== '' && only.title.endsWith(unit) ? only.title : `${only.title}${unit}`
  }
  if (symbol === '') return undefined
  return `${DIMENSIONS[symbol.replace(/^[KMGTP]i/, '')] ?? 'Value'}${unit}`
}

interface NamesAxis {
  readonly axis: Axis
  readonly margins: Pick<Chart, 'margins'>
}

/**
 * Names that do not fit beside each other are broken at blanks. gnuplot leaves room for one line of
 * them, so that more need a margin of their own, and a label below them moves down.
 */
function createNamesAxis({ spec, runs }: BarsChartInput, { terminal }: ChartFrame): NamesAxis {
  const { width, font } = terminal
  const { label, tics } = spec.x ?? {}
  const rotate = typeof tics === 'object' ? (tics.rotate ?? 0) : 0
  const columns = Math.floor((width * PLOT_SHARE) / (runs.length + 1) / (font.size * CHARACTER))
  const texts = runs.map((title) => (rotate === 0 ? wrapText(title, columns) : title))
  const more = Math.max(...texts.map((text) => text.split('\n').length)) - 1
  const isBroken = more > 0 && tics !== false
  const listed = texts.map((text, value) => ({ value, label: { kind: 'text', text } as const }))
  const style = { scale: [0, 0] as const, plain: true, ...rotateTics(rotate) }
  const axis = createAxis(undefined, undefined)
  return {
    axis: {
      ...axis,
      label:
        label === undefined
          ? undefined
          : { text: label, ...(isBroken ? { offset: [0, -more] as const } : {}) },
      tics: tics === false ? undefined : { ...style, kind: 'list', listed },
    },
    margins: isBroken
      ? { margins: { bottom: { unit: 'character', size: more + (label === undefined ? 2 : 3.5) } } }
      : {},
  }
}

/** How much of a chart's width its plot takes, and of a font's size a character: on average. */
const PLOT_SHARE = 0.85
const CHARACTER = 0.55
