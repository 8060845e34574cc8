import { decodeWholeLine } from '../line.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import type { FormatOutline, OwnFormat } from './own-format.ts'
import type { OwnField } from './own-field.ts'
import { createRecordMaker } from './own-record.ts'
import { readSampleLines } from './read-sample-lines.ts'

/** What stands between a key and its value: `:` in lines of one pair, `=` in lines of several. */
export type KeySeparator = ':' | '='

/** Make a format of keys with values: `key: value`, a line each, or `key=value`, several on a line. */
export function createKeysFormat(
  outline: FormatOutline,
  fields: readonly OwnField[],
  separator: KeySeparator,
): OwnFormat {
  const make = createRecordMaker(fields, `\`${outline.name}\``)
  const find = separator === ':' ? findLineValue : findPairValue
  const parseText = (text: string): ParsedLine | undefined => {
    const raws = fields.map(({ from }) => find(text, from))
    return raws.every((raw) => raw === undefined) ? undefined : make(raws)
  }
  const where = separator === ':' ? 'line-start' : 'anywhere'
  const isPlain = fields.every(({ from }) => /^[\x21-\x7e][\x20-\x7e]+$/.test(from))
  const format: RecordFormat = {
    ...outline,
    kind: 'records',
    wholeLines: true,
    anchors: isPlain ? fields.map(({ from }) => ({ text: from, where })) : [],
    ownsStamps: () => false,
    parseLine: (line) => parseText(decodeWholeLine(line)),
  }
  return { format, fields, readSample: (text) => readSampleLines(text, parseText) }
}

/** The rest of a line that is a pair. */
function findLineValue(text: string, key: string): string | undefined {
  const line = text.trim()
  if (!line.startsWith(key)) return undefined
  const rest = line.slice(key.length).trimStart()
  return rest.startsWith(':') ? unquote(rest.slice(1).trim()) : undefined
}

/** The value behind a key and `=`, up to a blank or the end of its quotes. */
function findPairValue(text: string, key: string): string | undefined {
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
    if (at > 0 && !/[\s,;([{]/.test(text.charAt(at - 1))) continue
    const [sign] = /^\s{0,8}=\s{0,8}/.exec(text.slice(at + key.length, at + key.length + 20)) ?? []
    if (sign === undefined) continue
    const from = at + key.length + sign.length
    if (text.charAt(from) === '"') return text.slice(from + 1, findQuote(text, from + 1))
    const end = text.slice(from).search(/[\s;,)\]}](?:\s|$)|\s|$/)
    return text.slice(from, from + end)
  }
  return undefined
}

function findQuote(text: string, from: number): number {
  const at = text.indexOf('"', from)
  return at < 0 ? text.length : at
}

function unquote(text: string): string {
  return /^"[^"]*"$/.test(text) ? text.slice(1, -1) : text
}
