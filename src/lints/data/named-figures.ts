import { findUnitName } from '../../quantities/quantity.ts'
import type { LintData } from '../lint-data.ts'
import { DIMENSIONS, runOf } from './figure-index.ts'
import { listResultAliases } from './result-aliases.ts'
import { SortedFigures, type Figure } from './sorted-figures.ts'

/** A figure of a run, or of a result such as a benchmark. */
export interface NamedFigure extends Figure {
  /** What figures of a column have in common: the metric, and of a result the run, too. */
  readonly kind: string
}

/** The figures of what has a name, by dimension: `seconds`, `bytes`, `percent`, `count`, `rate` or `bytes by time`. */
export type FiguresOfName = ReadonlyMap<string, SortedFigures<NamedFigure>>

const known = new WeakMap<LintData, ReadonlyMap<string, FiguresOfName>>()

/** Get the figures of runs and of their results by the names that rows of tables have; see {@link simplifyName}. */
export function getNamedFigures(data: LintData): ReadonlyMap<string, FiguresOfName> {
  const named = known.get(data) ?? listNamedFigures(data)
  known.set(data, named)
  return named
}

/** As names are compared: small letters, single blanks, no marks around them, no number of processors that Go writes. */
export function simplifyName(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<=^benchmark\S*)-\d+$/, '')
    .replace(/^[\s"'`*_([]+|[\s"'`*_)\]:]+$/g, '')
}

/** What the results of each run are called. */
function listAliases(
  metrics: LintData['metrics'],
): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const results = new Map<string, Set<string>>()
  for (const { name } of metrics) {
    const run = runOf(name)
    const { result } = readResult(name.slice(run.length + 1))
    if (result === undefined) continue
    const own = results.get(run) ?? new Set()
    results.set(run, own)
    own.add(result)
  }
  return new Map([...results].map(([run, own]) => [run, listResultAliases([...own])]))
}

interface ResultMetric {
  readonly group?: string
  /** As the tool names it. */
  readonly result?: string
  readonly rest?: string
}

/** Read a metric of a result: `bench['rg foo'].time.mean`; nothing for one of a run. */
function readResult(metric: string): ResultMetric {
  const [, group = '', , result, rest = ''] = RESULT.exec(metric) ?? []
  return result === undefined ? {} : { group, rest, result: result.replaceAll(/\\([\\'])/g, '$1') }
}

const RESULT = /^([^.[]+)\[(['"])(.*)\2\]\.(.+)$/

function listNamedFigures({ metrics, runs = [] }: LintData): ReadonlyMap<string, FiguresOfName> {
  const titles = new Map(runs.map(({ name, title }) => [name, title]))
  const aliases = listAliases(metrics)
  const lists = new Map<string, Map<string, NamedFigure[]>>()
  for (const { name, quantity } of metrics) {
    const run = runOf(name)
    const metric = name.slice(run.length + 1)
    // Counts of a log's lines say nothing of what ran.
    if (metric.startsWith('log.')) continue
    const unit = findUnitName(quantity.unit)
    const dimension = unit === '1' ? 'count' : DIMENSIONS[unit ?? '']
    if (dimension === undefined) continue
    const { group = '', result, rest = '' } = readResult(metric)
    const kind = result === undefined ? metric : `${run} ${group}.${rest}`
    const names =
      result === undefined ? [run, titles.get(run) ?? run] : (aliases.get(run)?.get(result) ?? [])
    for (const own of new Set(names.map(simplifyName))) {
      const byDimension = lists.get(own) ?? new Map<string, NamedFigure[]>()
      lists.set(own, byDimension)
      const figures = byDimension.get(dimension) ?? []
      byDimension.set(dimension, figures)
      figures.push({ expression: name, value: quantity.value, kind })
    }
  }
  const sort = (byDimension: ReadonlyMap<string, readonly NamedFigure[]>): FiguresOfName =>
    new Map([...byDimension].map(([dimension, list]) => [dimension, new SortedFigures(list)]))
  return new Map([...lists].map(([name, byDimension]) => [name, sort(byDimension)]))
}
