/** Where a text stops being JSON. */
export interface JsonFault {
  readonly offset: number
  /** What is wrong there: the text ends, something follows the JSON, or something else was expected. */
  readonly kind: 'cut' | 'followed' | 'broken'
}

/** A word, a number, a sign or a whole text. Python writes what is no number as `NaN` and `Infinity`. */
const TOKEN =
  /[ \t\r\n]*(?:(?<sign>[{}[\],:])|(?<text>"(?:[^"\\\n]|\\.)*")|(?:-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null|NaN|-?Infinity)(?![\w.]))/y

/** The beginning of a token that the end of the text may have cut. */
const CUT = /^(?:"(?:[^"\\\n]|\\.)*\\?|[-\w.+]*)$/

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'next'

/** Find where a text stops being JSON; `undefined` of JSON. V8 does not tell the place of all faults. */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: string[] = []
  let expected: Expected = 'value'
  TOKEN.lastIndex = 0
  for (let at = 0; ; at = TOKEN.lastIndex) {
    const match = TOKEN.exec(text)
    const isDone: boolean = expected === 'next' && open.length === 0
    if (match === null && isDone && skipBlanks(text, at) === text.length) return undefined
    const next: Expected | undefined =
      match === null || isDone ? undefined : step(match.groups, expected, open)
    if (next === undefined) return explain(skipBlanks(text, at), isDone)
    expected = next
  }

  function explain(offset: number, isDone: boolean): JsonFault {
    if (isDone) return { offset, kind: 'followed' }
    if (CUT.test(text.slice(offset).trimEnd())) {
      return { offset: text.trimEnd().length, kind: 'cut' }
    }
    return { offset, kind: 'broken' }
  }
}

function skipBlanks(text: string, from: number): number {
  return from + (/^[ \t\r\n]*/.exec(text.slice(from))?.[0].length ?? 0)
}

/** What is expected behind a token; `undefined` of one that may not stand here. Changes what is open. */
function step(
  { sign, text }: Readonly<Record<string, string | undefined>> = {},
  expected: Expected,
  open: string[],
): Expected | undefined {
  const isValue = expected === 'value' || expected === 'value or end'
  const isKey = expected === 'key' || expected === 'key or end'
  const inside = open.at(-1)
  if (sign === undefined) {
    if (isValue) return 'next'
    return isKey && text !== undefined ? 'colon' : undefined
  }
  if (sign === ':') return expected === 'colon' ? 'value' : undefined
  if (sign === ',') {
    if (expected !== 'next') return undefined
    return inside === '{' ? 'key' : 'value'
  }
  if (sign === '{' || sign === '[') {
    if (!isValue) return undefined
    open.push(sign)
    return sign === '{' ? 'key or end' : 'value or end'
  }
  const mayEnd = expected === 'next' || expected.endsWith(' or end')
  if (!mayEnd || inside !== (sign === '}' ? '{' : '[')) return undefined
  open.pop()
  return 'next'
}
