import { listExcerptLogs } from '../builds/read-excerpts.ts'
import type { ExcerptSpec } from '../excerpts/excerpt.ts'
import { LineWindow } from '../excerpts/select-lines.ts'
import { scanLines } from '../logs/scan-lines.ts'
import type { Run } from '../summaries/run.ts'
import { explainUnknown, type RunLogs } from './run-logs.ts'

interface LogLine {
  readonly log: string
  readonly line: number
}

/**
 * Say which lines of its logs an excerpt shows, a sentence for each log: `a.log: lines 3 and 7 to 9`. Lines are counted from 1
 * in the unpacked log, as `grep -n` counts them.
 */
export async function listExcerptLines(
  run: Run | undefined,
  spec: ExcerptSpec,
  logs: RunLogs,
): Promise<readonly string[]> {
  if (run === undefined) return []
  const paths = listExcerptLogs(run, spec.log)
  const sources = logs.list(run).filter(({ path }) => paths.includes(path))
  const absent = sources.filter(({ isHere }) => !isHere)
  if (absent.length > 0) {
    return absent.map((log) => `${log.path}: ${explainUnknown(log)}`)
  }
  const { grep } = spec
  // The lines are read as Latin-1: a byte is a character.
  const text = Buffer.from(grep ?? '').toString('latin1')
  const shown = new LineWindow<LogLine>(spec)
  for (const log of sources) {
    await scanLines(logs.open(log), (content, line) => {
      if (shown.isFull) return 'done'
      if (content.includes(text)) shown.take({ log: log.path, line })
      return 'on'
    })
  }
  return paths.flatMap((path) => {
    const lines = shown.lines.flatMap(({ log, line }) => (log === path ? [line] : []))
    return lines.length === 0 ? [] : [`${path}: ${formatLineNumbers(lines)}`]
  })
}

/** Format ascending line numbers: `line 3`, `lines 3, 7 to 9`. */
function formatLineNumbers(lines: readonly number[]): string {
  const ranges: (readonly [number, number])[] = []
  for (const line of lines) {
    const last = ranges.at(-1)
    if (last?.[1] === line - 1) ranges[ranges.length - 1] = [last[0], line]
    else ranges.push([line, line])
  }
  const texts = ranges.map(([from, to]) =>
    from === to ? String(from) : `${String(from)} to ${String(to)}`,
  )
  return `${lines.length === 1 ? 'line' : 'lines'} ${texts.join(', ')}`
}
