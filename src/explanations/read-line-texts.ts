import { scanBlocks } from '../logs/scan-blocks.ts'
import { stopWhen } from '../logs/stop-when.ts'
import type { SourceLine } from './explanation.ts'

const LINE_FEED = 10
const CARRIAGE_RETURN = 13

/** Longer lines are cut when they are read, so that the output stays small. */
const LONGEST_TEXT = 64 * 1024

/**
 * Read some lines of a log by their numbers. Missing lines are omitted, and reading stops after the last
 * requested line.
 *
 * @param numbers counted from 1, in any order
 */
export async function readLineTexts(
  chunks: AsyncIterable<Uint8Array>,
  numbers: readonly number[],
): Promise<readonly SourceLine[]> {
  const wanted = new Set(numbers)
  const found: SourceLine[] = []
  if (wanted.size === 0) return found
  const last = Math.max(...wanted)
  let seen = 0
  const visit: Parameters<typeof scanBlocks>[1] = ({ bytes, start, end, linesBefore }) => {
    let line = linesBefore
    for (let at = start; at < end;) {
      const feed = bytes.indexOf(LINE_FEED, at)
      const next = feed < 0 || feed >= end ? end : feed
      line++
      if (wanted.has(line)) found.push({ line, text: decode(bytes, at, next) })
      at = next + 1
    }
    seen = line
    return line - linesBefore
  }
  await scanBlocks(
    stopWhen(chunks, () => seen >= last),
    visit,
  )
  return found
}

function decode(bytes: Buffer, start: number, end: number): string {
  const isReturn = end > start && bytes[end - 1] === CARRIAGE_RETURN
  return bytes.toString('utf8', start, Math.min(isReturn ? end - 1 : end, start + LONGEST_TEXT))
}
