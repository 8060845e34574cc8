import type { StatedFigure } from '../record.ts'
import { describeCut } from './describe-cut.ts'
import type { LoadDialect, LoadLine, LoadReader } from './load-dialect.ts'
import { latencyNames } from './load-group.ts'
import { stateDecimal, stateSize } from './printed-amounts.ts'

const HEAD = /^fio-\d+\.\d+/
const JOB = /^(?<job>\S.*): \(groupid=\d+, jobs=\d+\): err= *\d+/
const DIRECTION =
  /^ {2}(?<direction>read|write|trim)\s*: IOPS=(?<rate>[\d.]+[kM]?), BW=(?<transfer>\S+)\/s \(\S+\)\((?<bytes>\S+)\/(?<time>\d+)msec\)/
/** fio 2, and older. */
const OLD_DIRECTION =
  /^ {2}(?<direction>read|write|trim)\s*: io=(?<bytes>[\d.]+[KMGT]?B), bw=(?<transfer>[\d.]+[KMGT]?B)\/s, iops=(?<rate>[\d.]+[KM]?) *, runt= *(?<time>\d+)msec/
/** What may stand before a number of a list: `[   53]`, `>=17113`, `avg= 5.33`. */
const SHARE = /(?<share>\d+)\.00th=\[ *(?:>=)?(?<value>\d+)\]/g
const SCALES: Readonly<Record<string, number>> = { nsec: 1e-9, usec: 1e-6, msec: 1e-3, sec: 1 }

/**
 * fio: each direction of a job is a result, such as `db read`, whose requests are operations. Its KiB and MiB are powers of
 * 1,024, and so are the KB and MB of fio 2. Latencies are those of completion, `clat`, of which alone it prints percentiles.
 */
export const fioDialect: LoadDialect = {
  name: 'fio',
  anchors: [{ text: 'fio-', where: 'line-start' }],
  begin: (line) => (HEAD.test(line) ? createReader() : undefined),
}

function createReader(): LoadReader {
  let job = ''
  /** Of the percentiles that stand in the lines below their head. */
  let scale: number | undefined
  return {
    read(written): LoadLine | 'end' | undefined {
      const line = written.trimEnd()
      if (line.startsWith('Run status group')) return 'end'
      job = JOB.exec(line)?.groups?.['job'] ?? job
      const direction = (DIRECTION.exec(line) ?? OLD_DIRECTION.exec(line))?.groups
      if (direction !== undefined) {
        scale = undefined
        return readDirection(job, direction)
      }
      const unit = /^ +clat percentiles \((\w+)\):$/.exec(line)?.[1]
      if (unit !== undefined) scale = SCALES[unit]
      const figures =
        scale !== undefined && /^ +\|/.test(line) ? readShares(line, scale) : readCompletion(line)
      return figures.length === 0 ? undefined : { figures }
    },
    finish: () => CUT,
  }
}

const CUT = describeCut('fio', 'go on to `Run status group`')

function readDirection(
  job: string,
  {
    direction = '',
    rate = '',
    transfer = '',
    bytes = '',
    time = '',
  }: Readonly<Record<string, string>>,
): LoadLine {
  const size = (name: string, text: string): readonly StatedFigure[] =>
    [stateSize(name, { text, base: 1024 }) ?? []].flat()
  return {
    begins: true,
    target: `${job} ${direction}`,
    figures: [
      stateShortened('rate', rate, 1),
      stateDecimal('duration', time, 1e-3),
      ...size('transfer', transfer),
      ...size('bytes', bytes),
    ],
  }
}

/** Read `    clat (usec): min=46, max=12387, avg=168.62, stdev=608.64`; numbers of more digits are shortened to `12.4k`. */
function readCompletion(line: string): readonly StatedFigure[] {
  const [, unit = '', list = ''] = /^ +clat \((\w+)\): (.+)$/.exec(line) ?? []
  const scale = SCALES[unit]
  if (scale === undefined) return []
  return [...list.matchAll(/(min|max|avg|stdev)= *([\d.]+[kKM]?)/g)].flatMap(
    ([, key = '', number = '']) => {
      const name = latencyNames[key]
      return name === undefined ? [] : [stateShortened(name, number, scale)]
    },
  )
}

const PREFIXES: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6 }

/** State a number that may be shortened to `12.4k`. */
function stateShortened(name: string, text: string, scale: number): StatedFigure {
  return stateDecimal(name, text.replace(/[kKM]$/, ''), scale * (PREFIXES[text.slice(-1)] ?? 1))
}

function readShares(line: string, scale: number): readonly StatedFigure[] {
  return [...line.matchAll(SHARE)].flatMap(({ groups: { share = '', value = '' } = {} }) => {
    const name = latencyNames[share]
    return name === undefined ? [] : [stateDecimal(name, value, scale)]
  })
}
