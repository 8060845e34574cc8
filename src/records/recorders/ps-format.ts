import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { createSample } from './create-sample.ts'
import { hasSamples, readByLine, type SampleLineReader } from './list-lines.ts'
import { findPsColumns, readPsRow, type PsColumns, type PsRow } from './ps-columns.ts'
import { readStamp, type Stamp } from './read-stamp.ts'
import { keepStated, pickGauges } from './recorder-gauges.ts'
import { SampleClock } from './sample-clock.ts'

/**
 * `ps -o pid,rss,…` in a loop: the columns in any order, the time before the lines or in a line of its own. What ps calls
 * %CPU is a mean since the start of the process, so that it is no `cpu`.
 */
export const psFormat: DocumentFormat = {
  kind: 'document',
  name: 'ps',
  summary: 'ps -o pid,rss,… in a loop, with times: a line of date, PID RSS %CPU COMMAND',
  record: 'record of ps',
  version: 1,
  figures: [],
  gauges: pickGauges('vms', 'pcpu', 'cpuTime'),
  sampleNotes: { rss: 'printed in kilobytes, by which ps means KiB: 1,024 B each' },
  ownsStamps: isRecording,
  hasLines: true,
  replaces: ['processes'],
  matches: isRecording,
  read: (text) => readByLine(text, new PsReader()),
}

/** Whether a sample with a time can be read; a table with dates is Syrupy's. */
function isRecording(head: string): boolean {
  if (/\bPID +DATE +TIME +ELAPSED\b/.test(head)) return false
  return hasSamples(head, 1, new PsReader())
}

/** Reads the lines of a log from its beginning. */
class PsReader implements SampleLineReader {
  readonly #clock = new SampleClock()
  #columns: PsColumns | undefined
  #times: ReturnType<SampleClock['read']> | undefined

  read(line: string): Omit<DocumentEntry, 'offset'> | undefined {
    const stamp = readStamp(line)
    const rest = stamp === undefined ? line : line.slice(stamp.length)
    const columns = findPsColumns(rest)
    if (columns !== undefined || (stamp !== undefined && rest.trim() === '')) {
      if (stamp !== undefined) this.#setTime(stamp)
      this.#columns = columns ?? this.#columns
      return undefined
    }
    if (this.#columns === undefined) return undefined
    const row = readPsRow(line, this.#columns)
    if (row !== undefined) return this.#sample(row)
    const behind = stamp === undefined ? undefined : readPsRow(rest, this.#columns)
    if (behind === undefined || stamp === undefined) return undefined
    this.#setTime(stamp)
    return this.#sample(behind)
  }

  #setTime(stamp: Stamp): void {
    this.#times = this.#clock.read(stamp)
  }

  #sample({ pid, rss, elapsed, ...gauges }: PsRow): Omit<DocumentEntry, 'offset'> | undefined {
    // A process that has ended and waits for its parent has no memory.
    if (rss === 0) return undefined
    const times = this.#times ?? (elapsed === undefined ? undefined : { elapsed })
    if (times === undefined) return undefined
    return { record: createSample({ pid, rss, ...times, gauges: keepStated(gauges) }) }
  }
}
