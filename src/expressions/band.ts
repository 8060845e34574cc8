import type { Attempt } from '../problems/outcome.ts'
import type { LimitComparison } from './condition.ts'
import { parseComparison } from './parse-condition.ts'

/** A range of values that has its own wording. */
export interface Band {
  /** As written in the configuration: `under 1.1`. */
  readonly text: string
  /** A value is in the band when all of these hold. */
  readonly comparisons: readonly LimitComparison[]
}

const FORMS = 'expected `under X`, `up to X`, `X to Y`, `from X` or `over X`'

/**
 * Parse a band: `under 1.1`, `up to 2 s`, `from 2`, `over 300 MiB` or `1.1 to 2`. The last one includes its lower end
 * and excludes its upper end, so that bands can adjoin.
 */
export function parseBand(text: string): Attempt<Band> {
  const words = text.trim()
  const stretch = /^(?:from\s+)?(?<low>\S.*?)\s+to\s+(?<high>.+)$/s.exec(words)?.groups
  const single = /^(?<word>under|up to|from|over)\s+(?<limit>.+)$/s.exec(words)?.groups
  if (single !== undefined && (stretch === undefined || single['word'] === 'up to')) {
    const { word = '', limit = '' } = single
    return readBand(text, [`${OPERATORS.get(word) ?? ''} ${limit}`])
  }
  if (stretch === undefined) return { kind: 'refused', reason: FORMS }
  const { low = '', high = '' } = stretch
  return readBand(text, [`>= ${low}`, `< ${high}`])
}

const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['under', '<'],
  ['up to', '<='],
  ['from', '>='],
  ['over', '>'],
])

function readBand(text: string, comparisons: readonly string[]): Attempt<Band> {
  const read: LimitComparison[] = []
  for (const comparison of comparisons) {
    const parsed = parseComparison(comparison)
    if (parsed.kind === 'refused') return parsed
    read.push(parsed.value)
  }
  return { kind: 'made', value: { text, comparisons: read } }
}
