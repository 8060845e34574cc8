import type { StatedFigure } from '../record.ts'
import type { LoadDialect, LoadLine, LoadReader } from './load-dialect.ts'
import { latencyNames, stateLoad } from './load-group.ts'
import { stateDecimal } from './printed-amounts.ts'

/** What a progress line has left may stand before it. */
const HEAD = /(?:^|\s)====== (?<command>[^=\s][^=]*) ======\s*$/
/** The result of `-q`, behind the progress that it erases; a name without a median, before 6.2, is one of the tool's own tests. */
const QUICK =
  /(?:^|\r)(?:(?<command>\S.*): (?<rate>\d+\.\d\d) requests per second, p50=(?<median>[\d.]+) msec|(?<test>[A-Z]+(?:_[A-Z\d]+)?(?: \([^()]*\))?): (?<old>\d+\.\d\d) requests per second)\s*$/
const LABELS = /^ +avg +min +p50 +p95 +p99 +max\s*$/

/** redis-benchmark: a request is a command, one result each. */
export const redisBenchmarkDialect: LoadDialect = {
  name: 'redis-benchmark',
  anchors: ['====== ', ' requests per second'].map(
    (text) => ({ text, where: 'anywhere' }) as const,
  ),
  needsWholeLine: true,
  begin: (line) => (HEAD.test(line) || QUICK.test(line) ? createReader() : undefined),
}

function createReader(): LoadReader {
  let labels: readonly string[] = []
  return {
    read(written): LoadLine | undefined {
      const line = written.trimEnd()
      const quick = QUICK.exec(line)?.groups
      if (quick !== undefined) return readQuick(quick)
      const target = HEAD.exec(line)?.groups?.['command']
      if (target !== undefined) return { figures: [], begins: true, target }
      // hey's results begin with this line.
      if (line === 'Summary:') return { figures: [] }
      if (LABELS.test(line)) {
        labels = line.trim().split(/ +/)
        return { figures: [] }
      }
      const cells = line.trim().split(/ +/)
      const figures =
        labels.length > 0 && cells.length === labels.length
          ? readLatencies(labels, cells)
          : readLine(line)
      labels = []
      return figures.length === 0 ? undefined : { figures }
    },
  }
}

function readQuick(groups: Readonly<Record<string, string | undefined>>): LoadLine {
  const { command, test = '', rate, old = '', median } = groups
  const figures = [
    stateDecimal('rate', rate ?? old),
    ...(median === undefined ? [] : [stateDecimal('latency', median, 1e-3)]),
  ]
  return { figures, begins: true, target: command ?? test }
}

function readLatencies(
  labels: readonly string[],
  cells: readonly string[],
): readonly StatedFigure[] {
  return labels.flatMap((label, i) => {
    const name = latencyNames[label.replace(/^p(?=\d)/, '')]
    return name === undefined ? [] : [stateDecimal(name, cells[i] ?? '', 1e-3)]
  })
}

function readLine(line: string): readonly StatedFigure[] {
  const [, count, time = ''] = /^ {2}(\d+) requests completed in ([\d.]+) seconds$/.exec(line) ?? []
  if (count !== undefined) {
    return [stateLoad('requests', Number(count)), stateDecimal('duration', time)]
  }
  // Before release 6.2 the rate stands alone.
  const rate = /^(?: {2}throughput summary: )?([\d.]+) requests per second$/.exec(line)?.[1]
  return rate === undefined ? [] : [stateDecimal('rate', rate)]
}
