import { findUnitName } from '../../quantities/quantity.ts'
import type { LintData, LintMetric } from '../lint-data.ts'
import { SortedFigures, type Figure } from './sorted-figures.ts'

/** The figures of the runs by their values, so that no number of a page has to be compared with all of them. */
export interface FigureIndex {
  /** By dimension: `seconds`, `bytes`, `percent`, `rate`, `bytes by time`. In seconds, bytes and per cent. */
  readonly figures: ReadonlyMap<string, SortedFigures<Figure>>
  /** By name, with their dimensions. */
  readonly named: ReadonlyMap<string, MeasuredFigure>
  /** The metrics of all runs, without the run. */
  readonly metrics: readonly string[]
  /** Each figure over that of the baseline. */
  readonly ratios: SortedFigures<Figure>
  /**
   * Each figure over each other one of its name, for all runs or those named. `undefined` when there are so many that nearly
   * every number is one.
   */
  listQuotients(runs: readonly string[] | undefined): SortedFigures<Figure> | undefined
}

/** A figure and what its unit measures. */
export interface MeasuredFigure extends Figure {
  readonly dimension: string
}

/** The dimensions of units that people write after numbers. */
export const DIMENSIONS: Readonly<Partial<Record<string, string>>> = {
  s: 'seconds',
  B: 'bytes',
  '%': 'percent',
  '1/s': 'rate',
  'B/s': 'bytes by time',
}

/** With so many runs, there is a quotient of two for nearly every number of three digits. */
const MOST_RUNS = 60

const known = new WeakMap<LintData, FigureIndex>()

/** Get the index of the figures of the runs; it is made once. */
export function getFigureIndex(data: LintData): FigureIndex {
  const index = known.get(data) ?? createFigureIndex(data)
  known.set(data, index)
  return index
}

function createFigureIndex({ metrics, baseline }: LintData): FigureIndex {
  const byDimension = new Map<string, Figure[]>()
  const byMetric = new Map<string, RunFigure[]>()
  const named = new Map<string, MeasuredFigure>()
  for (const { name, quantity } of metrics) {
    const { value, unit } = quantity
    const dimension = DIMENSIONS[findUnitName(unit) ?? '']
    if (dimension !== undefined) {
      push(byDimension, dimension, { expression: name, value })
      named.set(name, { expression: name, value, dimension })
    }
    push(byMetric, metricOf(name), { run: runOf(name), expression: name, value })
  }
  const groups = [...byMetric.values()]
  const quotients = new Map<string, SortedFigures<Figure>>()
  const count = new Set(metrics.map(({ name }) => runOf(name))).size
  return {
    figures: new Map([...byDimension].map(([name, list]) => [name, new SortedFigures(list)])),
    named,
    metrics: [...byMetric.keys()],
    ratios: new SortedFigures(groups.flatMap((group) => listRatios(group, baseline))),
    listQuotients(runs) {
      if ((runs?.length ?? count) > MOST_RUNS) return undefined
      const key = runs?.join(' ') ?? ''
      const listed = quotients.get(key) ?? new SortedFigures(groups.flatMap(listPairs(runs)))
      quotients.set(key, listed)
      return listed
    },
  }
}

interface RunFigure extends Figure {
  readonly run: string
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}

/** The run of a figure. */
export function runOf(name: LintMetric['name']): string {
  return name.slice(0, name.indexOf('.'))
}

/** The part of a figure's name after its run. */
function metricOf(name: LintMetric['name']): string {
  return name.slice(name.indexOf('.') + 1)
}

function listRatios(group: readonly RunFigure[], baseline: string | undefined): readonly Figure[] {
  const base = group.find(({ run }) => run === baseline)
  if (base === undefined || base.value === 0) return []
  return group
    .filter((figure) => figure !== base)
    .map(({ expression, value }) => ({
      expression: `${expression} / ${base.expression}`,
      value: value / base.value,
    }))
}

function listPairs(
  runs: readonly string[] | undefined,
): (group: readonly RunFigure[]) => readonly Figure[] {
  const named = new Set(runs)
  return (group) => {
    const meant = runs === undefined ? group : group.filter(({ run }) => named.has(run))
    return meant.flatMap((a) =>
      meant.flatMap((b) =>
        a === b || b.value === 0
          ? []
          : [{ expression: `${a.expression} / ${b.expression}`, value: a.value / b.value }],
      ),
    )
  }
}
