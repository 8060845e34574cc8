import { maskCode, TOML } from './mask-code.ts'

/** A header of a table, or a key, of a file in TOML. */
export interface TomlLine {
  readonly kind: 'header' | 'key'
  /** From 1. */
  readonly line: number
  /** As it is written, without blanks and quotes: `preprocessor.links`. */
  readonly name: string
  /** The table that a key is in; that of the file is empty. */
  readonly table: string
  /** The text of a value that is one, in one line. */
  readonly text?: string
}

/** List the headers and keys that stand at the beginning of a line, which is not inside a text or a list; `undefined` for what cannot be read here with certainty. */
export function listTomlLines(source: string): readonly TomlLine[] | undefined {
  const mask = maskCode(source, TOML)
  if (mask === undefined) return undefined
  const found: TomlLine[] = []
  let table = ''
  let [depth, at] = [0, 0]
  for (const [i, masked] of mask.split('\n').entries()) {
    const written = source.slice(at, at + masked.length)
    at += masked.length + 1
    const isFree = depth === 0
    depth += (masked.match(/[[{]/g)?.length ?? 0) - (masked.match(/[\]}]/g)?.length ?? 0)
    if (!isFree) continue
    const header = /^\s*\[\[?(.+?)\]\]?\s*$/.exec(masked)
    const equals = masked.indexOf('=')
    if (header !== null) {
      table = nameOf(written.slice(0, masked.trimEnd().length))
      found.push({ kind: 'header', line: i + 1, name: table, table })
    } else if (equals > 0) {
      const text = /^\s*(["'])((?:(?!\1).)*)\1/.exec(written.slice(equals + 1))?.[2]
      const name = nameOf(written.slice(0, equals))
      found.push({ kind: 'key', line: i + 1, name, table, ...(text === undefined ? {} : { text }) })
    }
  }
  return found
}

/** Find the text of a key; of what cannot be read there is none. */
export function findTomlText(source: string, table: string, isKey: RegExp): string | undefined {
  const lines = listTomlLines(source) ?? []
  return lines.find((one) => one.kind === 'key' && one.table === table && isKey.test(one.name))
    ?.text
}

function nameOf(text: string): string {
  return text.replaceAll(/[\s"'[\]\uFEFF]/g, '')
}
