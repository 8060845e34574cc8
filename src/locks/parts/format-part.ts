import { createHash } from 'node:crypto'
import type { LogContents } from '../../series/collect-log.ts'
import type { ProcessSeries } from '../../series/process-series.ts'
import { encodeValue, type Json } from '../encode-value.ts'
import { PART_SCHEMA, type LogPart } from './log-part.ts'

/**
 * Format a part, a line of JSON at a time: what it was read for, each log and each excerpt by their keys, and the SHA-256 of all
 * lines before. Equal parts have equal bytes.
 */
export function* formatPart({ terms, shards, logs, excerpts }: LogPart): Generator<string> {
  const hash = createHash('sha256')
  const head = { tracedocs: 'part', schema: PART_SCHEMA, ...terms, shards: [...shards].sort() }
  yield write(head)
  for (const key of [...logs.keys()].sort()) {
    const log = logs.get(key)
    if (log === undefined) continue
    const contents = encodeValue(dropUnkept(log.contents))
    yield write({ log: key, sha256: log.sha256, formats: [...log.formats], contents })
  }
  for (const key of [...excerpts.keys()].sort()) {
    yield write({
      excerpt: JSON.parse(key) as readonly string[],
      lines: [...(excerpts.get(key) ?? [])],
    })
  }
  yield `${JSON.stringify({ sha256: hash.digest('hex') })}\n`

  function write(entry: Readonly<Record<string, Json>>): string {
    const line = `${JSON.stringify(entry)}\n`
    hash.update(line)
    return line
  }
}

/** Drop what no lock keeps: texts of lines, at which nobody has looked whether they may be shown, and how columns are held. */
function dropUnkept(contents: LogContents): LogContents {
  const { counts, problems, totals, words } = contents.reading
  return {
    ...contents,
    reading: { counts, problems, totals, words },
    processes: contents.processes.map(dropPacked),
  }
}

function dropPacked(series: ProcessSeries): ProcessSeries {
  const { packed, ...others } = series
  return packed === undefined ? series : others
}
