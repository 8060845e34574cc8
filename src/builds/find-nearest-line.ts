import { isSystemError, type Effects } from '../effects.ts'
import { openLogFile } from '../logs/open-log.ts'
import { cleanChunks } from '../logs/clean-chunks.ts'
import { scanLines } from '../logs/scan-lines.ts'

/** A line of a log that has most words of a pattern. */
export interface NearestLine {
  readonly line: number
  readonly text: string
}

const WORD = /[\p{L}\d]+/gu

const LONGEST_QUOTE = 80

/** Find the line that somebody may have meant with a pattern that no line matches: it has most of its words. */
export async function findNearestLine(
  file: string,
  pattern: string,
  effects: Effects,
): Promise<NearestLine | undefined> {
  const words = [...new Set(pattern.replaceAll(/\{[^}]*\}|\\./g, ' ').match(WORD) ?? [])]
  let nearest: NearestLine | undefined
  let most = 0
  try {
    const opened = await openLogFile(file, effects)
    if (opened.kind !== 'opened' || words.length === 0) return undefined
    const { chunks } = await cleanChunks(opened.chunks)
    await scanLines(chunks, (latin, number) => {
      const line = Buffer.from(latin, 'latin1').toString('utf8').trim()
      const own = new Set(line.match(WORD))
      const count = words.filter((word) => own.has(word)).length
      if (count > most) {
        most = count
        const text = line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line
        nearest = { line: number, text }
      }
      return 'on'
    })
  } catch (error) {
    if (!isSystemError(error)) throw error
  }
  return nearest
}
