import type { StatedFigure } from '../record.ts'
import type { LoadDialect, LoadLine, LoadReader } from './load-dialect.ts'
import { latencyNames } from './load-group.ts'
import { stateDecimal } from './printed-amounts.ts'
import { StatusCounter } from './status-counter.ts'

/** hey; its `Summary:` counts only with the lines of hey behind it. */
export const heyDialect: LoadDialect = {
  name: 'hey',
  anchors: [{ text: 'Summary:', where: 'line-start' }],
  begin: (line) => (/^Summary:\s*$/.test(line) ? createReader() : undefined),
}

const LINES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^ {2}Slowest:\t([\d.]+) secs$/, 'latency.max'],
  [/^ {2}Fastest:\t([\d.]+) secs$/, 'latency.min'],
  [/^ {2}Average:\t([\d.]+) secs$/, 'latency.mean'],
  [/^ {2}Requests\/sec:\t([\d.]+)$/, 'rate'],
  [/^ {2}Total data:\t(\d+) bytes$/, 'bytes'],
]

function createReader(): LoadReader {
  let part: 'head' | 'body' = 'head'
  let isErrors = false
  let isVoid = false
  const counter = new StatusCounter()
  return {
    read(written): LoadLine | 'end' | undefined {
      const line = written.trimEnd()
      if (line === '' || (part === 'head' && line === 'Summary:')) return undefined
      if (part === 'head') {
        const total = /^ {2}Total:\t([\d.]+) secs$/.exec(line)?.[1]
        if (total === undefined) return 'end'
        part = 'body'
        return { figures: [stateDecimal('duration', total)], begins: true }
      }
      if (line === 'Summary:') return 'end'
      if (/^\S.*:$/.test(line)) isErrors = line === 'Error distribution:'
      const counted = /^ {2}\[(\d+)\]\t(?:(\d+) responses$)?/.exec(line)
      const [, code = '', responses] = counted ?? []
      if (counted !== null && isErrors) return counter.addErrors(Number(code))
      if (responses !== undefined) return counter.addResponses(code, Number(responses))
      // Without a request that succeeded it states 0 of both ends, NaN of the mean, and the rate at which they failed.
      isVoid ||= /^ {2}Slowest:\t0\.0+ secs$/.test(line)
      if (isVoid && /^ {2}(?:Slowest|Fastest|Requests\/sec):/.test(line)) return { figures: [] }
      const figures = readFigure(line)
      return figures.length === 0 ? undefined : { figures }
    },
  }
}

function readFigure(line: string): readonly StatedFigure[] {
  for (const [pattern, name] of LINES) {
    const text = pattern.exec(line)?.[1]
    if (text !== undefined) return [stateDecimal(name, text)]
  }
  const share = /^ {2}(\d+)%+ in ([\d.]+) secs$/.exec(line)
  const name = latencyNames[share?.[1] ?? '']
  return share === null || name === undefined ? [] : [stateDecimal(name, share[2] ?? '')]
}
