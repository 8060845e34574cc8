import type { StatedFigure } from '../record.ts'
import type { LoadDialect, LoadLine } from './load-dialect.ts'
import { stateDecimal } from './printed-amounts.ts'

const HEAD = /^transaction type: (.+?)\s*$/

/** Figures by the text before them. Until release 13 the rate is stated twice, with the time of connections and without. */
const LINES: readonly (readonly [pattern: RegExp, name: string, scale: number])[] = [
  [/^number of transactions actually processed: (\d+)(?:\/\d+)?$/, 'requests', 1],
  [/^number of failed transactions: (\d+) \([\d.]+%\)$/, 'errors', 1],
  [/^duration: (\d+) s$/, 'duration', 1],
  [/^latency average(?: =|:) ([\d.]+) ms$/, 'latency.mean', 1e-3],
  [/^latency stddev(?: =|:) ([\d.]+) ms$/, 'latency.stddev', 1e-3],
  [
    /^tps = ([\d.]+) \((?:without initial connection time|excluding connections establishing)\)$/,
    'rate',
    1,
  ],
]

/** pgbench of PostgreSQL: a request is a transaction, and what is tested the kind of transaction. */
export const pgbenchDialect: LoadDialect = {
  name: 'pgbench',
  anchors: [{ text: 'transaction type: ', where: 'line-start' }],
  begin: (line) => (HEAD.test(line) ? { read: readLine } : undefined),
}

function readLine(written: string): LoadLine | undefined {
  const line = written.trimEnd()
  const target = HEAD.exec(line)?.[1]
  if (target !== undefined) return { figures: [], begins: true, target }
  const figures = LINES.flatMap(([pattern, name, scale]): readonly StatedFigure[] => {
    const text = pattern.exec(line)?.[1]
    return text === undefined ? [] : [stateDecimal(name, text, scale)]
  })
  return figures.length === 0 ? undefined : { figures }
}
