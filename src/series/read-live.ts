import type { LiveCurve, MallocTrace } from '../traces/malloc/malloc-trace.ts'
import type { KeptShape } from './kept-shape.ts'
import { UnkeptReadout } from './read-out.ts'
import type { TraceMemory } from './trace-reader.ts'

/** A curve of malloc and free with more stretches than this is long: a lock keeps what was read out of it. */
const MOST_STRETCHES = 4096

/** Something that is read out of the curve of a trace of malloc and free; see `Readout`. */
export interface LiveReadout<T> {
  readonly name: string
  readonly compute: (live: LiveCurve) => T
  readonly shape: KeptShape
}

/** Whether a lock keeps what is read out of a curve in place of its stretches. */
export function isLongLive({ events }: LiveCurve): boolean {
  return events.length > MOST_STRETCHES
}

/**
 * Read something out of the curve of a trace, or of what a lock keeps of it.
 *
 * @throws {UnkeptReadout} if the curve is not here, and the lock does not keep it
 */
export function readLive<T>(
  { live }: Pick<MallocTrace, 'live'>,
  { source, memory }: TraceMemory,
  readout: LiveReadout<T>,
): T {
  const { compute } = readout
  const isHere = live.events.length > 0
  if (isHere && !isLongLive(live)) return compute(live)
  const whole = isHere ? () => compute(live) : undefined
  const found =
    memory === undefined || source === undefined ? whole?.() : memory.recall(source, readout, whole)
  if (found === undefined) throw new UnkeptReadout(source?.key ?? '')
  return found
}
