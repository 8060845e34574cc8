import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { createSample } from './create-sample.ts'
import { hasSamples, readByLine, type SampleLineReader } from './list-lines.ts'
import { readStatusField } from './process-status-format.ts'
import { readStamp } from './read-stamp.ts'
import { keepStated, pickGauges } from './recorder-gauges.ts'
import { SampleClock } from './sample-clock.ts'

/** `date` and `cat /proc/PID/status` in a loop: the memory of a process over time. The stamp stands above each copy of the file. */
export const processStatusSamplesFormat: DocumentFormat = {
  kind: 'document',
  name: 'processStatusSamples',
  summary: '/proc/PID/status in a loop, with times: a line of date, Name: codec, VmRSS: 8192 kB',
  record: 'status of a process with its time',
  version: 1,
  figures: [],
  gauges: pickGauges('vms'),
  sampleNotes: { rss: 'printed in kB, by which Linux means powers of 1,024' },
  ownsStamps: isRecording,
  hasLines: true,
  replaces: ['processStatus'],
  matches: isRecording,
  read: (text) => readByLine(text, new SampleReader()),
}

/** Whether copies of the file with times can be read. A single one is no recording. */
function isRecording(head: string): boolean {
  return hasSamples(head, 2, new SampleReader())
}

/** Reads the lines of a log from its beginning. A sample is whole with `VmRSS`, which stands behind the number of the process and `VmSize`. */
class SampleReader implements SampleLineReader {
  readonly #clock = new SampleClock()
  #times: ReturnType<SampleClock['read']> | undefined
  #pid: number | undefined
  #vms = NaN

  read(written: string): Omit<DocumentEntry, 'offset'> | undefined {
    const line = written.trimEnd()
    const stamp = readStamp(line)
    if (stamp?.length === line.length) {
      this.#times = this.#clock.read(stamp)
      return undefined
    }
    if (line.startsWith('Name:\t')) {
      this.#pid = undefined
      this.#vms = NaN
      return undefined
    }
    const pid = /^Pid:\t(?<pid>\d{1,10})$/.exec(line)?.groups?.['pid']
    if (pid !== undefined) this.#pid = Number(pid)
    const [figure] = readStatusField(line)
    if (figure?.name === 'vms') this.#vms = figure.value
    if (figure?.name !== 'rss' || this.#times === undefined || this.#pid === undefined)
      return undefined
    const { value: rss } = figure
    const sample = { pid: this.#pid, rss, ...this.#times, gauges: keepStated({ vms: this.#vms }) }
    return { record: createSample(sample) }
  }
}
