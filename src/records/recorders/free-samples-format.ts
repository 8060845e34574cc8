import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import type { ParsedLine } from '../record-format.ts'
import { createSample } from './create-sample.ts'
import { openFreeTable } from './free-format.ts'
import { hasSamples, readByLine, type SampleLineReader } from './list-lines.ts'
import { readStamp } from './read-stamp.ts'
import { keepStated, pickGauges } from './recorder-gauges.ts'
import { SampleClock } from './sample-clock.ts'

/** Figures of the table, and the gauges that they are over time. */
const GAUGES: Readonly<Record<string, string>> = {
  used: 'systemMemoryUsed',
  free: 'systemMemoryFree',
  available: 'systemMemoryAvailable',
}

/** `date` and `free` in a loop: the memory of the whole system over time. The stamp stands above a table, or before its lines. */
export const freeSamplesFormat: DocumentFormat = {
  kind: 'document',
  name: 'freeSamples',
  summary: 'free in a loop, with times: a line of date, total used free …, Mem: …',
  record: 'record of free with its time',
  version: 1,
  figures: [],
  gauges: pickGauges('systemMemoryUsed', 'systemMemoryFree', 'systemMemoryAvailable'),
  ownsStamps: isRecording,
  hasLines: true,
  replaces: ['free'],
  matches: isRecording,
  read: (text) => readByLine(text, new SampleReader()),
}

/** Whether tables with times can be read. A single one, as in the log of a CI job, is no recording. */
function isRecording(head: string): boolean {
  return hasSamples(head, 2, new SampleReader())
}

/** Reads the lines of a log from its beginning. */
class SampleReader implements SampleLineReader {
  readonly #clock = new SampleClock()
  #times: ReturnType<SampleClock['read']> | undefined
  #readRow: ReturnType<typeof openFreeTable>

  read(line: string): Omit<DocumentEntry, 'offset'> | undefined {
    const stamp = readStamp(line)
    const rest = stamp === undefined ? line : line.slice(stamp.length)
    const opened = openFreeTable(rest)
    // Other lines with a time are those of a program.
    const isTime = stamp !== undefined && (rest.trim() === '' || opened !== undefined)
    if (isTime) this.#times = this.#clock.read(stamp)
    if (isTime || opened !== undefined) {
      this.#readRow = opened
      return undefined
    }
    const row = this.#readRow?.(rest)
    if (row === 'end') this.#readRow = undefined
    return row === undefined || row === 'end' ? undefined : this.#sample(row)
  }

  #sample({ record, problem }: ParsedLine): Omit<DocumentEntry, 'offset'> | undefined {
    if (problem !== undefined) return { problem }
    if (this.#times === undefined || record?.kind !== 'figures') return undefined
    const stated = record.figures.flatMap((one): readonly (readonly [string, number])[] => {
      const name = GAUGES[one.name]
      return name === undefined || !('value' in one) ? [] : [[name, one.value]]
    })
    if (stated.length === 0) return undefined
    const times = this.#times
    // A table without a time of its own has none.
    this.#times = undefined
    return { record: createSample({ ...times, gauges: keepStated(Object.fromEntries(stated)) }) }
  }
}
