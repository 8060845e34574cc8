import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { createSample } from './create-sample.ts'
import { listHeadLines, listLines } from './list-lines.ts'
import { readStamp } from './read-stamp.ts'
import { pickGauges } from './recorder-gauges.ts'
import { SampleClock } from './sample-clock.ts'

const PAGE = 4096
const LEAST_LINES = 2
const MOST_LINES = 1000

/**
 * Samples of `memory.current` of a control group (cgroup v2), each behind a time: `date +%s` and `cat memory.current` in a loop. Two
 * numbers a line may be anything, so that all lines have to be a time since 1970 that does not go back, and whole pages.
 */
export const memoryCurrentFormat: DocumentFormat = {
  kind: 'document',
  name: 'memoryCurrent',
  summary: 'samples of memory.current of a cgroup: 1790000000 104857600',
  record: 'record of memory.current',
  version: 1,
  figures: [],
  gauges: pickGauges('memoryCurrent'),
  ownsStamps: isRecording,
  matches: isRecording,
  read(text) {
    const clock = new SampleClock()
    return listLines(text).flatMap(({ text: line, offset }): readonly DocumentEntry[] => {
      if (line.trim() === '') return []
      const sample = readLine(line)
      if (sample === undefined) {
        const reason = `Expected a time and whole pages of memory, got \`${line.slice(0, 80)}\``
        return [{ offset, problem: { kind: 'unreadable-record', reason } }]
      }
      const { seconds, bytes } = sample
      const times = clock.read({ seconds, isOfDay: false, length: 0 })
      return [{ offset, record: createSample({ ...times, gauges: { memoryCurrent: bytes } }) }]
    })
  },
}

function isRecording(head: string): boolean {
  const lines = listHeadLines(head, MOST_LINES).filter((line) => line.trim() !== '')
  // The last line may be cut.
  const samples = lines.map(readLine)
  const whole = samples.at(-1) === undefined ? samples.slice(0, -1) : samples
  return (
    whole.length >= LEAST_LINES &&
    whole.every((one, i) => one !== undefined && one.seconds >= (whole[i - 1]?.seconds ?? 0))
  )
}

function readLine(line: string): { readonly seconds: number; readonly bytes: number } | undefined {
  const stamp = readStamp(line)
  if (stamp === undefined || stamp.isOfDay) return undefined
  const rest = line.slice(stamp.length).trim()
  const bytes = /^\d{4,15}$/.test(rest) ? Number(rest) : NaN
  return bytes > 0 && bytes % PAGE === 0 ? { seconds: stamp.seconds, bytes } : undefined
}
