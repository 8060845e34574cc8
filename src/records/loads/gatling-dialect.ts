import type { StatedFigure } from '../record.ts'
import type { LoadDialect, LoadReader } from './load-dialect.ts'
import { latencyNames } from './load-group.ts'
import { stateDecimal } from './printed-amounts.ts'

/** Release 3.13 prints the columns `Total`, `OK` and `KO`. */
const HEAD = /^---- Global Information -+(?:\|---Total---\|-----OK----\|----KO----)?\s*$/
const ROW =
  /^> (?<label>[a-z][a-z0-9 /]*?)(?: \((?:ms|rps)\))? +(?:\| +)?(?<all>\d+(?:,\d{3})*(?:\.\d+)?|-) +(?:\(OK=(?<ok>\S+) +KO=(?<ko>\S+) *\)|\| +\S+ +\| +(?<failed>\S+))\s*$/
const LATENCIES: Readonly<Record<string, string>> = {
  ...{ 'min response time': 'min', 'max response time': 'max', 'mean response time': 'mean' },
  ...{ 'std deviation': 'stddev', 'response time std deviation': 'stddev' },
}

/** What Gatling prints of all requests when it ends; times are in milliseconds, and of requests that failed, too. */
export const gatlingDialect: LoadDialect = {
  name: 'gatling',
  anchors: [{ text: '---- Global Information --', where: 'line-start' }],
  isCertain: true,
  begin: (line) => (HEAD.test(line) ? createReader() : undefined),
}

function createReader(): LoadReader {
  return {
    read(line) {
      if (HEAD.test(line)) return { figures: [], begins: true }
      if (/^(?:---- |=====)/.test(line)) return 'end'
      const { label = '', all = '', ko, failed } = ROW.exec(line)?.groups ?? {}
      const figures = readRow(label, all, ko ?? failed ?? '')
      return figures.length === 0 ? undefined : { figures }
    },
  }
}

function readRow(label: string, all: string, failed: string): readonly StatedFigure[] {
  if (!/\d/.test(all)) return []
  if (label === 'request count') {
    // Where none failed, some releases print a dash.
    const errors = failed === '-' ? '0' : failed
    return [stateDecimal('requests', all), stateDecimal('errors', errors)]
  }
  if (label === 'mean requests/sec' || label === 'mean throughput')
    return [stateDecimal('rate', all)]
  const share = /^response time (?<share>\d+)th percentile$/.exec(label)?.groups?.['share']
  const name = latencyNames[LATENCIES[label] ?? share ?? '']
  return name === undefined ? [] : [stateDecimal(name, all, 1e-3)]
}
