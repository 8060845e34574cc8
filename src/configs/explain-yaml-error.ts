import type { YAMLParseError } from 'yaml'

/** What is wrong with a text that is no YAML, where, and what to do. */
export interface YamlFault {
  /** The end of a sentence. */
  readonly reason: string
  readonly offset: number
  /** Whether errors after it only follow from it. */
  readonly isLast: boolean
}

/** What is taken of an error of the YAML parser. */
export type YamlError = Pick<YAMLParseError, 'code' | 'message' | 'pos'>

/** Explain an error of the YAML parser, whose words are about its grammar. */
export function explainYamlError(error: YamlError, text: string): YamlFault {
  const [offset] = error.pos
  const conflict = CONFLICT.exec(text)
  if (conflict !== null) {
    const reason =
      'a merge conflict stands here; keep one side, and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`'
    return { reason, offset: conflict.index, isLast: true }
  }
  const gap = NO_BREAK_INDENT.exec(text)
  if (gap !== null && gap.index <= offset) {
    const reason =
      'a no-break space, or another that is no blank, indents this line; indent with blanks'
    return { reason, offset: gap.index, isLast: true }
  }
  const behind = NO_BREAK_BEHIND_COLON.exec(text)
  if (behind !== null && behind.index <= lineEnd(text, offset)) {
    const reason =
      'a no-break space, or another that is no blank, stands behind this colon; write a blank'
    return { reason, offset: behind.index, isLast: true }
  }
  const open = findOpen(text, offset)
  const isOpen =
    error.code === 'MISSING_CHAR' || /\b(?:end with|must be terminated)/.test(error.message)
  if (isOpen && open !== undefined) {
    const reason = `\`${open.sign}\` begins here, and no \`${CLOSING[open.sign] ?? open.sign}\` ends it; add one`
    return { reason, offset: open.offset, isLast: true }
  }
  const explain = REASONS[error.code]
  return {
    reason: explain?.(text, offset) ?? error.message,
    offset,
    isLast: LAST.has(error.code),
  }
}

/** Spaces that look like blanks and are none, before the first word of a line. */
const NO_BREAK_INDENT = /^ *[\u00a0\u2000-\u200a\u202f\u3000]+(?=[ \u00a0]*\S)/m

/** Such a space behind the colon of a key, which is part of the key for a parser. */
const NO_BREAK_BEHIND_COLON =
  /(?<=^(?:[ -]*|.*[{,] *)[\w-]+:)[\u00a0\u2000-\u200a\u202f\u3000](?=\S)/m

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}

/** The first line of a conflict that a merge left. */
const CONFLICT = /^<{7}(?: .*)?$(?=[^]*^={7}$[^]*^>{7}(?: |$))/m

/** What the parser says after these only follows from them. */
const LAST: ReadonlySet<string> = new Set(['BAD_INDENT', 'TAB_AS_INDENT', 'UNEXPECTED_TOKEN'])

const REASONS: Readonly<
  Partial<Record<YAMLParseError['code'], (text: string, offset: number) => string | undefined>>
> = {
  TAB_AS_INDENT: () => 'a tab indents this line; indent with blanks',
  BAD_INDENT: (text, offset) =>
    `this line is indented by ${countBlanks(text, offset)}, unlike the others of its mapping or list; begin them in the same column`,
  DUPLICATE_KEY: (text, offset) => {
    const key = /^[^\s:]+/.exec(text.slice(offset))?.[0]
    return key && `the key \`${key}\` stands twice in one mapping; rename one, or make one of both`
  },
  BLOCK_AS_IMPLICIT_KEY: () =>
    'a text with `: ` in it stands here without quotes, or a key in the line of another; put the text in quotes, or the key on a line of its own',
  BLOCK_IN_FLOW: () =>
    'a text with `: ` in it stands here without quotes, or a line between the brackets begins with `- `; put the text in quotes, or use commas',
  MULTILINE_IMPLICIT_KEY: (text, offset) =>
    explainJoined(text, offset) ??
    'this line is no `KEY: VALUE`, or a quote or bracket in it is not closed; correct the line',
  UNEXPECTED_TOKEN: (text, offset) => {
    const sign = text.charAt(offset)
    return /[{}[\],]/.test(sign)
      ? `${quoteSign(sign)} stands in or behind a text without quotes; put the text in quotes, or close what is open before it`
      : undefined
  },
  BAD_SCALAR_START: (text, offset) =>
    `a text cannot begin with ${quoteSign(text.slice(offset, offset + 1))}; put it in quotes`,
}

/** `baseline:before` and `baseline = before` are texts, and no key with its value. */
function explainJoined(text: string, offset: number): string | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const [, key, value] = /^\s*([\w-]+)(?::(?=\S)| *= *)(.*?)\s*$/m.exec(text.slice(start)) ?? []
  if (key === undefined || value === undefined) return undefined
  return `a key ends with a colon and a blank; write \`${key}: ${value}\``
}

function quoteSign(sign: string): string {
  return sign === '`' ? '`` ` ``' : `\`${sign}\``
}

function countBlanks(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const count = /^ */.exec(text.slice(start))?.[0].length ?? 0
  return count === 1 ? '1 blank' : `${String(count)} blanks`
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' }
const OPENING: Readonly<Record<string, string>> = { '}': '{', ']': '[' }

/** A bracket or quote that is not closed before an offset. */
interface OpenSign {
  readonly sign: string
  readonly offset: number
}

/** Find the last bracket or quote that is open at an offset; those within plain texts of several words are no brackets. */
function findOpen(text: string, end: number): OpenSign | undefined {
  const open: OpenSign[] = []
  const signs = /(?<=^|\s)#.*|'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|(?<=^|[\s:,[{-])["'[{]|[\]}]/gm
  for (const { 0: found, index } of text.matchAll(signs)) {
    if (index >= end) break
    if (found.startsWith('#')) continue
    if (found.length > 1) {
      // What the error lies in is a text without its end.
      if (index + found.length > end && /^["']/.test(found))
        return { sign: found.slice(0, 1), offset: index }
      continue
    }
    const opening = OPENING[found]
    if (opening === undefined) open.push({ sign: found, offset: index })
    else if (open.at(-1)?.sign === opening) open.pop()
  }
  return open.at(-1)
}
