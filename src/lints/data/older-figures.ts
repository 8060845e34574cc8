import { findUnitName } from '../../quantities/quantity.ts'
import type { LintData, OlderMetric } from '../lint-data.ts'
import { DIMENSIONS, runOf } from './figure-index.ts'
import { SortedFigures, type Figure } from './sorted-figures.ts'

/** A figure that an older lock has. */
export interface OlderFigure extends Figure {
  readonly revision: string
  /** What it is today. */
  readonly now: number
}

type OlderIndex = ReadonlyMap<string, SortedFigures<OlderFigure>>

const known = new WeakMap<LintData, OlderIndex>()

/** Get the figures of older locks that are otherwise today, by dimension; those over the baseline's, and the baseline's over them, as `ratio`. */
export function getOlderIndex(data: LintData): OlderIndex {
  const index = known.get(data) ?? createOlderIndex(data)
  known.set(data, index)
  return index
}

function createOlderIndex({ metrics, baseline, older = [] }: LintData): OlderIndex {
  const today = new Map(metrics.map(({ name, quantity }) => [name, quantity]))
  const lists = new Map<string, OlderFigure[]>()
  const add = (dimension: string, figure: OlderFigure): void => {
    if (figure.value === figure.now || !Number.isFinite(figure.value)) return
    const list = lists.get(dimension) ?? []
    lists.set(dimension, list)
    list.push(figure)
  }
  const before = new Map(older.map((metric) => [keyOf(metric), metric]))
  for (const { name, value, revision } of older) {
    const quantity = today.get(name)
    if (quantity === undefined) continue
    const dimension = DIMENSIONS[findUnitName(quantity.unit) ?? '']
    const now = quantity.value
    if (dimension !== undefined) add(dimension, { expression: name, value, revision, now })
    const base = `${baseline ?? ''}${name.slice(runOf(name).length)}`
    const [old, current] = [before.get(keyOf({ name: base, revision })), today.get(base)]
    if (base === name || old === undefined || current === undefined) continue
    // A run that is faster than the baseline is told by how often its time goes into that of the baseline.
    const [over, under] = [`${name} / ${base}`, `${base} / ${name}`]
    add('ratio', { expression: over, value: value / old.value, revision, now: now / current.value })
    add('ratio', {
      expression: under,
      value: old.value / value,
      revision,
      now: current.value / now,
    })
  }
  return new Map([...lists].map(([dimension, list]) => [dimension, new SortedFigures(list)]))
}

function keyOf({ name, revision }: Pick<OlderMetric, 'name' | 'revision'>): string {
  return `${revision} ${name}`
}
