import type { StatedFigure } from '../record.ts'
import type { LoadDialect, LoadLine, LoadReader } from './load-dialect.ts'
import { latencyNames, stateLoad } from './load-group.ts'
import { stateDecimal, stateDuration, stateSize } from './printed-amounts.ts'

const HEAD = /^Running (\d+[smh]|\d+ requests) test @ (https?:\/\/\S+)\s*$/

/**
 * wrk, wrk2 and autocannon begin with the same line. wrk's sizes are in powers of 1,024, autocannon's of 1,000. Some builds of wrk2 have
 * the 99th percentile in place of the maximum.
 */
export const wrkDialect: LoadDialect = {
  name: 'wrk',
  anchors: [{ text: 'Running ', where: 'line-start' }],
  begin: (line) => (HEAD.test(line) ? createReader() : undefined),
}

function createReader(): LoadReader {
  let columns: readonly string[] = []
  let threadColumns: readonly string[] = ['Avg', 'Stdev', 'Max']
  let isUncorrected = false
  let hasErrors = false
  let hasOthers = false
  const rows = new AutocannonRows()
  const complete = (): readonly StatedFigure[] => [
    ...(hasErrors ? [] : [stateLoad('errors', 0)]),
    ...(hasOthers ? [] : [stateLoad('non2xx', 0)]),
  ]
  return {
    read(line): LoadLine | 'end' | undefined {
      const target = HEAD.exec(line)?.[2]
      if (target !== undefined) {
        hasErrors = hasOthers = isUncorrected = false
        return { figures: [], begins: true, target }
      }
      const stated = /^ {2}Thread Stats +(.*?) +\+\/- Stdev\s*$/.exec(line)?.[1]
      if (stated !== undefined) {
        threadColumns = stated.split(/ +/)
        return undefined
      }
      if (/^ {2}Latency Distribution/.test(line)) isUncorrected = line.includes('Uncorrected')
      if (line.startsWith('│')) {
        const cells = line
          .split('│')
          .slice(1, -1)
          .map((cell) => cell.trim())
        if (cells[0] === 'Stat') columns = cells
        return cells[0] === 'Stat' ? undefined : rows.read(cells, columns)
      }
      const errors = readErrors(line)
      hasErrors ||= errors.some(({ name }) => name === 'errors')
      hasOthers ||= errors.some(({ name }) => name === 'non2xx')
      if (errors.length > 0) return { figures: errors }
      const share = readShare(line, isUncorrected)
      // It may be the one that stands above instead of the maximum.
      if (share !== undefined) return { figures: share, restates: true }
      const figures = readThreads(line, threadColumns) ?? readWrk(line) ?? readAutocannonEnd(line)
      if (figures === undefined || figures.length === 0) return undefined
      // Both print what went wrong only where something did; autocannon says below its last line how many failed.
      if (line.startsWith('Transfer/sec:'))
        return { figures: [...figures, ...complete()], ends: true }
      const isLast = /^\S+ requests in /.test(line) && !hasOthers
      return { figures: isLast ? [...figures, stateLoad('non2xx', 0)] : figures }
    },
  }
}

function readErrors(line: string): readonly StatedFigure[] {
  const socket =
    /^ {2}Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)\s*$/.exec(line)
  if (socket !== null) {
    return [
      stateLoad(
        'errors',
        socket.slice(1).reduce((sum, one) => sum + Number(one), 0),
      ),
    ]
  }
  const status = /^ {2}Non-2xx or 3xx responses: (\d+)\s*$/.exec(line)?.[1]
  if (status !== undefined) return [stateLoad('non2xx', Number(status))]
  const others = /^\d+ 2xx responses, (\d+) non 2xx responses\s*$/.exec(line)?.[1]
  if (others !== undefined) return [stateLoad('non2xx', Number(others))]
  const failed = /^([\d.]+)([kM]?) errors \([\d.]+[kM]? timeouts\)\s*$/.exec(line)
  return failed === null ? [] : [stateShortCount('errors', failed[1], failed[2])]
}

