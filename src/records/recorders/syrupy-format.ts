import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { createSample } from './create-sample.ts'
import { findPsColumns, readPsRow, type PsColumns } from './ps-columns.ts'
import { readStamp } from './read-stamp.ts'
import { keepStated, pickGauges } from './recorder-gauges.ts'

const HEADER = /^PID +DATE +TIME +ELAPSED +CPU +MEM +RSS +VSIZE\b/

/** The `.ps.log` of Syrupy, which asks ps: time since the start of the process, sizes in KiB, and a %CPU that is a mean since the start. */
export const syrupyFormat: RecordFormat = {
  kind: 'records',
  name: 'syrupy',
  summary: 'the .ps.log of Syrupy: PID DATE TIME ELAPSED CPU MEM RSS VSIZE',
  record: 'record of Syrupy',
  version: 1,
  anchors: [{ text: 'PID DATE', where: 'line-start' }],
  figures: [],
  gauges: pickGauges('vms', 'pcpu'),
  sampleNotes: { rss: 'printed in kilobytes, by which ps means KiB: 1,024 B each' },
  parseLine(header): ParsedLine | undefined {
    const text = decodeLine(header)
    const columns = HEADER.test(text) ? findPsColumns(text) : undefined
    if (columns === undefined) return undefined
    return { table: { readLine: (line) => readRow(decodeLine(line), columns) } }
  },
}

function readRow(text: string, columns: PsColumns): ParsedLine | undefined {
  const row = readPsRow(text, columns)
  const stamp = readStamp(
    /^\s*\d+\s+(\d{4}-\d\d-\d\d)\s+(\S+)/.exec(text)?.slice(1).join(' ') ?? '',
  )
  if (row?.elapsed === undefined || stamp === undefined || stamp.isOfDay) return undefined
  const { pid, rss, elapsed, vms, pcpu } = row
  const timestamp = Math.round(stamp.seconds * 1e6)
  return {
    record: createSample({ pid, rss, elapsed, timestamp, gauges: keepStated({ vms, pcpu }) }),
  }
}
