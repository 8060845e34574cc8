import { recordFormats } from '../../src/records/record-formats.ts'
import { collectLog, type LogContents } from '../../src/series/collect-log.ts'

/** Read a text with the formats of tracedocs, in chunks of a size. */
export async function readText(text: string, size = 1 << 16, words = false): Promise<LogContents> {
  const bytes = Buffer.from(text)
  const chunks = (async function* () {
    const memory = Buffer.alloc(size)
    for (let at = 0; at < bytes.length; at += size) {
      await Promise.resolve()
      const length = bytes.copy(memory, 0, at, at + size)
      yield memory.subarray(0, length)
    }
  })()
  return collectLog(chunks, { formats: recordFormats, words })
}

/** Read the figures of a text by the names of their metrics; `NaN` where a line says that there is none. */
export async function readFigures(text: string): Promise<Record<string, number>> {
  const { figures } = await readText(text)
  return Object.fromEntries(
    [...figures].map(([name, { figure }]) => [name, 'value' in figure ? figure.value : NaN]),
  )
}
