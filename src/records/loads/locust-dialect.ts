import type { StatedFigure } from '../record.ts'
import { describeCut } from './describe-cut.ts'
import type { LoadDialect, LoadReader } from './load-dialect.ts'
import { stateDecimal } from './printed-amounts.ts'

/** The table of requests, and with it the names of its columns: `Avg Min Max | Median req/s` before 1.0. */
const REQUESTS = /^ *(?:Type +)?Name +# reqs +# fails [ |]*(?<columns>Avg .*req\/s.*?) *$/
const PERCENTILES = /^ *(?:Type +)?Name +(?<columns>(?:# reqs +)?50% .*?) *$/
const ROW = /^(?<name>.*\S) +(?<requests>\d+) +(?<failures>\d+)\(\d+\.\d+%\)(?<rest>[\d. |]*)$/
/** Figures by the columns that state them; times are in milliseconds. */
const COLUMNS: Readonly<Record<string, readonly [figure: string, scale: number]>> = {
  Avg: ['latency.mean', 1e-3],
  Min: ['latency.min', 1e-3],
  Max: ['latency.max', 1e-3],
  Med: ['latency', 1e-3],
  Median: ['latency', 1e-3],
  'req/s': ['rate', 1],
  '75%': ['latency.p75', 1e-3],
  '90%': ['latency.p90', 1e-3],
  '95%': ['latency.p95', 1e-3],
  '99%': ['latency.p99', 1e-3],
}

/**
 * What locust prints: a row is an entry, and `Aggregated`, or `Total` before 0.12, is that of all. It prints the table of requests
 * again and again; that of the percentiles stands once, below the last one, so that a row of it states what the entry has of both.
 */
export const locustDialect: LoadDialect = {
  name: 'locust',
  anchors: ['Type     Name ', 'Name     '].map((text) => ({ text, where: 'line-start' })),
  isCertain: true,
  begin: (line) => (REQUESTS.test(line) ? createReader() : undefined),
}

function createReader(): LoadReader {
  let columns: readonly string[] = []
  let part: 'requests' | 'percentiles' = 'requests'
  let entries = new Map<string, readonly StatedFigure[]>()
  /** Whether the row of all requests was read, which is the last one. */
  let isWhole = false
  return {
    read(line) {
      const requests = REQUESTS.exec(line)?.groups?.['columns']
      const percentiles = PERCENTILES.exec(line)?.groups?.['columns']
      if (requests !== undefined) entries = new Map()
      const header = requests ?? percentiles
      if (header !== undefined) {
        columns = splitColumns(header)
        part = requests === undefined ? 'percentiles' : 'requests'
        return undefined
      }
      if (part === 'requests') {
        const [name, figures] = readRequests(line, columns)
        if (name !== undefined) entries.set(name, figures)
        return undefined
      }
      const [name, figures] = readPercentiles(line, columns)
      const before = entries.get(name ?? '')
      if (name === undefined || before === undefined) return undefined
      entries.delete(name)
      isWhole = ALL.includes(name)
      const ends = entries.size === 0 ? { ends: true } : {}
      return { figures: [...before, ...figures], begins: true, target: name, ...ends }
    },
    finish: () => (isWhole || entries.size === 0 ? undefined : CUT),
  }
}

const CUT = describeCut('locust', 'end with the row of all requests')

/** What the row of all requests is called. */
const ALL: readonly string[] = ['Aggregated', 'Total']

function splitColumns(header: string): readonly string[] {
  return header.replace('# reqs', '#reqs').split(/[ |]+/)
}

type Entry = readonly [name: string | undefined, figures: readonly StatedFigure[]]

function readRequests(line: string, columns: readonly string[]): Entry {
  const { name = '', requests = '', failures = '', rest = '' } = ROW.exec(line)?.groups ?? {}
  if (name === '') return [undefined, []]
  const cells = rest.split(/[ |]+/).filter((cell) => cell !== '')
  // Before 1.0, the row of all has nothing but its rates.
  const names = cells.length < columns.length ? columns.slice(-cells.length) : columns
  const counts = [stateDecimal('requests', requests), stateDecimal('errors', failures)]
  return [shorten(name), [...counts, ...stateCells(cells, names)]]
}

function readPercentiles(line: string, columns: readonly string[]): Entry {
  const words = line.trim().split(/ +/)
  const cells = words.slice(-columns.length)
  const name = words.slice(0, -columns.length).join(' ')
  if (name === '' || !cells.every((cell) => /^(?:\d+|N\/A)$/.test(cell))) return [undefined, []]
  return [name, stateCells(cells, columns)]
}

function stateCells(cells: readonly string[], columns: readonly string[]): readonly StatedFigure[] {
  if (cells.length !== columns.length) return []
  return cells.flatMap((cell, i) => {
    const [figure, scale] = COLUMNS[columns[i] ?? ''] ?? []
    return figure === undefined || cell === 'N/A' ? [] : [stateDecimal(figure, cell, scale)]
  })
}

function shorten(name: string): string {
  return name.trim().replaceAll(/ +/g, ' ')
}