function readThreads(
  line: string,
  columns: readonly string[],
): readonly StatedFigure[] | undefined {
  const cells = /^ {4}Latency +(\S+) +(\S+) +(\S+) +[\d.]+%\s*$/.exec(line)?.slice(1)
  return cells?.flatMap((cell, i) => {
    const name = latencyNames[(columns[i] ?? '').toLowerCase().replace('%', '')]
    return name === undefined ? [] : (stateDuration(name, cell) ?? [])
  })
}

/** A percentile of wrk, `     50%    1.02ms`, or of wrk2, ` 50.000%    1.02ms`, which may print those without its correction, too. */
function readShare(line: string, isUncorrected: boolean): readonly StatedFigure[] | undefined {
  const share = /^ {0,5}(\d+)(?:\.0+)?% +(\S+)\s*$/.exec(line)
  if (share === null) return undefined
  const name = latencyNames[share[1] ?? '']
  return name === undefined || name === 'latency.max' || isUncorrected
    ? []
    : [stateDuration(name, share[2] ?? '') ?? []].flat()
}

function readWrk(line: string): readonly StatedFigure[] | undefined {
  const all = /^ {2}(\d+) requests in (\S+), (\S+) read\s*$/.exec(line)
  if (all !== null) {
    const [, count, time = '', size = ''] = all
    return [
      stateLoad('requests', Number(count)),
      stateDuration('duration', time) ?? [],
      stateSize('bytes', { text: size, base: 1024 }) ?? [],
    ].flat()
  }
  const rate = /^Requests\/sec: +([\d.]+)\s*$/.exec(line)?.[1]
  if (rate !== undefined) return [stateDecimal('rate', rate)]
  const transfer = /^Transfer\/sec: +(\S+)\s*$/.exec(line)?.[1]
  if (transfer === undefined) return undefined
  return [stateSize('transfer', { text: transfer, base: 1024 }) ?? []].flat()
}

/** Reads the rows of autocannon's tables, with the names of their columns. */
class AutocannonRows {
  /** Latencies that are all zero: without a response, there are none. */
  #held: readonly StatedFigure[] = []

  read(cells: readonly string[], columns: readonly string[]): LoadLine | undefined {
    const [name] = cells
    const average = cells[columns.indexOf('Avg')] ?? ''
    if (name === 'Req/Sec' && /^[\d.,]+$/.test(average)) {
      const rate = stateDecimal('rate', average)
      const figures = 'value' in rate && rate.value === 0 ? [rate] : [rate, ...this.#held]
      this.#held = []
      return { figures }
    }
    if (name === 'Bytes/Sec') {
      return { figures: [stateSize('transfer', { text: average, base: 1000 }) ?? []].flat() }
    }
    if (name !== 'Latency') return undefined
    const figures = columns.flatMap((column, i) => {
      const figure = latencyNames[column.toLowerCase().replace('%', '')]
      return figure === undefined ? [] : (stateDuration(figure, cells[i] ?? '') ?? [])
    })
    if (figures.some((one) => 'value' in one && one.value > 0)) return { figures }
    this.#held = figures
    return { figures: [] }
  }
}

/** State a count of autocannon, such as `16k`, which is rounded to three digits. */
function stateShortCount(name: string, count = '', letter = ''): StatedFigure {
  return stateDecimal(name, count, letter === 'k' ? 1e3 : letter === 'M' ? 1e6 : 1)
}

/** `16k requests in 2.06s, 9.8 MB read` */
function readAutocannonEnd(line: string): readonly StatedFigure[] | undefined {
  const match = /^([\d.]+)([kM]?) requests in (\S+), (.+) read\s*$/.exec(line)
  if (match === null) return undefined
  const [, count = '', letter = '', time = '', size = ''] = match
  return [
    stateShortCount('requests', count, letter),
    stateDuration('duration', time) ?? [],
    stateSize('bytes', { text: size, base: 1000 }) ?? [],
  ].flat()
}
