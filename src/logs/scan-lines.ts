import type { Block } from './block.ts'
import { scanBlocks } from './scan-blocks.ts'
import { stopWhen } from './stop-when.ts'

/** Take one line and its number, from 1; return whether to go on. */
export type TakeLine = (text: string, line: number) => 'on' | 'done'

/** Read a log line by line until `take` returns `done`. Bytes are decoded as Latin-1. */
export async function scanLines(chunks: AsyncIterable<Uint8Array>, take: TakeLine): Promise<void> {
  let isDone = false
  await scanBlocks(
    stopWhen(chunks, () => isDone),
    (block) =>
      visitLines(block, (text, line) => {
        if (!isDone) isDone = take(text, line) === 'done'
      }),
  )
}

/** Visit the lines of a block and return their number. Bytes are decoded as Latin-1. */
export function visitLines(
  { bytes, start, end, linesBefore }: Block,
  visit: (text: string, line: number) => void,
): number {
  let line = linesBefore
  for (let at = start; at < end;) {
    const feed = bytes.indexOf(10, at)
    const next = feed < 0 || feed >= end ? end : feed
    line++
    visit(bytes.toString('latin1', at, next), line)
    at = next + 1
  }
  return line - linesBefore
}
