import type { Problem } from '../../problems/diagnostics.ts'
import type { StatedFigure } from '../record.ts'
import type { LoadDialect, LoadLine, LoadReader } from './load-dialect.ts'
import { latencyNames, stateLoad } from './load-group.ts'
import { stateDecimal } from './printed-amounts.ts'

/** ApacheBench; its kilobytes are of 1,024 bytes. */
export const abDialect: LoadDialect = {
  name: 'ab',
  anchors: [{ text: 'This is ApacheBench, Version', where: 'line-start' }],
  isCertain: true,
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

/** What it prints behind `Benchmarking HOST (be patient)...` before it ends without a report. */
const FAULT = /(?:^|\.\.\.)(?<fault>(?:apr_\w+(?:\(\))?|SSL \w+ failed)\b.*\(\d+\))\.?$/
const SERVER =
  /^(?<what>Server Hostname|Server Port|SSL\/TLS Protocol|Document Path): +(?<text>\S+)/

function createReader(): LoadReader {
  let server = new Map<string, string>()
  let hasOthers = false
  return {
    read(written): LoadLine | undefined {
      const line = written.trimEnd()
      if (HEAD.test(line)) {
        hasOthers = false
        server = new Map()
        return { figures: [], begins: true }
      }
      const fault = FAULT.exec(line)?.groups?.['fault']
      if (fault !== undefined) return { figures: [], problem: describeFault(fault) }
      const { what, text = '' } = SERVER.exec(line)?.groups ?? {}
      if (what !== undefined) server.set(what, text)
      if (what === 'Document Path') return { figures: [], target: nameTarget(server) }
      const figures = readFigure(line)
      hasOthers ||= figures.some(({ name }) => name === 'non2xx')
      if (figures.length === 0) return undefined
      if (/^Total transferred: +0 bytes$/.test(line)) return { figures, problem: NO_RESPONSE }
      const isRate = figures.some(({ name }) => name === 'rate')
      // It prints them only where there are some, and before the rate.
      return { figures: isRate && !hasOthers ? [...figures, stateLoad('non2xx', 0)] : figures }
    },
  }
}

/** With `-r`, it goes on at a connection that fails, and counts the request as complete. */
const NO_RESPONSE: Problem = {
  kind: 'doubtful-record',
  reason:
    'Expected ab to receive a response, but it received 0 bytes; its rate and times are of requests that failed',
}

function describeFault(fault: string): Problem {
  const reason = `Expected ab to finish, but it stopped at \`${fault}\` and printed no figures`
  return { kind: 'unreadable-record', reason }
}

function nameTarget(server: ReadonlyMap<string, string>): string {
  const scheme = server.has('SSL/TLS Protocol') ? 'https' : 'http'
  const [host = '', port = '', path = ''] = ['Server Hostname', 'Server Port', 'Document Path'].map(
    (what) => server.get(what),
  )
  return `${scheme}://${host}${port === '' ? '' : `:${port}`}${path}`
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
