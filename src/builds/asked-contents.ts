import type { PageContents } from '../pages/page.ts'
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

/** A map that tells which of its entries somebody asks for, and when it is asked for all of them. */
class ObservedMap<T> implements ReadonlyMap<string, T> {
  readonly #map: ReadonlyMap<string, T>
  readonly #one: (name: string) => void
  readonly #all: () => void

  constructor(map: ReadonlyMap<string, T>, one: (name: string) => void, all: () => void) {
    this.#map = map
    this.#one = one
    this.#all = all
  }

  get size(): number {
    return this.#whole().size
  }

  get(name: string): T | undefined {
    this.#one(name)
    return this.#map.get(name)
  }

  has(name: string): boolean {
    return this.get(name) !== undefined
  }

  forEach(visit: (value: T, name: string, map: ReadonlyMap<string, T>) => void): void {
    this.#whole().forEach(visit)
  }

  entries(): MapIterator<[string, T]> {
    return this.#whole().entries()
  }

  keys(): MapIterator<string> {
    return this.#whole().keys()
  }

  values(): MapIterator<T> {
    return this.#whole().values()
  }

  [Symbol.iterator](): MapIterator<[string, T]> {
    return this.#whole()[Symbol.iterator]()
  }

  #whole(): ReadonlyMap<string, T> {
    this.#all()
    return this.#map
  }
}
