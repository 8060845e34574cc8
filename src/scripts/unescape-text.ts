import { createBareByte, joinBareBytes } from '../charts/bare-bytes.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
}

/**
 * Unescape a double-quoted text of a script: C's escapes and octal codes; `\q` for any other `q` is `q`
 * (gnuplot 5.4 `help quotes`; it mangles a Windows path in double quotes, too). `\U+00B5` is left for
 * enhanced text.
 */
export function unescapeText(inner: string): string {
  const text = inner.replace(
    /\\(?:([0-7]{1,3})|(\r?\n)|(U\+)|(.))/gsu,
    (_, octal?: string, line?: string, unicode?: string, other?: string) => {
      if (octal !== undefined) return createBareByte(Number.parseInt(octal, 8) % 256)
      if (line !== undefined) return ''
      if (unicode !== undefined) return `\\${unicode}`
      return ESCAPES[other ?? ''] ?? other ?? ''
    },
  )
  return joinBareBytes(text)
}
