import type { StatedFigure } from '../record.ts'
import { describeCut } from './describe-cut.ts'
import type { LoadDialect, LoadLine, LoadReader } from './load-dialect.ts'
import { latencyNames } from './load-group.ts'
import { stateDecimal, stateSize } from './printed-amounts.ts'

const HEAD = /^sysbench \d+\.\d+/
/** What a report begins with when only its end was kept: what the kind of test states, and then what all state. */
const PARTS: readonly string[] = [
  'SQL statistics:',
  'OLTP test statistics:',
  'CPU speed:',
  'File operations:',
]
const GENERAL: readonly string[] = ['General statistics:', 'Test execution summary:']
const OPERATIONS = /^Total operations: \d+ \([\d.]+ per second\)$/

/** What a test of files did a second, and how much it moved. */
const OPERATION = /^(?<operation>reads|writes)\/s: +(?<perSecond>[\d.]+)$/
const MOVED = /^(?<direction>read|written), MiB\/s: +(?<amount>[\d.]+)$/
/** Of memory, and in older releases of files; their MB and Mb are 1,024 · 1,024 bytes. */
const TRANSFERRED =
  /^(?:[\d.]+ Mi?B transferred|Read [\d.]+[KMG]?b +Written [\d.]+[KMG]?b +Total transferred [\d.]+[KMG]?b) +\((?<amount>[\d.]+) ?(?<prefix>[KMG]?)i?[Bb]\/sec\)$/

/**
 * sysbench, 0.4 to 1.1: a request is an event, which is a transaction where a database is tested. Of files, `read` and `write`
 * are results of their own. A report may lack what stands before its figures.
 */
export const sysbenchDialect: LoadDialect = {
  name: 'sysbench',
  anchors: ['sysbench ', 'Total operations: ', ...PARTS, ...GENERAL].map((text) => ({
    text,
    where: 'line-start',
  })),
  begin: (line) => (isBeginning(line.trimEnd()) ? createReader() : undefined),
}

const CUT = describeCut('sysbench', 'say how long the test took')

function isBeginning(line: string): boolean {
  return HEAD.test(line) || isPart(line) || GENERAL.includes(line)
}

/** Whether a line is of the part that the kind of test states. */
function isPart(line: string): boolean {
  return PARTS.includes(line) || OPERATIONS.test(line)
}

function createReader(): LoadReader {
  let hasRate = false
  /** How long the test took stands near the end of its report. */
  let isTimed = false
  /** Whether the last part was the one that ends each report; unknown before the first. */
  let isEnding: boolean | undefined
  /** Operations on files a second, by what they do. */
  const operations = new Map<string, string>()
  return {
    read(written): LoadLine | undefined {
      const line = written.trim()
      // What all operations on files took stands behind what reading and writing did.
      const isOfAll = operations.size > 0 && GENERAL.includes(line)
      const begins = HEAD.test(line) || isOfAll || (isBeginning(line) && isEnding !== false)
      if (isBeginning(line)) isEnding = GENERAL.includes(line)
      if (begins) {
        hasRate = isTimed = false
        operations.clear()
      }
      const { operation, perSecond } = OPERATION.exec(line)?.groups ?? {}
      if (operation !== undefined) operations.set(operation, perSecond ?? '')
      const moved = MOVED.exec(line)?.groups
      if (moved !== undefined) return readMoved(moved, operations)
      const figures = readFigures(line)
      isTimed ||= figures.some(({ name }) => name === 'duration')
      const isRate = figures.some(({ name }) => name === 'rate')
      // A database has several, of which transactions are the first; release 1.1 states it twice.
      const stated = isRate && hasRate ? [] : figures
      hasRate ||= isRate
      if (begins) return { figures: stated, begins }
      return stated.length > 0 || isBeginning(line) ? { figures: stated } : undefined
    },
    finish: () => (isTimed ? undefined : CUT),
  }
}

/** State what one direction of a test of files did; one that did nothing is none. */
function readMoved(
  { direction = '', amount = '' }: Readonly<Record<string, string | undefined>>,
  operations: ReadonlyMap<string, string>,
): LoadLine {
  const target = direction === 'read' ? 'read' : 'write'
  const rate = operations.get(`${target}s`) ?? '0'
  if (Number(rate) === 0) return { figures: [] }
  return {
    target,
    // Of another report, which is not mixed with the one before.
    restates: true,
    figures: [stateDecimal('rate', rate), stateDecimal('transfer', amount, 1024 ** 2)],
  }
}

function readFigures(line: string): readonly StatedFigure[] {
  const rate =
    /^(?:transactions: +\d+ +|Total operations: \d+ )\(([\d.]+) per (?:sec\.|second)\)$/.exec(
      line,
    ) ??
    /^events(?: per second|\/s \(eps\)): +([\d.]+)$/.exec(line) ??
    /^([\d.]+) Requests\/sec executed$/.exec(line)
  if (rate !== null) return [stateDecimal('rate', rate[1] ?? '')]
  const { amount, prefix = '' } = TRANSFERRED.exec(line)?.groups ?? {}
  if (amount !== undefined) {
    return [stateSize('transfer', { text: `${amount} ${prefix}B`, base: 1024 }) ?? []].flat()
  }
  const [, label = '', text = ''] = /^([a-z0-9. ]+?): +([\d.]+)(?:s|ms)?$/.exec(line) ?? []
  if (label === 'total time' || label === 'time elapsed') return [stateDecimal('duration', text)]
  if (label === 'total number of events') return [stateDecimal('requests', text)]
  const share = /^(?:approx\. +)?(\d+)(?:th)? percentile$/.exec(label)?.[1]
  // The sum of the latencies is none.
  const key = share ?? /^(?:min|avg|max)$/.exec(label)?.[0] ?? ''
  const name = share === '50' ? undefined : latencyNames[key]
  return name === undefined ? [] : [stateDecimal(name, text, 1e-3)]
}
