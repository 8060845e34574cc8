import type { Problem } from '../../problems/diagnostics.ts'
import type { LoadDialect, LoadLine, LoadReader } from './load-dialect.ts'
import { stateIperf } from './state-iperf.ts'

const CLIENT = /^Client connecting to (?<host>\S+), (?:TCP|UDP) port (?<port>\d+)(?: with pid .*)?$/
const SERVER = /^Server listening on (?:TCP|UDP) port (?<listens>\d+)(?: with pid .*)?$/
const STREAM = /^\[ *\d+\] local \S+ port (?<local>\d+) connected with (?<peer>\S+) port \d+/
const FAULT = /^(?:tcp )?connect failed: (?<fault>.+)$/
const REPORT =
  /^\[ *(?<stream>\*?\d+|SUM)\] +(?<begin>\d+\.\d+)- ?(?<end>\d+\.\d+) +sec +(?<size>[\d.]+) (?<prefix>[KMGT]?)Bytes +(?<rate>[\d.]+) (?<rateUnit>[KMGT]?(?:bits|Bytes))\/sec(?: .*)?$/

/**
 * iperf 2: what its side measured, of all streams and both directions together; of UDP, what the server told the client. Its MBytes are in powers of 1,024, its Mbits of
 * 1,000. On a server, the client names each test.
 */
export const iperf2Dialect: LoadDialect = {
  name: 'iperf',
  anchors: ['Client connecting to ', 'Server listening on '].map((text) => ({
    text,
    where: 'line-start',
  })),
  begin: (line) => {
    const head = line.trimEnd()
    return CLIENT.test(head) || SERVER.test(head) ? createReader() : undefined
  },
}

/** What is known of the test that is being read. */
interface Iperf2Test {
  readonly target: string
  /** Whose report is stated; none before the first one. */
  readonly stated: string | undefined
  /** Whether what is stated may be of a part of it. */
  readonly isPart: boolean
}

function createReader(): LoadReader {
  /** The port of a server; a log of one has lines of a client where a test goes both ways. */
  let served: string | undefined
  let test: Iperf2Test = begin('')
  /** Begin a test, and tell of the one before. */
  const next = (target: string): LoadLine => {
    const problem = test.isPart ? PART : undefined
    test = begin(target)
    return { figures: [], begins: true, target, ...(problem === undefined ? {} : { problem }) }
  }
  return {
    read(written): LoadLine | undefined {
      const line = written.trimEnd()
      const { host, port = '' } = CLIENT.exec(line)?.groups ?? {}
      served = SERVER.exec(line)?.groups?.['listens'] ?? served
      if (host !== undefined) return next(`${host}:${port}`)
      const { peer, local } = STREAM.exec(line)?.groups ?? {}
      // Streams that are opened together are of one test.
      if (peer !== undefined && local === served) {
        return test.stated === undefined && test.target === peer ? undefined : next(peer)
      }
      const { fault } = FAULT.exec(line)?.groups ?? {}
      if (fault !== undefined) return { figures: [], problem: describeFault(fault) }
      const report = REPORT.exec(line)?.groups
      if (report === undefined) return undefined
      const { stream = '', begin: from = '' } = report
      const { stated } = test
      // Reports of intervals follow each other; that of the whole test begins where the first one does.
      if (Number(from) > 0) {
        test = { ...test, isPart: true }
        return undefined
      }
      if (stated !== undefined && stream !== 'SUM' && stream !== stated) {
        test = { ...test, isPart: stated !== 'SUM' || test.isPart }
        return undefined
      }
      test = { ...test, stated: stream, isPart: false }
      return {
        figures: stateIperf({ ...report, time: report['end'] ?? '' }, 'iperf'),
        restates: true,
      }
    },
    finish: () => (test.isPart ? PART : undefined),
  }
}

function begin(target: string): Iperf2Test {
  return { target, stated: undefined, isPart: false }
}

const PART: Problem = {
  kind: 'doubtful-record',
  reason:
    'Expected iperf to report the whole test below its intervals and streams, got none; the figures are of a part of it',
}

function describeFault(fault: string): Problem {
  return {
    kind: 'unreadable-record',
    reason: `Expected iperf to connect, but it stopped: \`${fault}\``,
  }
}
