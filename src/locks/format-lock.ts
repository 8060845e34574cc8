import { createHash } from 'node:crypto'
import { encodeValue, type Json } from './encode-value.ts'
import { formatJson } from './format-json.ts'
import { LOCK_SCHEMA, type Lock } from './lock.ts'

/** Format a lock: canonical JSON with a checksum of all other keys, so that manual changes are detected. */
export function formatLock(lock: Lock): string {
  const body = { ...encodeLock(lock), schema: LOCK_SCHEMA }
  const text = formatJson(body)
  // A large lock is not formatted twice: the checksum is the first of its keys.
  return text.startsWith('{\n')
    ? sealLock(text)
    : `${formatJson({ checksum: sum(text), ...body })}\n`
}

/** Put the checksum of a lock's other keys before them; each has lines of its own. */
export function sealLock(text: string): string {
  return `{\n  "checksum": "${sum(text)}",\n${text.slice(2)}\n`
}

/** Compute the checksum of a lock's other keys. */
export function computeChecksum(body: Readonly<Record<string, Json>>): string {
  return sum(formatJson(body))
}

function sum(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Encode a lock with objects for its maps, since keys are sorted anyway. */
export function encodeLock({
  logs,
  runs,
  samples,
  excerpts,
  rankings,
  histories,
  queries,
  pages,
  drawings,
}: Lock): Readonly<Record<string, Json>> {
  const lists = new FormatLists()
  const encodedLogs = encodeEntries(logs, ({ formats, ...log }) => ({
    ...encodeObject(log),
    formats: lists.add(formats),
  }))
  return {
    formats: lists.all,
    logs: encodedLogs,
    runs: encodeEntries(runs, ({ metrics, ...run }) => ({
      ...encodeObject(run),
      metrics: encodeEntries(metrics, encodeValue),
    })),
    ...(samples.size === 0
      ? {}
      : {
          samples: encodeEntries(samples, ({ sha256, values }) => ({
            sha256: encodeValue(sha256),
            values: encodeEntries(values, encodeValue),
          })),
        }),
    ...(excerpts.size === 0 ? {} : { excerpts: encodeEntries(excerpts, encodeValue) }),
    ...(rankings.size === 0 ? {} : { rankings: encodeEntries(rankings, encodeValue) }),
    ...(histories.size === 0 ? {} : { histories: encodeEntries(histories, encodeValue) }),
    ...(queries.size === 0
      ? {}
      : {
          queries: encodeEntries(queries, ({ files, ...query }) => ({
            ...encodeObject(query),
            files: encodeEntries(files, encodeValue),
          })),
        }),
    pages: encodeEntries(pages, encodeValue),
    ...(drawings === undefined
      ? {}
      : {
          drawings: { config: drawings.config, files: encodeEntries(drawings.files, encodeValue) },
        }),
  }
}

/** The lists of formats that logs have, each once: as a rule all logs have the same. */
class FormatLists {
  readonly all: (readonly string[])[] = []
  readonly #places = new Map<string, number>()

  /** Return the place of a list among all. */
  add(formats: readonly string[]): number {
    const key = formats.join(' ')
    const place = this.#places.get(key) ?? this.all.push(formats) - 1
    this.#places.set(key, place)
    return place
  }
}

function encodeEntries<T>(
  map: ReadonlyMap<string, T>,
  encode: (value: T) => Json,
): Readonly<Record<string, Json>> {
  return Object.fromEntries([...map].map(([key, value]) => [key, encode(value)]))
}

function encodeObject(value: object): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, encodeValue(entry)]))
}
