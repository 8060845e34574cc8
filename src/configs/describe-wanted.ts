import type * as v from 'valibot'

/** What the schema knows where something else is expected. */
export interface PlaceInSchema {
  readonly listKeys: () => readonly string[]
  /** Whether a word may be an item of the list that is expected. */
  readonly isItem: (text: string) => boolean
}

/** Say how what is expected is written, as far as a text in its place tells. */
export function describeWanted(
  expected: string,
  { received }: v.BaseIssue<unknown>,
  { listKeys, isItem }: PlaceInSchema,
): string {
  if (expected.includes('a number') && /^"\d{4}-\d\d-\d\d/.test(received)) {
    return `${expected} (dates stand only in the \`range\` of an \`x\` with \`time: date\`, which chooses its tics itself)`
  }
  if (expected === 'a mapping') return describeMapping(listKeys(), formatReceived(received))
  const actual = formatReceived(received)
  const keys = expected === 'a list' && actual === 'a mapping' ? listKeys() : []
  if (keys.length > 0)
    return `a list, with lines such as \`- { ${keys
      .slice(0, 2)
      .map((key) => `${key}: …`)
      .join(', ')} }\``
  if (expected === 'a string') {
    const sign = actual === 'a mapping' ? '{' : '['
    const isBracket = actual === 'a mapping' || actual === 'a list'
    return isBracket ? `a string, in quotes where it begins with \`${sign}\`` : expected
  }
  const parts = expected.startsWith('a list') ? readParts(unquote(received)).filter(isItem) : []
  return parts.length > 0 ? `${expected}, as in \`[${parts.join(', ')}]\`` : expected
}

/** The parts of a text that stands for a list: `800x400`, `0-300`, `before, after`; none where it may be anything. */
function readParts(text: string): readonly string[] {
  const numbers = text.split(/\s*(?:[x×*,;:\s–-]|\.\.|\bto\b)\s*/)
  if (numbers.length > 1 && numbers.every((one) => /^\d+(?:\.\d+)?$/.test(one))) return numbers
  const names = text.split(/\s*[,;]\s*|\s+/)
  return names.every((one) => /^[A-Za-z_][\w.-]*$/.test(one)) ? names : []
}

/** Say of a mapping which keys it has; where these are names, how a name is written. */
export function describeMapping(keys: readonly string[], actual: string): string {
  if (keys.length === 0 && actual !== 'a list') return 'a mapping'
  return keys.length === 0
    ? 'a mapping, with lines such as `NAME: …` without `-`'
    : `a mapping with keys such as ${keys
        .slice(0, 3)
        .map((key) => `\`${key}\``)
        .join(', ')}`
}

/** Remove the quotes that a schema's words have around a text. */
export function unquote(text: string): string {
  return text.replace(/^"(.*)"$/, '$1')
}

/** Valibot's words for types, in a reader's. */
export function formatExpected(expected: string | null): string {
  const words = (expected ?? 'something else').replaceAll(/[()]/g, '').split(' | ')
  const known = words.filter((word) => word !== 'undefined')
  return [...new Set(known.map((word) => WORDS.get(word) ?? word))].join(' or ')
}

/** What stands in the place of what is expected, in a reader's words. */
export function formatReceived(received: string): string {
  if (received === 'undefined' || received === 'null') return 'nothing'
  if (received.length > LONGEST) return `${received.slice(0, LONGEST)}…`
  return WORDS.get(received) ?? received
}

/** Longer texts are cut in messages. */
const LONGEST = 80

const WORDS: ReadonlyMap<string, string> = new Map([
  ['Object', 'a mapping'],
  ['Array', 'a list'],
  ['Function', 'a function'],
  ['string', 'a string'],
  ['number', 'a number'],
  ['boolean', '`true` or `false`'],
])
