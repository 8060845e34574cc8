import type { LoadDialect, LoadLine, LoadReader } from './load-dialect.ts'
import { stateIperf } from './state-iperf.ts'

const HEAD =
  /^(?:Connecting to host (?<host>\S+), port (?<port>\d+)|Accepted connection from (?<client>\S+), port \d+)$/
const STREAM = /^\[ *\d+\](?:\[[RT]X-[CS]\])? local \S+ port \d+ connected to /
const FAULT = /^iperf3: error - (?<fault>.+)$/
/** The end of a test, as the one that received it measured it. */
const RECEIVED =
  /^\[ *(?<stream>\d+|SUM)\](?:\[(?<role>[RT]X-[CS])\])? +0\.00-(?<time>\d+\.\d+) +sec +(?<size>[\d.]+) (?<prefix>[KMGT]?)Bytes +(?<rate>[\d.]+) (?<rateUnit>[KMGT]?(?:bits|Bytes))\/sec .*\breceiver$/

/**
 * iperf3: what the receiver got, of all streams together. Its MBytes are in powers of 1,024, its Mbits of 1,000. Of a test in both directions, each is a
 * result of its own.
 */
export const iperfDialect: LoadDialect = {
  name: 'iperf3',
  anchors: ['Connecting to host ', 'Accepted connection from ', 'iperf3: error'].map((text) => ({
    text,
    where: 'line-start',
  })),
  begin: (line) => (HEAD.test(line) || FAULT.test(line) ? createReader() : undefined),
}

function createReader(): LoadReader {
  let target = ''
  let streams = 0
  return {
    read(written): LoadLine | undefined {
      const line = written.trimEnd()
      const head = HEAD.exec(line)?.groups
      if (head !== undefined) {
        const { host, port = '', client = '' } = head
        target = host === undefined ? client : `${host}:${port}`
        streams = 0
        return { figures: [], begins: true, target }
      }
      const fault = FAULT.exec(line)?.groups?.['fault']
      if (fault !== undefined) {
        const reason = `Expected iperf3 to finish, but it stopped: \`${fault}\``
        return { figures: [], problem: { kind: 'unreadable-record', reason } }
      }
      if (STREAM.test(line)) streams += 1
      const parts = RECEIVED.exec(line)?.groups
      if (parts === undefined) return undefined
      const { stream = '', role } = parts
      // Of several streams in one direction, the sum stands below them.
      const isPart = stream !== 'SUM' && streams > (role === undefined ? 1 : 2)
      if (isPart) return undefined
      const figures = stateIperf(parts, 'iperf3')
      return role === undefined
        ? { figures }
        : { figures, begins: true, target: `${target} ${role}` }
    },
  }
}
