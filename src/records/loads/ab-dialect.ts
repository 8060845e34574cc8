import type { StatedFigure } from '../record.ts'
import type { LoadDialect, LoadLine, LoadReader } from './load-dialect.ts'
import { latencyNames, stateLoad } from './load-group.ts'
import { stateDecimal } from './printed-amounts.ts'

/** ApacheBench; its kilobytes are of 1,024 bytes. */
export const abDialect: LoadDialect = {
  name: 'ab',
  anchors: [{ text: 'This is ApacheBench, Version', where: 'line-start' }],
  begin: (line) => (HEAD.test(line) ? createReader() : undefined),
}

/** With `-w` there is HTML behind it. */
const HEAD = /^This is ApacheBench, Version \d(?!.*<i>)/

/** Figures by the text before them. */
const LINES: readonly (readonly [pattern: RegExp, name: string, scale: number])[] = [
  [/^Time taken for tests: +([\d.]+) seconds$/, 'duration', 1],
  [/^Complete requests: +(\d+)$/, 'requests', 1],
  [/^Failed requests: +(\d+)$/, 'errors', 1],
  [/^Non-2xx responses: +(\d+)$/, 'non2xx', 1],
  [/^Total transferred: +(\d+) bytes$/, 'bytes', 1],
  [/^Requests per second: +([\d.]+) \[#\/sec\] \(mean\)$/, 'rate', 1],
  [/^Time per request: +([\d.]+) \[ms\] \(mean\)$/, 'latency.mean', 1e-3],
  [/^Transfer rate: +([\d.]+) \[Kbytes\/sec\] received$/, 'transfer', 1024],
]

function createReader(): LoadReader {
  let server = ''
  let hasOthers = false
  return {
    read(written): LoadLine | undefined {
      const line = written.trimEnd()
      if (HEAD.test(line)) {
        hasOthers = false
        return { figures: [], begins: true }
      }
      const host = /^Server (Hostname|Port): +(\S+)$/.exec(line)
      if (host !== null) server += host[1] === 'Port' ? `:${host[2] ?? ''}` : (host[2] ?? '')
      const path = /^Document Path: +(\S+)$/.exec(line)?.[1]
      if (path !== undefined) return { figures: [], target: `http://${server}${path}` }
      const figures = readFigure(line)
      hasOthers ||= figures.some(({ name }) => name === 'non2xx')
      if (figures.length === 0) return undefined
      const isRate = figures.some(({ name }) => name === 'rate')
      // It prints them only where there are some, and before the rate.
      return { figures: isRate && !hasOthers ? [...figures, stateLoad('non2xx', 0)] : figures }
    },
  }
}

function readFigure(line: string): readonly StatedFigure[] {
  for (const [pattern, name, scale] of LINES) {
    const text = pattern.exec(line)?.[1]
    if (text !== undefined) return [stateDecimal(name, text, scale)]
  }
  const share = /^ +(\d+)% +(\d+)(?: \(longest request\))?$/.exec(line)
  const name = latencyNames[share?.[1] ?? '']
  return share === null || name === undefined ? [] : [stateDecimal(name, share[2] ?? '', 1e-3)]
}
