import * as v from 'valibot'
import { evaluateText } from '../../expressions/evaluate-text.ts'
import {
  createPageHistory,
  describeFinding,
  describeSearch,
  type PageHistory,
  type ShownState,
} from '../../histories/page-history.ts'
import { FEWEST_VALUES } from '../../histories/find-changes.ts'
import { computeMedian } from '../../quantities/statistics.ts'
import { described } from '../../specs/described.ts'
import { historyEntries } from '../../specs/history-entries.ts'
import type { Chart, Plot } from '../chart.ts'
import { namesAxisSchema, spreadNames } from './bars/names-axis.ts'
import { defineChart } from './chart-kind.ts'
import { finishChart, type ChartSetting, type MadeChart } from './configured-chart.ts'
import { createId } from './create-id.ts'
import { axisSchema } from './frame/axis-spec.ts'
import { chooseAxisUnit } from './frame/choose-axis-unit.ts'
import { completeFrame, type ThemedFrame } from './frame/complete-frame.ts'
import { createAxis, UNUSED_AXIS } from './frame/create-axis.ts'
import { createFrame } from './frame/create-frame.ts'
import { frameEntries } from './frame/frame-spec.ts'
import { createCommitsAxis } from './history/commits-axis.ts'
import type { ChartWords } from './words/chart-words.ts'
import { showQuantity } from './words/show-value.ts'

const historySchema = v.strictObject({
  template: described(
    v.literal('history'),
    'A value by commit, from the earlier states that the lock keeps, with its levels.',
  ),
  ...historyEntries,
  ...frameEntries,
  x: v.optional(namesAxisSchema),
  y: v.optional(axisSchema),
})

/** The complete description of a chart of a history. */
export type HistorySpec = v.InferOutput<typeof historySchema> & ThemedFrame

/** A value by commit, and where its level changes. */
export const historyChart = defineChart({
  template: 'history',
  summary: 'a value by commit, and where its level changes',
  file: '<chart name>.svg',
  schema: historySchema,
  check: () => [],
  findPast: ({ value }) => value,
  complete: completeFrame,
  make: makeHistoryChart,
})

function makeHistoryChart(spec: HistorySpec, setting: ChartSetting): MadeChart | undefined {
  const { scope } = setting
  const today = evaluateText(spec.value, scope, undefined)
  if (today.kind === 'problem') {
    setting.report(today.problem, ['value'])
    return undefined
  }
  if (today.kind === 'missing') {
    setting.report({ kind: 'no-history', value: spec.value, reason: today.reason }, ['value'])
    return undefined
  }
  const history = createPageHistory(scope.pasts?.get(spec.value) ?? [], today.quantity)
  const { about, alt } = describeHistory(spec, history)
  const chart = createHistoryChart({ id: createId(setting.name), spec, history, about })
  return finishChart(chart, alt, setting)
}

/** The input of a chart of a history. */
export interface HistoryChartInput {
  readonly id: string
  readonly spec: HistorySpec
  readonly history: PageHistory
  readonly about: Chart['about']
}

/**
 * Create a chart with a point for each state, at even distances, and a line at the median of each level. Without enough
 * states to tell levels, there are none.
 */
export function createHistoryChart({ id, spec, history, about }: HistoryChartInput): Chart {
  const shown = history.states.slice(-(spec.last ?? history.states.length))
  const [first] = shown
  if (first === undefined) throw new Error('Expected a history of at least one state')
  const offset = history.states.length - shown.length
  const levels = listLevels(history).filter(({ to }) => to > offset)
  const values = shown.map(({ quantity }) => quantity.value)
  const isSet = spec.y?.range !== undefined || spec.y?.tics !== undefined
  const { scale, symbol } = chooseAxisUnit(first.quantity.unit, values, isSet)
  const frame = createFrame({
    ...{ id, spec, about },
    title: `History of ${spec.value}`,
    keyPosition: 'above',
  })
  const begins = levels.map(({ from }) => from - offset).filter((from) => from > 0)
  const names = createCommitsAxis(spec.x ?? {}, shown, { begins, terminal: frame.terminal })
  const unit = symbol === '' ? '' : ` (${symbol})`
  return {
    ...frame,
    grid: spec.grid ? ['y'] : [],
    // Points alone are named by their axis.
    key: levels.length === 0 && spec.key === undefined ? undefined : frame.key,
    ...names.margins,
    axes: {
      x: spreadNames(names.axis, shown.length),
      y: createAxis(spec.y, `${spec.value}${unit}`, `(${symbol})`),
      x2: UNUSED_AXIS,
      y2: UNUSED_AXIS,
    },
    plots: [
      plotStates(shown, scale),
      ...levels.map((level, i) => plotLevel(level, { offset, scale, isFirst: i === 0 })),
    ],
  }
}

/** States from one index up to another, which have one level. */
interface Level {
  readonly from: number
  readonly to: number
  readonly median: number
}

/** List the levels of a history: one where nothing changes, none where nobody can tell. */
function listLevels({ states, changes }: PageHistory): readonly Level[] {
  if (states.length < FEWEST_VALUES) return []
  const begins = [0, ...changes.map(({ at }) => at)]
  return begins.map((from, i) => {
    const to = begins[i + 1] ?? states.length
    const values = states.slice(from, to).map(({ quantity }) => quantity.value)
    return { from, to, median: computeMedian(Float64Array.from(values)) }
  })
}

function plotStates(shown: readonly ShownState[], scale: number): Plot {
  return {
    style: 'linespoints',
    axes: 'x1y1',
    title: 'value',
    line: { type: 1, width: 1 },
    point: { type: 7, size: shown.length > MANY ? 0.5 : 0.8 },
    x: Float64Array.from(shown, (_, i) => i),
    y: Float64Array.from(shown, ({ quantity }) => quantity.value / scale),
  }
}

/** Above so many states, points are smaller. */
const MANY = 60

/** Plot a line over the states of a level, half a state beyond its first and last; gnuplot breaks no line at a gap. */
function plotLevel(
  { from, to, median }: Level,
  {
    offset,
    scale,
    isFirst,
  }: { readonly offset: number; readonly scale: number; readonly isFirst: boolean },
): Plot {
  return {
    style: 'lines',
    axes: 'x1y1',
    title: isFirst ? 'median of the level' : undefined,
    line: { type: 2, width: 2 },
    x: Float64Array.of(Math.max(0, from - offset) - BEYOND, to - 1 - offset + BEYOND),
    y: Float64Array.of(median / scale, median / scale),
  }
}

const BEYOND = 0.4

/** Describe in words the states, the finding, and how it was found. */
export function describeHistory(
  spec: Pick<HistorySpec, 'alt' | 'value'>,
  history: PageHistory,
): ChartWords {
  const title = `History of ${spec.value}`
  const finding = describeFinding(history)
  const course = describeCourse(history.states)
  return {
    about: {
      title: spec.alt ?? title,
      description: [course, ...finding, ...describeSearch(history)].join(' '),
    },
    alt: [`${title}.`, course, ...finding.slice(-MOST_TOLD)].join(' '),
  }
}

/** How many changes an alternative text tells: the last ones. */
const MOST_TOLD = 3

function describeCourse(states: readonly ShownState[]): string {
  const [first] = states
  const last = states.at(-1)
  if (first === undefined || last === undefined) return ''
  const now = `now ${showQuantity(last.quantity)}`
  if (first.commit === undefined) return `It is ${now}; no earlier state is known.`
  return `${showQuantity(first.quantity)} at commit ${first.commit} of ${first.date}, ${now}.`
}
