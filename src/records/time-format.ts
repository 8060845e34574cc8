import type { StatedNumber } from './record.ts'
import { decodeLine } from './line.ts'
import type { ParsedLine, RecordFormat } from './record-format.ts'

const POSIX_LINE = /^(real|user|sys)[ \t]+(?:(\d+)m)?(\d+(?:[.,]\d+)?)s?[ \t\r]*$/

/** GNU time 1.9, `-v`: what stands before the colon, and the figure it is. */
const GNU_LINES = [
  { text: 'Elapsed (wall clock) time (h:mm:ss or m:ss)', name: 'real', unit: 's', scale: 1 },
  { text: 'User time (seconds)', name: 'user', unit: 's', scale: 1 },
  { text: 'System time (seconds)', name: 'sys', unit: 's', scale: 1 },
  { text: 'Maximum resident set size (kbytes)', name: 'maxrss', unit: 'B', scale: 1024 },
] as const

/**
 * What `time` prints: `real 35.49`, `user 29.72`, `sys 2.03`, a line each (time(1) POSIX `-p`, the
 * same with more blanks, and bash's `real 0m35.490s`), and what GNU time's `-v` says of them and of
 * the largest resident set size.
 */
export const timeFormat: RecordFormat = {
  kind: 'records',
  name: 'time',
  summary: 'the output of time: `real 35.49`, `user 29.72`, `sys 2.03` (POSIX -p, bash; GNU -v)',
  record: 'time record',
  version: 1,
  anchors: [
    { text: 'real', where: 'line-start' },
    { text: 'user', where: 'line-start' },
    { text: 'sys', where: 'line-start' },
    ...GNU_LINES.map(({ text }) => ({ text, where: 'line-start' }) as const),
  ],
  figures: [
    { name: 'real', unit: 's', meaning: 'elapsed (wall clock) time' },
    { name: 'user', unit: 's', meaning: 'CPU time in user mode' },
    { name: 'sys', unit: 's', meaning: 'CPU time in the kernel' },
    {
      name: 'maxrss',
      unit: 'B',
      meaning: 'largest resident set size, from GNU time -v',
      missing: 'only GNU time -v prints it',
    },
  ],
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line)
    const figure = parseClock(text) ?? parseGnuLine(text)
    return figure === undefined ? undefined : { record: { kind: 'figures', figures: [figure] } }
  },
}

function parseClock(text: string): StatedNumber | undefined {
  const match = POSIX_LINE.exec(text)
  const [, name, minutes, seconds] = match ?? []
  if (name === undefined || seconds === undefined) return undefined
  // Some locales print a decimal comma.
  const digits = seconds.replace(',', '.')
  const decimals = digits.split('.')[1]?.length ?? 0
  // Minutes add no digits: 1m35.49s is 95.49, not 95.49000000000001.
  const value = Number((Number(minutes ?? 0) * 60 + Number(digits)).toFixed(decimals))
  return { name, value, unit: 's' }
}

function parseGnuLine(line: string): StatedNumber | undefined {
  const known = GNU_LINES.find(({ text }) => line.startsWith(`${text}: `))
  if (known === undefined) return undefined
  const digits = line.slice(known.text.length + 2).trim()
  if (!/^(?:\d+:){0,2}\d+(?:\.\d+)?$/.test(digits)) return undefined
  const decimals = digits.split('.')[1]?.length ?? 0
  const value = digits.split(':').reduce((total, part) => total * 60 + Number(part), 0)
  return {
    name: known.name,
    value: Number(value.toFixed(decimals)) * known.scale,
    unit: known.unit,
  }
}
