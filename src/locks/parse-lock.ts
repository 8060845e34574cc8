import type { KnownQuery } from '../expressions/known-query.ts'
import type { Problem } from '../problems/diagnostics.ts'
import { isStackFull } from '../problems/is-stack-full.ts'
import type { KeptReadouts } from '../series/readout.ts'
import { decodeValue, type Json } from './encode-value.ts'
import { computeChecksum } from './format-lock.ts'
import { findMisfit } from './lock-schema.ts'
import { upgradeLock } from './upgrade-lock.ts'
import {
  LOCK_SCHEMA,
  type Lock,
  type LockedDrawings,
  type LockedLog,
  type LockedPoint,
  type LockedRanking,
  type LockedRun,
} from './lock.ts'

/** A lock, or the reason why a file is not one. */
export type ParsedLock =
  | { readonly kind: 'lock'; readonly lock: Lock }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly line: number }

/**
 * Parse a lock. A lock that was edited by hand, that git could not merge, or that no build can have written, is refused.
 *
 * @param isKnown whether its text is known to be what this program wrote
 */
export function parseLock(text: string, isKnown = false): ParsedLock {
  try {
    return parseParts(text, isKnown)
  } catch (error) {
    // No build nests its parts so deeply.
    if (!isStackFull(error)) throw error
    return refuse({ kind: 'broken-lock' }, 1)
  }
}

function parseParts(text: string, isKnown: boolean): ParsedLock {
  const conflict = /^(?:<{7}|={7}|>{7})(?: |$)/m.exec(text)
  if (conflict !== null) return refuse({ kind: 'lock-conflict' }, countLines(text, conflict.index))
  const json = parseJson(text)
  if (json === undefined) return refuse({ kind: 'broken-lock' }, countLines(text, text.length))
  const { checksum, ...body } = json
  const schema = body['schema']
  if (typeof schema !== 'number' || !isRecord(body['logs'])) {
    return refuse({ kind: 'broken-lock' }, 1)
  }
  if (schema > LOCK_SCHEMA) {
    return refuse({ kind: 'newer-lock', schema, known: LOCK_SCHEMA }, findLine(text, '"schema"'))
  }
  if (!isKnown && checksum !== computeChecksum(body)) {
    return refuse({ kind: 'edited-lock' }, findLine(text, '"checksum"'))
  }
  const lock = decodeLock(body)
  const misfit = isKnown ? undefined : findMisfit(lock)
  if (misfit !== undefined) {
    const { at, reason } = misfit
    return refuse({ kind: 'forged-lock', at: at.join('.'), reason }, findPath(text, at))
  }
  return { kind: 'lock', lock: upgradeLock(lock) }
}

function refuse(problem: Problem, line: number): ParsedLock {
  return { kind: 'problem', problem, line }
}

/** An object of JSON. */
export type JsonObject = Readonly<Record<string, Json>>

function parseJson(text: string): JsonObject | undefined {
  try {
    const json = JSON.parse(text) as Json
    return isRecord(json) ? json : undefined
  } catch {
    return undefined
  }
}

function isRecord(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

/** Decode a lock's JSON. Its parts are what the text says; whether they are what a build writes is checked afterwards. */
export function decodeLock(body: JsonObject): Lock {
  return {
    logs: decodeEntries(body['logs'], (json) => decodeLog(json, body['formats'])),
    runs: decodeEntries(body['runs'], decodeRun),
    samples: decodeEntries(body['samples'], decodeReadouts),
    excerpts: decodeEntries(body['excerpts'], (json) => decodeValue(json) as readonly string[]),
    rankings: decodeEntries(body['rankings'], (json) => decodeValue(json) as LockedRanking),
    histories: decodeEntries(
      body['histories'],
      (json) => decodeValue(json) as readonly LockedPoint[],
    ),
    queries: decodeEntries(body['queries'], decodeQuery),
    pages: decodeEntries(body['pages'], (json) => decodeValue(json) as readonly string[]),
    drawings: decodeDrawings(body['drawings']),
  }
}

/** Decode a log. Its formats are the place of a list; a lock of a release up to 0.1 has the list itself. */
function decodeLog(json: Json, lists: Json | undefined): LockedLog {
  const log = decodeValue(json) as LockedLog
  if (!isRecord(json) || typeof json['formats'] !== 'number' || !Array.isArray(lists)) return log
  return { ...log, formats: lists[json['formats']] as readonly string[] }
}

function decodeDrawings(json: Json | undefined): LockedDrawings | undefined {
  if (!isRecord(json)) return undefined
  const { config, files } = json
  return typeof config === 'string' ? { config, files: decodeEntries(files, String) } : undefined
}

function decodeRun(json: Json): LockedRun {
  const { metrics, ...run } = isRecord(json) ? json : {}
  const rest = decodeValue(run) as Omit<LockedRun, 'metrics'>
  return { ...rest, metrics: decodeEntries(metrics, (value) => decodeValue(value) as number) }
}

function decodeReadouts(json: Json): KeptReadouts {
  const { sha256, values } = isRecord(json) ? json : {}
  return {
    sha256: decodeValue(sha256 ?? []) as readonly string[],
    values: decodeEntries(values, decodeValue),
  }
}

function decodeQuery(json: Json): KnownQuery {
  const { files, ...query } = isRecord(json) ? json : {}
  const rest = decodeValue(query) as Omit<KnownQuery, 'files'>
  return { ...rest, files: decodeEntries(files, (sum) => decodeValue(sum) as string) }
}

function decodeEntries<T>(json: Json | undefined, decode: (json: Json) => T): Map<string, T> {
  const entries = isRecord(json) ? Object.entries(json) : []
  return new Map(entries.map(([key, value]) => [key, decode(value)]))
}

function countLines(text: string, end: number): number {
  return text.slice(0, end).split('\n').length
}

/** Find the line of a part of a lock: each of its keys is sought behind the one before it. */
function findPath(text: string, at: readonly (string | number)[]): number {
  let offset = 0
  for (const key of at) {
    const found = typeof key === 'string' ? text.indexOf(JSON.stringify(key), offset) : -1
    offset = Math.max(offset, found)
  }
  return countLines(text, offset)
}

function findLine(text: string, needle: string): number {
  return countLines(text, Math.max(0, text.indexOf(needle)))
}
