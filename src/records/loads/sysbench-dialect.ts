import type { StatedFigure } from '../record.ts'
import type { LoadDialect, LoadLine, LoadReader } from './load-dialect.ts'
import { latencyNames } from './load-group.ts'
import { stateDecimal, stateSize } from './printed-amounts.ts'

const HEAD = /^sysbench \d+\.\d+/

/** sysbench, 1.0 and 0.4: a request is an event, which is a transaction where a database is tested. */
export const sysbenchDialect: LoadDialect = {
  name: 'sysbench',
  anchors: [{ text: 'sysbench ', where: 'line-start' }],
  begin: (line) => (HEAD.test(line) ? createReader() : undefined),
}

function createReader(): LoadReader {
  let hasTransactions = false
  return {
    read(written): LoadLine | undefined {
      const line = written.trim()
      if (HEAD.test(line)) {
        hasTransactions = false
        return { figures: [], begins: true }
      }
      const figures = readFigures(line)
      const isRate = figures.some(({ name }) => name === 'rate')
      if (line.startsWith('transactions:')) hasTransactions = true
      else if (isRate && hasTransactions) return undefined
      return figures.length === 0 ? undefined : { figures }
    },
  }
}

function readFigures(line: string): readonly StatedFigure[] {
  const rate =
    /^(?:transactions: +\d+ +|Total operations: \d+ )\(([\d.]+) per (?:sec\.|second)\)$/.exec(
      line,
    ) ?? /^events per second: +([\d.]+)$/.exec(line)
  if (rate !== null) return [stateDecimal('rate', rate[1] ?? '')]
  const moved = /^[\d.]+ Mi?B transferred \(([\d.]+) Mi?B\/sec\)$/.exec(line)?.[1]
  if (moved !== undefined) {
    return [stateSize('transfer', { text: `${moved} MB`, base: 1024 }) ?? []].flat()
  }
  const [, label = '', text = ''] = /^([a-z0-9. ]+?): +([\d.]+)(?:s|ms)?$/.exec(line) ?? []
  if (label === 'total time') return [stateDecimal('duration', text)]
  if (label === 'total number of events') return [stateDecimal('requests', text)]
  const share = /^(?:approx\. +)?(\d+)(?:th)? percentile$/.exec(label)?.[1]
  // The sum of the latencies is none.
  const key = share ?? /^(?:min|avg|max)$/.exec(label)?.[0] ?? ''
  const name = share === '50' ? undefined : latencyNames[key]
  return name === undefined ? [] : [stateDecimal(name, text, 1e-3)]
}
