import type { Problem } from '../../problems/diagnostics.ts'
import { decodeLine, decodeWholeLine } from '../line.ts'
import type { ResultKey } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { abDialect } from './ab-dialect.ts'
import { artilleryDialect } from './artillery-dialect.ts'
import { gatlingDialect } from './gatling-dialect.ts'
import { h2loadDialect } from './h2load-dialect.ts'
import { jmeterDialect } from './jmeter-dialect.ts'
import { locustDialect } from './locust-dialect.ts'
import { siegeDialect } from './siege-dialect.ts'
import { ycsbDialect } from './ycsb-dialect.ts'
import { ddDialect } from './dd-dialect.ts'
import { drillDialect } from './drill-dialect.ts'
import { fortioDialect } from './fortio-dialect.ts'
import { plowDialect } from './plow-dialect.ts'
import { fioDialect } from './fio-dialect.ts'
import { heyDialect } from './hey-dialect.ts'
import { k6Dialect } from './k6-dialect.ts'
import { iperf2Dialect } from './iperf2-dialect.ts'
import { iperfDialect } from './iperf-dialect.ts'
import type { LoadDialect, LoadLine, LoadReader } from './load-dialect.ts'
import { loadGroup } from './load-group.ts'
import { bombardierDialect } from './bombardier-dialect.ts'
import { memtierDialect } from './memtier-dialect.ts'
import { ohaDialect } from './oha-dialect.ts'
import { pgbenchDialect } from './pgbench-dialect.ts'
import { redisBenchmarkCsvDialect } from './redis-benchmark-csv-dialect.ts'
import { redisBenchmarkDialect } from './redis-benchmark-dialect.ts'
import { rewrkDialect } from './rewrk-dialect.ts'
import { sysbenchDialect } from './sysbench-dialect.ts'
import { vegetaDialect } from './vegeta-dialect.ts'
import { wrkDialect } from './wrk-dialect.ts'

const DIALECTS: readonly LoadDialect[] = [
  wrkDialect,
  abDialect,
  heyDialect,
  ohaDialect,
  vegetaDialect,
  k6Dialect,
  sysbenchDialect,
  pgbenchDialect,
  redisBenchmarkDialect,
  redisBenchmarkCsvDialect,
  bombardierDialect,
  fioDialect,
  rewrkDialect,
  ddDialect,
  iperfDialect,
  iperf2Dialect,
  memtierDialect,
  drillDialect,
  artilleryDialect,
  gatlingDialect,
  h2loadDialect,
  jmeterDialect,
  locustDialect,
  siegeDialect,
  ycsbDialect,
  fortioDialect,
  plowDialect,
]

/** What tools for load tests print for people. Their lines count only behind the one that their result begins with. */
export const loadFormat: RecordFormat = {
  kind: 'records',
  name: 'load',
  summary:
    'the reports of wrk, ab, hey, oha, vegeta, k6, autocannon, bombardier, sysbench, pgbench, redis-benchmark, fio, rewrk, iperf and iperf3, memtier, drill, locust, Gatling, siege, h2load, JMeter, YCSB, artillery, fortio, plow and dd: Requests/sec: 11069.14',
  record: loadGroup.record,
  version: 12,
  group: loadGroup,
  figures: loadGroup.figures,
  anchors: DIALECTS.flatMap(({ anchors }) => anchors),
  parseLine(line): ParsedLine | undefined {
    const behind = decodeLine(line)
    const whole = decodeWholeLine(line)
    for (const dialect of DIALECTS) {
      const text = dialect.needsWholeLine === true ? whole : behind
      const reader = dialect.begin(text)
      if (reader === undefined) continue
      const read = reader.read(text)
      const first = read === 'end' ? undefined : read
      const parsed = first === undefined ? {} : state(first, dialect)
      return { ...parsed, table: createTable(reader, dialect, first) }
    }
    return undefined
  },
}

/** A line with the beginning of another result ends the table, and is looked at again. */
function createTable(reader: LoadReader, dialect: LoadDialect, first?: LoadLine): TableReader {
  let isOver = false
  let isTold = isTelling(first)
  return {
    readLine(line) {
      if (isOver) return 'end'
      const text = decodeLine(line)
      const read = reader.read(text)
      if (read === 'end') return read
      if (read === undefined || (read.figures.length > 0 && beginsOther(text, dialect))) {
        return undefined
      }
      isOver = read.ends === true
      isTold = isTelling(read) || (isTold && read.begins !== true)
      return state(read, dialect)
    },
    finish: () =>
      isTold || dialect.isCertain !== true ? reader.finish?.() : describeEmpty(dialect),
  }
}

function isTelling(line: LoadLine | undefined): boolean {
  return line !== undefined && (line.figures.length > 0 || line.problem !== undefined)
}

function describeEmpty({ name }: LoadDialect): Problem {
  const reason = `Expected figures of ${name} behind the line that its report begins with, got none before the end of the log; see whether it reached the server`
  return { kind: 'unreadable-record', reason }
}

function beginsOther(text: string, dialect: LoadDialect): boolean {
  return DIALECTS.some((one) => one !== dialect && one.begin(text.trim()) !== undefined)
}

function state(
  { figures, begins = false, restates = false, target, problem }: LoadLine,
  { name: source }: LoadDialect,
): ParsedLine {
  const of: ResultKey = {
    source,
    ...(begins ? { begins } : {}),
    ...(restates ? { restates } : {}),
    ...(target === undefined ? {} : { name: target }),
  }
  const record = { kind: 'figures', figures, of } as const
  return problem === undefined ? { record } : { record, problem }
}
