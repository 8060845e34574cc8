import { countWords } from '../logs/count-words.ts'
import { scanBlocks } from '../logs/scan-blocks.ts'
import type { LogReading, ReadOptions } from './log-reading.ts'
import { createRecordReader } from './record-reader.ts'

/**
 * Read all records of a log in one pass. Memory does not grow with the log.
 *
 * Hot path (bench `process-log`): only lines with an anchor in them are looked at twice.
 */
export async function readRecords(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): Promise<LogReading> {
  const reader = createRecordReader(options)
  let words = 0
  const totals = await scanBlocks(chunks, (block) => {
    options.visit?.(block)
    if (options.words) words += countWords(block)
    return reader.visit(block)
  })
  return { totals, words: options.words ? words : undefined, ...reader.finish(totals.lines) }
}
