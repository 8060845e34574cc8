import { parseJsonLine, type JsonNode } from '../json-node.ts'
import { createTextFinder } from '../find-text.ts'
import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { createSample } from './create-sample.ts'
import { readStamp } from './read-stamp.ts'
import { keepStated, pickGauges } from './recorder-gauges.ts'

/** Under which names loggers keep the time of a line. */
const TIMES = ['time', 'timestamp', 'ts', 'date', 'at', 't']
/** No Node.js has less; a smaller number is in another unit. */
const SMALLEST_RSS = 1024 ** 2

/** `process.memoryUsage()` of Node.js as lines of JSON with a time, in the line or in an object of it. */
export const nodeMemoryFormat: RecordFormat = {
  kind: 'records',
  name: 'nodeMemory',
  summary: 'lines of JSON with process.memoryUsage(): {"time": …, "rss": …, "heapUsed": …}',
  record: 'record of process.memoryUsage()',
  version: 1,
  anchors: ['{"', '{ "'].map((text) => ({ text, where: 'line-start' })),
  keys: ['heapUsed'],
  figures: [],
  gauges: pickGauges('heapTotal', 'heapUsed', 'external', 'arrayBuffers'),
  parseLine(line): ParsedLine | undefined {
    // Most lines of JSON are of something else: they are not decoded.
    if (!mentionsHeap(line)) return undefined
    const record = parseJsonLine(decodeLine(line))
    if (record === undefined) return { problem: { kind: 'broken-json', record: 'memory' } }
    const usage = [record, ...record.members.map(([, one]) => one)].find(
      (one) => one.get('rss').number !== undefined && one.get('heapUsed').number !== undefined,
    )
    return usage === undefined ? undefined : readUsage(usage, record)
  },
}

const mentionsHeap = createTextFinder('"heapUsed"')

function readUsage(usage: JsonNode, record: JsonNode): ParsedLine {
  const read = (name: string): number | undefined => usage.get(name).number
  const rss = read('rss') ?? NaN
  if (rss < SMALLEST_RSS) {
    const reason = `Expected \`rss\` to be in bytes, got ${String(rss)}; log what process.memoryUsage() returns as it is`
    return { problem: { kind: 'unreadable-record', reason } }
  }
  const time = readTime(record)
  if (time === undefined) {
    const reason =
      'Expected a record of process.memoryUsage() to have its time, as `time` or `timestamp`, or as `uptime` in seconds, got none'
    return { problem: { kind: 'unreadable-record', reason } }
  }
  const gauges = keepStated({
    heapTotal: read('heapTotal'),
    heapUsed: read('heapUsed'),
    external: read('external'),
    arrayBuffers: read('arrayBuffers'),
  })
  return { record: createSample({ pid: record.get('pid').number, rss, gauges, ...time }) }
}

function readTime(
  record: JsonNode,
): { readonly timestamp: number } | { readonly elapsed: number } | undefined {
  for (const name of TIMES) {
    const { number, string } = record.get(name)
    const stamp = readStamp(number === undefined ? (string ?? '') : String(number))
    if (stamp !== undefined && !stamp.isOfDay) {
      return { timestamp: Math.round(stamp.seconds * 1e6) }
    }
  }
  const uptime = record.get('uptime').number
  return uptime === undefined || uptime < 0 ? undefined : { elapsed: uptime }
}
