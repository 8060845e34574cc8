import type { Figure } from './record.ts'
import { decodeLine } from './line.ts'
import type { ParsedLine, RecordFormat } from './record-format.ts'

const POSIX_LINE = /^(real|user|sys)[ \t]+(?:(\d+)m)?(\d+(?:[.,]\d+)?)s?[ \t\r]*$/

/**
 * What `time` prints: `real 35.49`, `user 29.72`, `sys 2.03`, a line each (time(1) POSIX `-p`, the
 * same with more blanks, and bash's `real 0m35.490s`).
 */
export const timeFormat: RecordFormat = {
  name: 'time',
  summary: 'the output of time: `real 35.49`, `user 29.72`, `sys 2.03` (POSIX -p, bash, zsh)',
  version: 1,
  anchors: [
    { text: 'real', where: 'line-start' },
    { text: 'user', where: 'line-start' },
    { text: 'sys', where: 'line-start' },
  ],
  parseLine(line): ParsedLine | undefined {
    const figure = parseClock(decodeLine(line))
    return figure === undefined ? undefined : { record: { kind: 'figures', figures: [figure] } }
  },
}

function parseClock(text: string): Figure | undefined {
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
