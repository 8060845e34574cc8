import { markup, type Html } from './html.ts'

/**
 * Write a name, an expression or a path as code. A narrow window breaks it where its parts begin, before a word that is broken in itself:
 * `time['./render --quick'].real` before `[` and `.`, a path behind `/`.
 */
export function writeCode(text: string): Html {
  const parts = text.split(BREAKS)
  return markup`<code>${parts.map((part, i) => (i === 0 ? part : markup`<wbr />${part}`))}</code>`
}

const BREAKS =
  /(?<=[\p{L}\d_\])'"])(?=\.[\p{L}_])|(?<=[\p{L}\d_\])])(?=\[)|(?<=[^/\s.]\/)(?=[^/\s])/u
