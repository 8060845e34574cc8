/** A run as texts name it. */
interface Named {
  readonly name: string
  readonly title: string
}

/** A name or a title of a run. */
export interface RunName<T> {
  readonly word: string
  readonly run: T
}

/** A name and the place of its run. */
interface PlacedName {
  readonly word: string
  readonly at: number
}

/** Names by their first word; those without a word stand below the empty one. */
type NameIndex = ReadonlyMap<string, readonly PlacedName[]>

const known = new WeakMap<readonly Named[], NameIndex>()

/** List the names of runs that a text may have: all whose first word it has. The others need not be looked for. */
export function listPossibleNames<T extends Named>(
  text: string,
  runs: readonly T[],
): readonly RunName<T>[] {
  const index = known.get(runs) ?? createIndex(runs)
  known.set(runs, index)
  const names = ['', ...new Set(listWords(text))].flatMap((word) => index.get(word) ?? [])
  return names.flatMap(({ word, at }) => {
    const run = runs[at]
    return run === undefined ? [] : [{ word, run }]
  })
}

function createIndex(runs: readonly Named[]): NameIndex {
  const index = new Map<string, PlacedName[]>()
  for (const [at, { name, title }] of runs.entries()) {
    for (const word of new Set([name, title])) {
      const [first = ''] = listWords(word)
      const names = index.get(first) ?? []
      index.set(first, names)
      names.push({ word, at })
    }
  }
  return index
}

function listWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_-]+/gu) ?? []
}
