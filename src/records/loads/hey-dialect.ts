import type { StatedFigure } from '../record.ts'
import type { LoadDialect, LoadLine, LoadReader } from './load-dialect.ts'
import { latencyNames, stateLoad } from './load-group.ts'
import { stateDecimal } from './printed-amounts.ts'

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
  const counts = { requests: 0, non2xx: 0, errors: 0 }
  const countUp = (code: string, count: number): LoadLine => {
    if (isErrors) counts.errors += count
    else counts.requests += count
    if (!isErrors && !/^[23]/.test(code)) counts.non2xx += count
    const figures = Object.entries(counts).map(([name, value]) => stateLoad(name, value))
    return { figures, restates: true }
  }
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
      if (counted !== null && (isErrors || counted[2] !== undefined)) {
        return countUp(counted[1] ?? '', Number(isErrors ? counted[1] : counted[2]))
      }
      // Without a request that succeeded it states 0 of both ends, and NaN of the mean.
      isVoid ||= /^ {2}Slowest:\t0\.0+ secs$/.test(line)
      if (isVoid && /^ {2}(?:Slowest|Fastest):/.test(line)) return { figures: [] }
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
