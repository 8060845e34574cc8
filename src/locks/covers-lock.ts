import { encodeValue } from './encode-value.ts'
import { formatJson } from './format-json.ts'
import type { KeptReadouts } from '../series/readout.ts'
import type { Lock, LockedLog, LockedRun } from './lock.ts'

/**
 * Check whether a lock has everything of another one that is used: the same logs with the same figures.
 * A newer release may read more from the logs, as long as none of that is used.
 *
 * @param isUsed whether a page or the configuration uses a metric, by its name
 */
export function coversLock(
  before: Lock,
  after: Lock,
  isUsed: (metric: string) => boolean,
): boolean {
  return (
    isSame(before.pages, after.pages) &&
    isSame(before.excerpts, after.excerpts) &&
    isSame(before.rankings, after.rankings) &&
    isSame(before.histories, after.histories) &&
    isSame(before.queries, after.queries) &&
    matches(before.logs, after.logs, coversLog) &&
    matches(before.samples, after.samples, coversReadouts) &&
    matches(before.runs, after.runs, (old, current) => coversRun(old, current, isUsed))
  )
}

/** Check whether a lock has the same log, though a newer release may read more from it. */
export function coversLog(before: LockedLog, after: LockedLog): boolean {
  if (before === after) return true
  if (before.sha256 !== after.sha256) return false
  // A format of a project has a sum in place of a number.
  const own = after.formats.filter((format) => !/@\d{1,6}$/.test(format))
  if (own.some((format) => !before.formats.includes(format))) return false
  const [old, current] = [before, after].map(({ contents }) => ({
    ...contents,
    reading: { ...contents.reading, problems: [] },
  }))
  const problems = after.contents.reading.problems.map(formatPart)
  return (
    before.contents.reading.problems.every((one) => problems.includes(formatPart(one))) &&
    contains(current, old)
  )
}

/** A newer release may compute one metric more, which {@link coversRun} judges. */
function coversReadouts(before: KeptReadouts, after: KeptReadouts): boolean {
  return (
    isSame(before.sha256, after.sha256) &&
    matches(before.values, after.values, (old, current) =>
      contains(encodeValue(current), encodeValue(old)),
    )
  )
}

function coversRun(
  before: LockedRun,
  after: LockedRun,
  isUsed: (metric: string) => boolean,
): boolean {
  const added = [...after.metrics.keys()].filter((name) => !before.metrics.has(name))
  return (
    before.title === after.title &&
    isSame(before.logs, after.logs) &&
    [...before.metrics].every(([name, value]) => Object.is(value, after.metrics.get(name))) &&
    !added.some(isUsed)
  )
}

/** Check whether two maps have the same keys, and each pair of entries passes. */
function matches<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  covers: (old: T, current: T) => boolean,
): boolean {
  return (
    before.size === after.size &&
    [...before].every(([key, old]) => {
      const current = after.get(key)
      return current !== undefined && covers(old, current)
    })
  )
}

/** Check whether data contain all older data: objects and maps may have more keys, lists must be equal. */
function contains(whole: unknown, part: unknown): boolean {
  if (part instanceof Float64Array) {
    return (
      whole instanceof Float64Array &&
      whole.length === part.length &&
      part.every((one, i) => Object.is(one, whole[i]))
    )
  }
  if (part instanceof Map) {
    return whole instanceof Map && [...part].every(([key, one]) => contains(whole.get(key), one))
  }
  if (Array.isArray(part)) {
    return (
      Array.isArray(whole) &&
      whole.length === part.length &&
      part.every((one, i) => contains(whole[i], one))
    )
  }
  if (typeof part !== 'object' || part === null) return Object.is(whole, part)
  if (typeof whole !== 'object' || whole === null) return false
  const known = new Map<string, unknown>(Object.entries(whole))
  return Object.entries(part).every(([key, one]) => contains(known.get(key), one))
}

/** Whether two values are written as the same in a lock. */
export function isSame(before: unknown, after: unknown): boolean {
  return formatPart(before) === formatPart(after)
}

function formatPart(value: unknown): string {
  return formatJson(encodeValue(value))
}
