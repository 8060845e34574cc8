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

/** A name, its words, and the place of its run. */
interface PlacedName {
  readonly word: string
  readonly parts: readonly string[]
  readonly at: number
}

/** Names by the word that the fewest names have; those without a word stand below the empty one. */
type NameIndex = ReadonlyMap<string, readonly PlacedName[]>

const known = new WeakMap<readonly Named[], NameIndex>()

/**
 * List the names of runs that a text may have: those of which it has all words. They are found by the rarest, so that `Run` finds none
 * of `Run 1` to `Run 2000`. The others need not be looked for.
 */
export function listPossibleNames<T extends Named>(
  text: string,
  runs: readonly T[],
): readonly RunName<T>[] {
  const index = known.get(runs) ?? createIndex(runs)
  known.set(runs, index)
  const words = listWords(text)
  const named = words.filter((word) => index.has(word))
  const wordless = index.get('') ?? []
  if (named.length + wordless.length === 0) return []
  const all = new Set(words)
  const names = [...wordless, ...[...new Set(named)].flatMap((word) => index.get(word) ?? [])]
  return names.flatMap(({ word, parts, at }) => {
    const run = runs[at]
    return run === undefined || !parts.every((part) => all.has(part)) ? [] : [{ word, run }]
  })
}

function createIndex(runs: readonly Named[]): NameIndex {
  const names = runs.flatMap(({ name, title }, at) =>
    [...new Set([name, title])].map((word) => ({ word, at, parts: listWords(word) })),
  )
  const counts = new Map<string, number>()
  for (const part of names.flatMap(({ parts }) => parts))
    counts.set(part, (counts.get(part) ?? 0) + 1)
  const index = new Map<string, PlacedName[]>()
  for (const { word, at, parts } of names) {
    const rarest = parts.reduce(
      (best, part) => ((counts.get(part) ?? 0) < (counts.get(best) ?? 0) ? part : best),
      parts[0] ?? '',
    )
    const alike = index.get(rarest) ?? []
    index.set(rarest, alike)
    alike.push({ word, parts, at })
  }
  return index
}

function listWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_-]+/gu) ?? []
}
