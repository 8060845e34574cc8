import jsep from 'jsep'

/** Something in an expression that is not part of the language: in words, and where. */
export interface ForeignPart {
  readonly what: string
  /** The offset in the text; −1 when it is not known. */
  readonly at: number
}

/**
 * Describe in plain words what jsep names by a type of its nodes. jsep gives no positions, but what is foreign shows in the text.
 *
 * @param type such as `Compound`
 */
export function describeForeign(type: string, text: string): ForeignPart {
  const { what, at } = describeNode(type, text)
  const isDecimal = what === COMMA && /^\d,\d/.test(text.slice(Math.max(0, at - 1)))
  return { what: isDecimal ? `${what} (a decimal has a point, as in \`1.5\`)` : what, at }
}

function describeNode(type: string, text: string): ForeignPart {
  switch (type) {
    case 'Compound': {
      const at = findSecondExpression(text)
      return { what: SEPARATORS[text[at] ?? ''] ?? SECOND, at }
    }
    case 'SequenceExpression':
      return { what: COMMA, at: findComma(text) }
    case 'ArrayExpression':
      return { what: 'a list in brackets', at: text.indexOf('[') }
    case 'ConditionalExpression':
      return { what: 'a condition (`?`)', at: text.indexOf('?') }
    case 'ThisExpression':
      return { what: 'the word `this`', at: text.search(/\bthis\b/) }
    default:
      return { what: 'something else', at: -1 }
  }
}

const COMMA = 'a comma outside a function'
const SECOND = 'a second expression without an operator before it'
const SEPARATORS: Readonly<Record<string, string>> = {
  ',': COMMA,
  ';': 'a semicolon',
}

/** Find where the longest part that is an expression of its own ends, and the next one begins. */
function findSecondExpression(text: string): number {
  for (let end = text.length - 1; end > 0; end -= 1) {
    const first = text.slice(0, end).replace(/[\s,;]+$/, '')
    if (!isOneExpression(first)) continue
    const gap = /^\s*/.exec(text.slice(first.length))?.[0].length ?? 0
    return first.length + gap
  }
  return -1
}

function isOneExpression(text: string): boolean {
  try {
    return jsep(text).type !== 'Compound' && /[\w)\]]$/.test(text)
  } catch {
    return false
  }
}

/** Find the first comma that separates no operands of a function. */
function findComma(text: string): number {
  const calls: boolean[] = []
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '(') calls.push(/[\w$]\s*$/.test(text.slice(0, at)))
    if (character === ')') calls.pop()
    if (character === ',' && calls.at(-1) !== true) return at
  }
  return -1
}
