import type { LimitComparison } from './condition.ts'
import { parseComparison, type Reading } from './parse-condition.ts'

/** A stretch of values that has a wording of its own. */
export interface Band {
  /** As the configuration says it: `under 1.1`. */
  readonly text: string
  /** All of these are true of a value in the band. */
  readonly comparisons: readonly LimitComparison[]
}

const FORMS = 'expected `under X`, `up to X`, `X to Y`, `from X` or `over X`'

/**
 * Parse what a band says of its values: `under 1.1`, `up to 2 s`, `from 2`, `over 300 MiB`, and `1.1 to 2`, to which
 * the lower end belongs and the upper end does not, so that bands may follow each other.
 */
export function parseBand(text: string): Reading<Band> {
  const words = text.trim()
  const stretch = /^(?:from\s+)?(?<low>\S.*?)\s+to\s+(?<high>.+)$/s.exec(words)?.groups
  const single = /^(?<word>under|up to|from|over)\s+(?<limit>.+)$/s.exec(words)?.groups
  if (single !== undefined && (stretch === undefined || single['word'] === 'up to')) {
    const { word = '', limit = '' } = single
    return readBand(text, [`${OPERATORS.get(word) ?? ''} ${limit}`])
  }
  if (stretch === undefined) return { kind: 'unread', reason: FORMS }
  const { low = '', high = '' } = stretch
  return readBand(text, [`>= ${low}`, `< ${high}`])
}

const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['under', '<'],
  ['up to', '<='],
  ['from', '>='],
  ['over', '>'],
])

function readBand(text: string, comparisons: readonly string[]): Reading<Band> {
  const read: LimitComparison[] = []
  for (const comparison of comparisons) {
    const parsed = parseComparison(comparison)
    if (parsed.kind === 'unread') return parsed
    read.push(parsed.value)
  }
  return { kind: 'read', value: { text, comparisons: read } }
}
