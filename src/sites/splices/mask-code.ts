/** How a language writes what is no code. */
export interface CodeForm {
  readonly comment: string
  /** Comments over lines; absent where there are none. */
  readonly block?: readonly [string, string]
  /** The longest first. */
  readonly quotes: readonly string[]
  /** Quotes whose texts may go over lines. */
  readonly long: readonly string[]
  /** Quotes between which a backslash is one. */
  readonly raw?: readonly string[]
  /** Whether a text is beyond what is read here, such as a regular expression that may hold quotes. */
  readonly isBeyond?: (source: string, at: number) => boolean
}

/** Python, as far as its lists are looked for. */
export const PYTHON: CodeForm = {
  comment: '#',
  quotes: ["'''", '"""', "'", '"'],
  long: ["'''", '"""'],
}

/** TOML. */
export const TOML: CodeForm = {
  comment: '#',
  quotes: ["'''", '"""', "'", '"'],
  long: ["'''", '"""'],
  raw: ["'''", "'"],
}

/** JavaScript and TypeScript, but for regular expressions, and templates with more than plain expressions. */
export const SCRIPT: CodeForm = {
  comment: '//',
  block: ['/*', '*/'],
  quotes: ["'", '"', '`'],
  long: ['`'],
  isBeyond: (source, at) =>
    source[at] === '/' && /(?:^|[=(,:[!&|?{};]|return)\s*$/.test(source.slice(0, at)),
}

/**
 * Write blanks for comments and for what stands between quotes, so that brackets and names that are left are code. Offsets stay.
 *
 * @returns `undefined` for what cannot be read here with certainty
 */
export function maskCode(source: string, form: CodeForm): string | undefined {
  let mask = ''
  const hideTo = (end: number): void => {
    mask += source.slice(mask.length, end).replaceAll(/[^\n]/g, ' ')
  }
  while (mask.length < source.length) {
    const at = mask.length
    const quote = form.quotes.find((one) => source.startsWith(one, at))
    if (source.startsWith(form.comment, at)) hideTo(endOf(source, '\n', at) ?? source.length)
    else if (form.block !== undefined && source.startsWith(form.block[0], at)) {
      const end = endOf(source, form.block[1], at + 2)
      if (end === undefined) return undefined
      hideTo(end + form.block[1].length)
    } else if (quote !== undefined) {
      const end = findClose(source, at + quote.length, { quote, form })
      if (end === undefined) return undefined
      mask += quote
      hideTo(end)
      mask += quote
    } else if (form.isBeyond?.(source, at) === true) return undefined
    else mask += source.charAt(at)
  }
  return isBalanced(mask) ? mask : undefined
}

function endOf(source: string, text: string, from: number): number | undefined {
  const at = source.indexOf(text, from)
  return at < 0 ? undefined : at
}

function findClose(
  source: string,
  from: number,
  { quote, form }: { readonly quote: string; readonly form: CodeForm },
): number | undefined {
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\' && form.raw?.includes(quote) !== true) at++
    else if (source.startsWith(quote, at)) return at
    else if (source[at] === '\n' && !form.long.includes(quote)) return undefined
    else if (quote === '`' && source.startsWith('${', at)) {
      // What is plain between braces is passed over.
      const plain = /^\$\{[^`'"{}]*\}/.exec(source.slice(at, at + 500))
      if (plain === null) return undefined
      at += plain[0].length - 1
    }
  }
  return undefined
}

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

function isBalanced(mask: string): boolean {
  const open: string[] = []
  for (const character of mask) {
    const closer = CLOSERS[character]
    if (closer !== undefined) open.push(closer)
    else if (')]}'.includes(character) && open.pop() !== character) return false
  }
  return open.length === 0
}

/** Find the bracket that closes the one at an offset of a mask. */
export function findCloser(mask: string, open: number): number {
  let depth = 0
  for (let at = open; at < mask.length; at++) {
    if ('([{'.includes(mask.charAt(at))) depth++
    else if (')]}'.includes(mask.charAt(at)) && --depth === 0) return at
  }
  return mask.length
}

/** List the texts between quotes of a list, in its own brackets and those in it; what else it has is passed over. */
export function listTexts(source: string, mask: string, open: number): readonly string[] {
  const inside = mask.slice(open, findCloser(mask, open))
  return [...inside.matchAll(/(['"`])([ \n]*)\1/g)].map(({ index, 2: blank = '' }) => {
    const start = open + index + 1
    return source.slice(start, start + blank.length)
  })
}

/** Find the first match of a pattern in a source that does not begin in a comment or in a text. */
export function findInCode(
  source: string,
  mask: string,
  pattern: RegExp,
): RegExpMatchArray | undefined {
  const matches = [...source.matchAll(new RegExp(pattern, `${pattern.flags}g`))]
  return matches.find(({ 0: text, index }) => mask[index] === text[0])
}
