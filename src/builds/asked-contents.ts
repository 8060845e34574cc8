import type { PageContents } from '../pages/page.ts'
import { ObservedMap } from './observed-map.ts'
import { sumData } from './sum-data.ts'

/** What a page asked of its contents, by which the same can be asked again. */
export type Question =
  | readonly ['chart' | 'excerpt' | 'table' | 'text', string]
  | readonly ['value', string, string | null]
  | readonly ['names']

/** Contents of a page that remember what was asked of them. */
export interface AskedContents extends PageContents {
  /** The questions, each once; `undefined` where something was asked that has no words here, such as all names. */
  listQuestions(): readonly Question[] | undefined
}

/** Make contents that remember what is asked of them. */
export function observeContents(contents: PageContents): AskedContents {
  const asked = new Map<string, Question>()
  let isKnown = true
  const ask = (question: Question): void => {
    asked.set(JSON.stringify(question), question)
  }
  const observe = <T>(kind: 'chart' | 'excerpt' | 'table' | 'text', map: ReadonlyMap<string, T>) =>
    new ObservedMap(
      map,
      (name) => {
        ask([kind, name])
      },
      () => {
        isKnown = false
      },
    )
  return {
    charts: observe('chart', contents.charts),
    excerpts: observe('excerpt', contents.excerpts),
    tables: observe('table', contents.tables),
    texts: observe('text', contents.texts),
    get valueNames() {
      ask(['names'])
      return contents.valueNames
    },
    evaluate(expression, format) {
      ask(['value', expression, format ?? null])
      return contents.evaluate(expression, format)
    },
    listQuestions: () => (isKnown ? [...asked.values()] : undefined),
  }
}

/** Ask contents something, and sum the answer up: equal sums are equal answers. An answer with a function in it has none. */
export function sumAnswer(contents: PageContents, question: Question): string | undefined {
  const given = answer(contents, question)
  if (typeof given !== 'object' || given === null) return sumData(given)
  const known = sums.get(given)
  if (known !== undefined) return known.sum
  const sum = sumData(given)
  sums.set(given, { sum })
  return sum
}

/** Many pages are given the same table. */
const sums = new WeakMap<object, { readonly sum: string | undefined }>()

function answer(contents: PageContents, question: Question): unknown {
  switch (question[0]) {
    case 'chart':
      return contents.charts.get(question[1])
    case 'excerpt':
      return contents.excerpts.get(question[1])
    case 'table':
      return contents.tables.get(question[1])
    case 'text':
      return contents.texts.get(question[1])
    case 'value':
      return contents.evaluate(question[1], question[2] ?? undefined)
    case 'names':
      return contents.valueNames
  }
}
