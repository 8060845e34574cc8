import { parseJsonLine, type JsonNode } from '../json-node.ts'
import { decodeLine } from '../line.ts'
import type { ProcessSample } from '../record.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { SUM_PID } from '../sum-pid.ts'
import { createSample } from './create-sample.ts'
import { readStamp } from './read-stamp.ts'
import { keepStated, pickGauges } from './recorder-gauges.ts'

/**
 * The `usage.jsonl` (before 0.18 `usage.json`) of con/duct: a line a report with the largest values of its interval, of each process and
 * of their sum. `pcpu` is that of ps, a mean since the start of the process, so that it is no `cpu`.
 */
export const ductUsageFormat: RecordFormat = {
  kind: 'records',
  name: 'ductUsage',
  summary: 'the usage.jsonl of con/duct: {"timestamp": …, "processes": {…}, "totals": {…}}',
  record: 'usage record of duct',
  version: 1,
  anchors: [{ text: '{"timestamp"', where: 'line-start' }],
  keys: ['processes', 'totals'],
  figures: [],
  gauges: pickGauges('vms', 'pcpu'),
  sampleNotes: {
    rss: 'the largest of each interval of the report, as duct states it; in the sum, pages that processes share are counted in each',
  },
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line).trim()
    if (!text.includes('"processes"') || !text.includes('"totals"')) return undefined
    const record = parseJsonLine(text)
    if (record === undefined) {
      return { problem: { kind: 'broken-json', record: 'usage' } }
    }
    const timestamp = readTime(record)
    const total = record.get('totals')
    if (timestamp === undefined || total.get('rss').number === undefined) return undefined
    const processes = record
      .get('processes')
      .members.filter(([pid, one]) => /^\d+$/.test(pid) && one.get('rss').number !== undefined)
    return {
      records: [
        readStats(total, { pid: SUM_PID, timestamp }),
        ...processes.map(([pid, one]) => readStats(one, { pid: Number(pid), timestamp })),
      ],
    }
  },
}

function readTime(record: JsonNode): number | undefined {
  const stamp = readStamp(record.get('timestamp').string ?? '')
  return stamp === undefined || stamp.isOfDay ? undefined : Math.round(stamp.seconds * 1e6)
}

function readStats(
  stats: JsonNode,
  at: { readonly pid: number; readonly timestamp: number },
): ProcessSample {
  const gauges = keepStated({ vms: stats.get('vsz').number, pcpu: stats.get('pcpu').number })
  return createSample({ ...at, rss: stats.get('rss').number ?? NaN, gauges })
}
