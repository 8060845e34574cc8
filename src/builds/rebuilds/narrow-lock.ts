import { isList, type Json } from '../../locks/encode-value.ts'
import { encodeLock } from '../../locks/format-lock.ts'
import type { Lock } from '../../locks/lock.ts'
import { decodeLock, type JsonObject } from '../../locks/parse-lock.ts'
import { spliceLock } from '../../locks/splice-lock.ts'
import { findStem } from '../find-left-files.ts'
import type { RebuildPlan } from './plan-rebuild.ts'
import type { RebuildBase } from './rebuild-base.ts'

/** The part of a lock that a rebuild needs, and the whole with another part in its place. */
export interface NarrowLock {
  readonly lock: Lock
  /** Write the whole lock with what was built again; `undefined` where that takes a whole build. */
  write(built: Lock): string | undefined
}

/**
 * Read the part of a lock that a plan needs.
 *
 * @param text of a lock that this program wrote
 */
export function narrowLock(
  text: string,
  { runs, changed, pages, parts }: RebuildPlan,
  { runs: runsOf, charts }: RebuildBase,
): NarrowLock {
  const body = objectOf(JSON.parse(text) as Json)
  const hasRun = (key: string, names: ReadonlySet<string>): boolean =>
    runsOf[key]?.some((run) => names.has(run)) ?? false
  const drawn = Object.entries(charts).filter(([name]) => parts.has(`chart ${name}`))
  const stems = new Set(drawn.map(([, file]) => findStem(file)))
  const shown = new Set(pages)
  const drawings = objectOf(body['drawings'])
  const lock = decodeLock({
    ...body,
    logs: pick(body['logs'], (key) => hasRun(key, runs)),
    runs: pick(body['runs'], (name) => runs.has(name)),
    pages: pick(body['pages'], (path) => shown.has(path)),
    drawings: {
      ...drawings,
      files: pick(drawings['files'], (file) => stems.has(findStem(file))),
    },
  })
  return {
    lock: 'drawings' in body ? lock : { ...lock, drawings: undefined },
    write(built) {
      // Samples of long series have no place among those that stay.
      if (built.samples.size > 0) return undefined
      const fresh = encodeLock(built)
      const logs = placeFormats(
        pick(fresh['logs'], (key) => hasRun(key, changed)),
        listOf(fresh['formats']),
        listOf(body['formats']),
      )
      if (logs === undefined) return undefined
      const files = {
        ...objectOf(drawings['files']),
        ...objectOf(objectOf(fresh['drawings'])['files']),
      }
      const edits = {
        logs,
        runs: pick(fresh['runs'], (name) => changed.has(name)),
        pages: objectOf(fresh['pages']),
        drawings: 'drawings' in body ? { files } : {},
      }
      return spliceLock(text, edits)
    },
  }
}

function objectOf(json: Json | undefined): JsonObject {
  const isObject = typeof json === 'object' && json !== null && !isList(json)
  return isObject ? json : {}
}

function listOf(json: Json | undefined): readonly Json[] {
  return json !== undefined && isList(json) ? json : []
}

function pick(json: Json | undefined, isPicked: (key: string) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(objectOf(json)).filter(([key]) => isPicked(key)))
}

/** Logs name the places of their formats in a list of the lock; `undefined` where the list has not all of them. */
function placeFormats(
  logs: JsonObject,
  own: readonly Json[],
  all: readonly Json[],
): JsonObject | undefined {
  const known = all.map((formats) => JSON.stringify(formats))
  const places = own.map((formats) => known.indexOf(JSON.stringify(formats)))
  const placed = Object.entries(logs).map(([key, json]) => {
    const log = objectOf(json)
    return [key, { ...log, formats: places[Number(log['formats'])] ?? -1 }] as const
  })
  return placed.some(([, { formats }]) => formats < 0) ? undefined : Object.fromEntries(placed)
}
