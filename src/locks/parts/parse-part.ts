import { createHash } from 'node:crypto'
import type { LogContents } from '../../series/collect-log.ts'
import { decodeValue, isList, type Json } from '../encode-value.ts'
import type { LockedLog } from '../lock.ts'
import { isPlausibleLog } from './is-plausible-log.ts'
import { createExcerptKey, PART_SCHEMA, type LogPart, type PartTerms } from './log-part.ts'

/** A part, or the reason why a file is not one, and the line that shows it. */
export type ParsedPart =
  | { readonly kind: 'part'; readonly part: LogPart }
  | { readonly kind: 'refused'; readonly reason: string; readonly line: number }

/** Parse a part. One that is torn, or that was changed since it was written, is refused. */
export function parsePart(bytes: Uint8Array): ParsedPart {
  const lines = splitLines(bytes)
  const [first, ...others] = lines
  const head = first === undefined ? undefined : parseLine(first)
  if (head?.['tracedocs'] !== 'part') return refuse('it does not begin as a part does', 1)
  const schema = head['schema']
  if (schema !== PART_SCHEMA) {
    return refuse(`it has the schema ${JSON.stringify(schema)}, expected ${String(PART_SCHEMA)}`, 1)
  }
  const terms = readTerms(head)
  const shards = readTexts(head['shards'])
  if (terms === undefined || shards?.every(isShard) !== true)
    return refuse('its first line is incomplete', 1)
  const last = others.pop()
  const sum = last === undefined ? undefined : parseLine(last)?.['sha256']
  if (typeof sum !== 'string' || bytes.at(-1) !== LINE_FEED) {
    return refuse('it is torn: its last line is not its checksum', lines.length)
  }
  if (sum !== sumLines(bytes, last?.length ?? 0)) {
    return refuse('it was changed since it was written: its checksum is another', lines.length)
  }
  const logs = new Map<string, LockedLog>()
  const excerpts = new Map<string, readonly string[]>()
  for (const [i, line] of others.entries()) {
    const entry = parseLine(line)
    const [name, ...paths] = readTexts(entry?.['excerpt']) ?? []
    const texts = readTexts(entry?.['lines'])
    const log = entry === undefined ? undefined : readLog(entry)
    if (name !== undefined && texts !== undefined) {
      excerpts.set(createExcerptKey(name, paths), texts)
    } else if (typeof entry?.['log'] === 'string' && log !== undefined) {
      logs.set(entry['log'], log)
    } else return refuse('it is neither a log nor lines of one', i + 2)
  }
  return { kind: 'part', part: { terms, shards: new Set(shards), logs, excerpts } }
}

function refuse(reason: string, line: number): ParsedPart {
  return { kind: 'refused', reason, line }
}

const LINE_FEED = 0x0a

function isShard(text: string): boolean {
  const [, index, count] = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(text) ?? []
  return Number(index) <= Number(count)
}

/** All lines may be longer together than a text can be. */
function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  let start = 0
  while (start < bytes.length) {
    const end = bytes.indexOf(LINE_FEED, start)
    const stop = end < 0 ? bytes.length : end
    lines.push(bytes.subarray(start, stop))
    start = stop + 1
  }
  return lines
}

function sumLines(bytes: Uint8Array, lastLength: number): string {
  const before = bytes.subarray(0, bytes.length - lastLength - 1)
  return createHash('sha256').update(before).digest('hex')
}

type JsonObject = Readonly<Record<string, Json>>

function parseLine(line: Uint8Array): JsonObject | undefined {
  try {
    const json = JSON.parse(new TextDecoder().decode(line)) as Json
    return isObject(json) ? json : undefined
  } catch {
    return undefined
  }
}

function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

function readTerms({ version, words, excerpts }: JsonObject): PartTerms | undefined {
  return typeof version === 'string' && typeof words === 'boolean' && typeof excerpts === 'string'
    ? { version, words, excerpts }
    : undefined
}

function readTexts(json: Json | undefined): readonly string[] | undefined {
  if (json === undefined || json === null || !isList(json)) return undefined
  return json.every((one) => typeof one === 'string') ? json : undefined
}

/** Whoever knows how a checksum is made can write a part: a log is looked at before it is taken for one. */
function readLog(entry: JsonObject): LockedLog | undefined {
  const { sha256 } = entry
  const formats = readTexts(entry['formats'])
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return undefined
  if (formats === undefined) return undefined
  const contents = decodeValue(entry['contents'] ?? null)
  if (!isPlausibleLog(contents)) return undefined
  return { sha256, formats, contents: contents as LogContents }
}
