import type { LoadDialect, LoadReader } from './load-dialect.ts'
import { stateDecimal, stateDuration, stateSize } from './printed-amounts.ts'

const HEAD =
  /^finished in (?<time>[\d.]+(?:us|ms|s)), (?<rate>[\d.]+) req\/s, (?<transfer>[\d.]+[KMGT]?B)\/s\s*$/
const REQUESTS =
  /^requests: \d+ total, \d+ started, (?<done>\d+) done, \d+ succeeded, \d+ failed, (?<errors>\d+) errored, (?<timeouts>\d+) timeout/
const CODES = /^status codes: \d+ 2xx, \d+ 3xx, (?<client>\d+) 4xx, (?<server>\d+) 5xx/
const TRAFFIC = /^traffic: \S+ \((?<bytes>\d+)\) total, /
const LATENCY =
  /^time for request: +(?<min>\S+) +(?<max>\S+)(?: +(?<median>[\d.]+[a-z]+) +(?<p95>[\d.]+[a-z]+) +(?<p99>[\d.]+[a-z]+))? +(?<mean>\S+) +(?<stddev>\S+) +[\d.]+%\s*$/

/** h2load of nghttp2; its KB and MB are in powers of 1,024. */
export const h2loadDialect: LoadDialect = {
  name: 'h2load',
  anchors: [{ text: 'finished in ', where: 'line-start' }],
  begin: (line) => (HEAD.test(line) ? createReader() : undefined),
}

function createReader(): LoadReader {
  return {
    read(line) {
      const { time, rate = '', transfer = '' } = HEAD.exec(line)?.groups ?? {}
      if (time !== undefined) {
        const figures = [
          stateDuration('duration', time) ?? [],
          stateDecimal('rate', rate),
          stateSize('transfer', { text: transfer, base: 1024 }) ?? [],
        ].flat()
        return { figures, begins: true }
      }
      const { done, errors, timeouts } = REQUESTS.exec(line)?.groups ?? {}
      if (done !== undefined) {
        const failed = String(Number(errors) + Number(timeouts))
        return { figures: [stateDecimal('requests', done), stateDecimal('errors', failed)] }
      }
      const { client, server } = CODES.exec(line)?.groups ?? {}
      if (client !== undefined) {
        return { figures: [stateDecimal('non2xx', String(Number(client) + Number(server)))] }
      }
      const { bytes } = TRAFFIC.exec(line)?.groups ?? {}
      if (bytes !== undefined) return { figures: [stateDecimal('bytes', bytes)] }
      const latency = LATENCY.exec(line)?.groups
      return latency === undefined ? undefined : { figures: readLatency(latency), ends: true }
    },
  }
}

function readLatency(times: Readonly<Record<string, string | undefined>>) {
  const names = { min: 'latency.min', max: 'latency.max', median: 'latency', p95: 'latency.p95' }
  const more = { p99: 'latency.p99', mean: 'latency.mean', stddev: 'latency.stddev' }
  return Object.entries({ ...names, ...more }).flatMap(([key, name]) => {
    const text = times[key]
    return text === undefined ? [] : (stateDuration(name, text) ?? [])
  })
}
