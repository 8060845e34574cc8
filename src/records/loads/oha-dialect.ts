import type { StatedFigure } from '../record.ts'
import type { LoadDialect, LoadLine, LoadReader } from './load-dialect.ts'
import { latencyNames } from './load-group.ts'
import { stateDecimal, stateDuration, stateSize } from './printed-amounts.ts'
import { StatusCounter } from './status-counter.ts'

/** The line above it, `Summary:`, is hey's as well. */
const HEAD = /^Success rate:\t[\d.]+%\s*$/
const TIME = String.raw`([\d.]+ (?:secs?|ms|us))`
const TIMES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [new RegExp(`^Total:\\t${TIME}$`), 'duration'],
  [new RegExp(`^Slowest:\\t${TIME}$`), 'latency.max'],
  [new RegExp(`^Fastest:\\t${TIME}$`), 'latency.min'],
  [new RegExp(`^Average:\\t${TIME}$`), 'latency.mean'],
]
const SHARE = new RegExp(`^(\\d+)(?:\\.00)?% in ${TIME}$`)

/** oha; its sizes are in powers of 1,024. A response with any status is a request that was completed. */
export const ohaDialect: LoadDialect = {
  name: 'oha',
  anchors: [{ text: 'Success rate:', where: 'line-start' }],
  begin: (line) => (HEAD.test(line.trimStart()) ? createReader() : undefined),
}

function createReader(): LoadReader {
  let isErrors = false
  const counter = new StatusCounter()
  return {
    read(written): LoadLine | 'end' | undefined {
      const line = written.trim()
      if (HEAD.test(line)) return { figures: [], begins: true }
      if (line === 'Summary:') return 'end'
      if (/^[A-Z].*:$/.test(line)) isErrors = line === 'Error distribution:'
      const [, code = '', responses] = /^\[(\d+)\] (?:(\d+) responses$)?/.exec(line) ?? []
      if (code !== '' && isErrors) return counter.addErrors(Number(code))
      if (responses !== undefined) return counter.addResponses(code, Number(responses))
      const figures = readFigures(line)
      return figures.length === 0 ? undefined : { figures }
    },
  }
}

function readFigures(line: string): readonly StatedFigure[] {
  for (const [pattern, name] of TIMES) {
    const text = pattern.exec(line)?.[1]
    if (text !== undefined) return stateTime(name, text)
  }
  const rate = /^Requests\/sec:\t([\d.]+)$/.exec(line)?.[1]
  if (rate !== undefined) return [stateDecimal('rate', rate)]
  const [, key, size = ''] = /^(Total data|Size\/sec):\t(.+)$/.exec(line) ?? []
  if (key !== undefined) {
    const name = key === 'Total data' ? 'bytes' : 'transfer'
    return [stateSize(name, { text: size, base: 1024 }) ?? []].flat()
  }
  const [, share = '', time = ''] = SHARE.exec(line) ?? []
  const name = latencyNames[share]
  return name === undefined || name === 'latency.max' ? [] : stateTime(name, time)
}

/** It writes `secs`, and `sec` since release 1.0. */
function stateTime(name: string, text: string): readonly StatedFigure[] {
  return [stateDuration(name, text.replace(/secs?$/, 's')) ?? []].flat()
}
