import type { Attempt } from '../problems/outcome.ts'
import { parseValue, QUOTED } from './parse-value.ts'

/** The parts of a text with values in it, in order. */
export type TextTemplate = readonly TextPart[]

/** Literal text, or a value in a text. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'value'
      readonly expression: string
      readonly format: string | undefined
    }

/**
 * Parse a text with fields such as `{after.rss.peak}` and `{a.time.real / b.time.real | x{:.3}}`; `{{` and `}}` are
 * literal braces.
 */
export function parseTextTemplate(text: string): Attempt<TextTemplate> {
  const parts: TextPart[] = []
  let plain = ''
  let at = 0
  const pushPlain = (): void => {
    if (plain !== '') parts.push({ kind: 'text', text: plain })
    plain = ''
  }
  while (at < text.length) {
    const character = text.charAt(at)
    if (character !== '{' && character !== '}') {
      plain += character
      at++
    } else if (text.charAt(at + 1) === character) {
      plain += character
      at += 2
    } else {
      const end = character === '{' ? findFieldEnd(text, at) : undefined
      if (end === undefined) return refuseBrace(text, at)
      const field = readField(text.slice(at + 1, end))
      if (field.kind === 'refused') return field
      pushPlain()
      parts.push(field.value)
      at = end + 1
    }
  }
  pushPlain()
  return { kind: 'made', value: parts }
}

/** What stands before the bar or the end of a field. */
const BEFORE_FORMAT = new RegExp(`(?:${QUOTED}|[^|'"{}])*`, 'sy')

/** Find the brace that closes a field. A format in the field has its own pairs of braces. */
function findFieldEnd(text: string, start: number): number | undefined {
  BEFORE_FORMAT.lastIndex = start + 1
  const before = BEFORE_FORMAT.exec(text)?.[0].length ?? 0
  let depth = 1
  for (let at = start + 1 + before; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '{') depth++
    if (character === '}') depth--
    if (depth === 0) return at
  }
  return undefined
}

function readField(inside: string): Attempt<TextPart> {
  const { expression, format } = parseValue(inside)
  if (expression === '') {
    return { kind: 'refused', reason: 'expected a value in each `{…}`, such as `{after.rss.peak}`' }
  }
  return {
    kind: 'made',
    value: { kind: 'value', expression, format },
  }
}

function refuseBrace(text: string, at: number): Attempt<never> {
  const brace = text.charAt(at)
  const reason = `unexpected \`${brace}\` at character ${String(at + 1)}, expected \`{EXPRESSION}\` or \`{EXPRESSION | FORMAT}\`; write \`${brace}${brace}\` for a brace that is text`
  return { kind: 'refused', reason }
}
