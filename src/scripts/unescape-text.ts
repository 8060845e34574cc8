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
 * Read what a double-quoted text of a script says: C's escapes, octal codes, and `\q` for any other
 * `q` is `q` (gnuplot 5.4 `help quotes`; a Windows path in double quotes is mangled there, too).
 * `\U+00B5` stays for enhanced text to read.
 */
export function unescapeText(inner: string): string {
  return inner.replace(
    /\\(?:([0-7]{1,3})|(\r?\n)|(U\+)|(.))/gsu,
    (_, octal?: string, line?: string, unicode?: string, other?: string) => {
      if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8) % 256)
      if (line !== undefined) return ''
      if (unicode !== undefined) return `\\${unicode}`
      return ESCAPES[other ?? ''] ?? other ?? ''
    },
  )
}
