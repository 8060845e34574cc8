import type { CheckedPage } from '../checked-page.ts'
import type { LintData } from '../lint-data.ts'
import { getFigureIndex } from './figure-index.ts'
import type { Figure, SortedFigures } from './sorted-figures.ts'

/** Finds the quotients of figures that a page may state; `undefined` when nearly every number is one. */
export type QuotientFinder = () => SortedFigures<Figure> | undefined

/** With so few runs, a page may well mean two that it does not name. */
const FEW_RUNS = 8

/** Find the quotients when they are first asked for. Of many runs, those that the page names are meant. */
export function createQuotientFinder(page: CheckedPage, data: LintData): QuotientFinder {
  let found: { readonly quotients: SortedFigures<Figure> | undefined } | undefined
  return () => {
    const { runs = [] } = data
    const named = runs.length <= FEW_RUNS ? undefined : listNamedRuns(page, data)
    found ??= { quotients: getFigureIndex(data).listQuotients(named) }
    return found.quotients
  }
}

function listNamedRuns({ sentences, tables }: CheckedPage, data: LintData): readonly string[] {
  return findNamedRuns(
    [...sentences.map(({ text }) => text), ...tables.flatMap(({ labels }) => labels)],
    data,
  )
}

/** List the runs that texts name, by name or title, and the baseline. */
export function findNamedRuns(
  texts: readonly string[],
  { runs = [], baseline }: LintData,
): readonly string[] {
  const words = new Set(texts.flatMap(listWords))
  const isNamed = (text: string): boolean => listWords(text).every((word) => words.has(word))
  const named = runs.filter(({ name, title }) => isNamed(name) || isNamed(title))
  const all = [...named.map(({ name }) => name), ...(baseline === undefined ? [] : [baseline])]
  return [...new Set(all)]
}

function listWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_-]+/gu) ?? []
}
