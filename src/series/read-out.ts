import type { Readout, ReadoutSource } from './readout.ts'
import type { SampleReader } from './sample-reader.ts'

/**
 * What a lock does not keep of samples that are not here. It is thrown, and caught where a chart is built, since any
 * line that reads samples may meet it.
 */
export class UnkeptReadout extends Error {
  /** The samples: `logs/a.log 42`. */
  readonly source: string

  constructor(source: string) {
    super(`Expected samples of ${source}`)
    this.source = source
  }
}

/**
 * Read out something of all samples, or of what a lock keeps of them.
 *
 * @throws {UnkeptReadout} if the samples are not here, and the lock does not keep it
 */
export function readOut<T>(readers: readonly SampleReader[], readout: Readout<T>): T {
  const found = recallReadout(readers, readout)
  if (found === undefined) throw new UnkeptReadout(joinSources(readers)?.key ?? '')
  return found
}

/** Read out something; `undefined` if the samples are not here, and the lock does not keep it. */
export function recallReadout<T>(
  readers: readonly SampleReader[],
  readout: Readout<T>,
): T | undefined {
  const tables = readers.flatMap((reader) => reader.table() ?? [])
  const whole = tables.length === readers.length ? tables : undefined
  const memory = readers.find(({ isLong }) => isLong)?.memory
  const source = joinSources(readers)
  if (memory === undefined || source === undefined) return whole && readout.compute(whole)
  return memory.recall(source, readout, whole && (() => readout.compute(whole)))
}

/** Name the samples of several processes together; `undefined` if no lock keeps one of them. */
function joinSources(readers: readonly SampleReader[]): ReadoutSource | undefined {
  const sources = readers.flatMap(({ source }) => source ?? [])
  if (sources.length < readers.length) return undefined
  return {
    key: sources.map(({ key }) => key).join(' + '),
    sha256: sources.flatMap(({ sha256 }) => sha256),
  }
}
