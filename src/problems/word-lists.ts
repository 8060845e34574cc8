import { closestMatch } from 'leven'

/** Texts by their names: what many a sentence is made of. */
export type Words<Name extends string> = Readonly<Record<Name, string>>

/**
 * Say which known name is nearest, or list the known ones.
 *
 * @param meant the known name that the other one is another word for
 */
export function formatSuggestion(name: string, known: readonly string[], meant?: string): string {
  const nearest = meant ?? findOtherName(name, known) ?? findNearestName(name, known)
  if (nearest !== undefined) return `did you mean \`${nearest}\`?`
  if (known.length === 0) return 'none is defined'
  return `expected one of ${formatList(known)}`
}

/** What people call metrics and series that are called otherwise here. */
const OTHER_NAMES: readonly (readonly [other: RegExp, ours: string])[] = [
  [/(^|\.)time\.(?:elapsed|wall|total|duration)$/i, '$1time.real'],
  [/(^|\.)time\.(?:mem(?:ory)?|rss|peak|max_?rss)$/i, '$1time.maxrss'],
  [/(^|\.)(?:mem|memory|ram)\.(\w+)$/i, '$1rss.$2'],
  [/^(?:mem|memory|ram)$/i, 'rss'],
]

/** Find the known name that means what another one says. */
function findOtherName(name: string, known: readonly string[]): string | undefined {
  return OTHER_NAMES.map(([other, ours]) => name.replace(other, ours)).find(
    (meant) => meant !== name && known.includes(meant),
  )
}

/**
 * Count lines and name the first of them: `3 such lines are left out: 12, 40, 41`.
 *
 * @param fates what becomes of one line, and of several
 */
export function formatLines(
  { count, lines }: { readonly count: number; readonly lines: readonly number[] },
  [fate, fates]: readonly [string, string],
  [one, several]: readonly [string, string] = ['line', 'lines'],
): string {
  if (count === 1) return `this ${one} ${fate}`
  const more = count > lines.length ? ', …' : ''
  return `${String(count)} such ${several} ${fates}: ${lines.join(', ')}${more}`
}

/** List the first of some names. */
export function formatList(names: readonly string[]): string {
  return listFirst(names.map((name) => `\`${name}\``))
}

/** List the first of some words as they are, such as numbers. */
export function listFirst(words: readonly string[]): string {
  return `${words.slice(0, 8).join(', ')}${words.length > 8 ? ', …' : ''}`
}

/** List words to choose from: `a, b or c`. */
export function formatChoice(words: readonly string[]): string {
  return joinWords(words, 'or')
}

/** List things that are all meant: `a, b and c`. */
export function formatAll(words: readonly string[]): string {
  return joinWords(words, 'and')
}

function joinWords(words: readonly string[], conjunction: string): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`
}

/**
 * Find the known name that a misspelt one probably meant: at most two letters in five away
 * (Levenshtein's distance, in which two letters swapped count two), case aside.
 */
export function findNearestName(name: string, known: readonly string[]): string | undefined {
  const lower = new Map(known.map((candidate) => [candidate.toLowerCase(), candidate]))
  // Any letter is one letter away from any other.
  const maxDistance = Math.min(name.length - 1, Math.max(1, Math.round(name.length * 0.4)))
  const nearest = closestMatch(name.toLowerCase(), [...lower.keys()], { maxDistance })
  return nearest === undefined ? undefined : lower.get(nearest)
}
