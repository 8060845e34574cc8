import type { StatedFigure } from '../record.ts'
import type { LoadDialect, LoadLine, LoadReader } from './load-dialect.ts'
import { stateLoad } from './load-group.ts'
import { stateSize } from './printed-amounts.ts'
import { readDecimal } from '../benchmarks/read-decimal.ts'

const HEAD = /^\d+\+\d+ records in$/
const FAULT = /^dd: (?<fault>(?:error )?(?:reading|writing) .+)$/
const COUNT = String.raw`(?<bytes>\d+) bytes`
const NUMBER = String.raw`\d+(?:[.,]\d+)?(?:e[-+]\d+)?`
/** GNU, whose sizes stand in brackets with blanks, and BusyBox, without. */
const COPIED = new RegExp(
  `^${COUNT}(?: \\([^)]*\\))? copied, (?<time>${NUMBER}) (?:s|seconds?), (?<rate>${NUMBER}) ?(?<unit>[kKMGTPE]?B)/s$`,
)
/** macOS and the BSDs. */
const TRANSFERRED = new RegExp(
  `^${COUNT} transferred in (?<time>${NUMBER}) secs \\((?<rate>\\d+) bytes/sec\\)$`,
)

/** `dd`: bytes, the time, and the rate as it rounds it. Whatever the locale, a comma is the decimal mark. */
export const ddDialect: LoadDialect = {
  name: 'dd',
  anchors: [
    // With the sign, since digits and words are in too many other lines, which made every log slower.
    ...['+0 records in', '+1 records in'].map((text) => ({ text, where: 'anywhere' }) as const),
    { text: 'dd: ', where: 'line-start' },
  ],
  needsWholeLine: true,
  begin: (line) => (HEAD.test(line) || FAULT.test(line) ? createReader() : undefined),
}

function createReader(): LoadReader {
  let isFailed = false
  return {
    read(written): LoadLine | 'end' | undefined {
      const line = written.trimEnd()
      const fault = FAULT.exec(line)?.groups?.['fault']
      if (fault !== undefined) {
        isFailed = true
        const reason = `Expected dd to copy all, but it stopped: \`${fault}\`; its figures are of what it copied before`
        return { figures: [], begins: true, problem: { kind: 'doubtful-record', reason } }
      }
      if (HEAD.test(line)) {
        const begins = !isFailed
        isFailed = false
        return { figures: [], begins }
      }
      if (/^\d+\+\d+ records out$/.test(line) || /^\d+ truncated records?$/.test(line)) {
        return { figures: [] }
      }
      const figures = readCopied(line)
      return figures.length === 0 ? 'end' : { figures, ends: true }
    },
  }
}

function readCopied(line: string): readonly StatedFigure[] {
  const copied = COPIED.exec(line)?.groups
  const { bytes = '', time = '', rate = '' } = copied ?? TRANSFERRED.exec(line)?.groups ?? {}
  const read = readDecimal(time.replace(',', '.'))
  if (read === undefined) return []
  // BusyBox, whose sizes have no blank, means powers of 1,024.
  const base = / [kKMGTPE]?B\/s$/.test(line) ? 1000 : 1024
  const text =
    copied === undefined ? `${rate}B` : `${rate.replace(',', '.')}${copied['unit'] ?? ''}`
  return [
    stateLoad('bytes', Number(bytes)),
    stateLoad('duration', read.value, read.resolution),
    ...[stateSize('transfer', { text, base }) ?? []].flat(),
  ]
}
