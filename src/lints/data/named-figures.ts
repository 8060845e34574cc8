import { findUnitName } from '../../quantities/quantity.ts'
import type { LintData } from '../lint-data.ts'
import { DIMENSIONS, runOf } from './figure-index.ts'
import { SortedFigures, type Figure } from './sorted-figures.ts'

/** A figure of a run, or of a result such as a benchmark. */
export interface NamedFigure extends Figure {
  /** What figures of a column have in common: the metric, and of a result the run, too. */
  readonly kind: string
}

/** The figures of what a row is named after, by dimension: `seconds`, `bytes`, `percent` or `count`. */
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

/** What pages call a result: without its file, and without the word that makes it a benchmark. */
function listAliases(result: string): readonly string[] {
  const own = result.replace(/^.*::/, '')
  const short = own.replace(/^(?:Benchmark|bench_|test_)(?=\w)/i, '')
  return [result, own, short]
}

const RESULT = /^([^.[]+)\[(['"])(.*)\2\]\.(.+)$/

function listNamedFigures({ metrics, runs = [] }: LintData): ReadonlyMap<string, FiguresOfName> {
  const titles = new Map(runs.map(({ name, title }) => [name, title]))
  const lists = new Map<string, Map<string, NamedFigure[]>>()
  for (const { name, quantity } of metrics) {
    const run = runOf(name)
    const metric = name.slice(run.length + 1)
    // Counts of a log's lines say nothing of what ran.
    if (metric.startsWith('log.')) continue
    const unit = findUnitName(quantity.unit)
    const dimension = unit === '1' ? 'count' : DIMENSIONS[unit ?? '']
    if (dimension === undefined) continue
    const [, group = '', , result, rest = ''] = RESULT.exec(metric) ?? []
    const kind = result === undefined ? metric : `${run} ${group}.${rest}`
    const names = result === undefined ? [run, titles.get(run) ?? run] : listAliases(result)
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
