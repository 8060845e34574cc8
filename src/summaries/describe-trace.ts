import { formatCount } from '../quantities/format-count.ts'
import type { MallocTrace } from '../traces/malloc/malloc-trace.ts'
import type { ObjectTrace } from '../traces/objects/object-trace.ts'
import type { Trace } from '../traces/trace.ts'

/**
 * Describe what a reader should know about a trace before trusting its figures. For malloc and free, the
 * coverage is always included; for objects, the result is empty if nothing is in doubt.
 */
export function describeTrace(trace: Trace): readonly string[] {
  return trace.kind === 'malloc' ? describeMalloc(trace) : describeObjects(trace)
}

function describeMalloc({ counts, doubts }: MallocTrace): readonly string[] {
  return [
    describeCoverage(counts.coverage),
    ...describeCount(counts.garbage, (lines) => {
      return `${lines} of ${formatCount(counts.tracedLines)} lines could not be read.`
    }),
    ...describeCount(counts.repaired, (events, are) => {
      return `${events} ${are('event was', 'events were')} put together from interleaved halves.`
    }),
    ...describeCount(counts.reused, (pointers, are) => {
      return `${pointers} ${are('allocation', 'allocations')} got a pointer that was live, whose free was not seen.`
    }),
    ...describeCount(doubts.outsideEvents, (events, are) => {
      return `${events} ${are('event', 'events')} outside BEGIN and END ${are('is', 'are')} not counted.`
    }),
    ...(doubts.begins > 1 ? [`The log has ${formatCount(doubts.begins)} traces in it.`] : []),
    ...(doubts.begins > doubts.ends ? [NO_END] : []),
    ...describeCount(doubts.unkeptSites, (allocations, are) => {
      return `The call ${are('site', 'sites')} of ${allocations} ${are('allocation', 'allocations')} ${are('was', 'were')} not kept.`
    }),
  ]
}

const NO_END = 'The trace has no END: it may be cut short.'

/** Describe the coverage. A share is never rounded to 0 % or 100 %. */
function describeCoverage(coverage: number): string {
  if (Number.isNaN(coverage)) return 'The log has no free of a pointer.'
  const percent = (100 * coverage).toFixed(1)
  const isRounded = (percent === '100.0' && coverage < 1) || (percent === '0.0' && coverage > 0)
  const rounded = percent === '100.0' ? 'more than 99.9' : 'less than 0.1'
  return `Frees that found their allocation: ${isRounded ? rounded : percent}\u00a0%.`
}

function describeObjects(trace: ObjectTrace): readonly string[] {
  const { doubts, errors } = trace
  return [
    ...(trace.mode === 'reference' ? describePairs(trace.counts) : []),
    ...describeCount(
      doubts.skipped,
      (lines, are) => `${lines} ${are('line', 'lines')} could not be read.`,
    ),
    ...describeCount(doubts.implausible ?? 0, (rows, are) => {
      return `The RSS or dRSS of ${rows} ${are('row', 'rows')} is impossible and not counted.`
    }),
    ...describeCount(
      errors.count,
      (lines, are) => `The log reports ${lines} ${are('error', 'errors')}.`,
    ),
    ...(doubts.starts > 1 ? [`The log has ${formatCount(doubts.starts)} traces in it.`] : []),
    ...(doubts.isComplete ? [] : ['The log has no EOF: it may be cut short.']),
  ]
}

/** The parts that tables list of a trace of objects. */
export type TracePart = 'place' | 'function' | 'file' | 'type'

/** Describe how many events are of parts that were not kept, so that a table of these parts lacks them. */
export function describeUnkept({ doubts }: ObjectTrace, part: TracePart): readonly string[] {
  const { unkeptPlaces, unkeptFunctions, unkeptFiles, unkeptTypes } = doubts
  const counts = {
    place: unkeptPlaces,
    function: unkeptFunctions,
    file: unkeptFiles,
    type: unkeptTypes,
  }
  const count = counts[part]
  const describe = (name: string, unkept: number): readonly string[] =>
    describeCount(unkept, (events, are) => {
      return `The ${are(name, `${name}s`)} of ${events} ${are('event', 'events')} ${are('was', 'were')} not kept.`
    })
  if (count !== undefined) return describe(part, count)
  // An older release counted an event at such a place in no function, file or type.
  return describe('place', unkeptPlaces).map(
    (sentence) => `${sentence} Each ${part} may have more than is shown.`,
  )
}

function describePairs({
  unpaired,
  reused,
}: {
  readonly unpaired: number
  readonly reused: number
}): readonly string[] {
  return [
    ...describeCount(unpaired, (rows, are) => {
      return `${rows} DEL ${are('has', 'have')} no NEW: ${are('its object is', 'their objects are')} older than the log.`
    }),
    ...describeCount(reused, (rows, are) => {
      return `${rows} NEW ${are('has', 'have')} an address that was live, whose DEL was not seen.`
    }),
  ]
}

/** Make a sentence about a number of things; none if the number is 0. */
function describeCount(
  count: number,
  say: (text: string, are: (one: string, many: string) => string) => string,
): readonly string[] {
  if (count === 0) return []
  return [say(formatCount(count), (one, many) => (count === 1 ? one : many))]
}
