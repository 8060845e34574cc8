import { describeCutRow } from '../cut-row.ts'
import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { listLines } from '../recorders/list-lines.ts'
import { splitRow } from '../split-row.ts'
import { loadGroup } from './load-group.ts'
import { RequestSamples } from './request-samples.ts'

const HEAD = /^timeStamp(?<separator>[,;\t])elapsed\k<separator>label\k<separator>.*$/m

/**
 * The samples that JMeter writes into a `.jtl`: a row is a request, and `elapsed` in milliseconds a sample of the latency of its label.
 * Nothing is added up, since the file may be of a test that still runs.
 */
export const jmeterSamplesFormat: DocumentFormat = {
  kind: 'document',
  name: 'jmeterSamples',
  summary: 'the .jtl of JMeter: timeStamp,elapsed,label,responseCode,…,success,…',
  record: loadGroup.record,
  version: 1,
  group: loadGroup,
  figures: loadGroup.figures,
  hasLines: true,
  matches: (head) => HEAD.test(head),
  read(text) {
    const head = HEAD.exec(text)
    const separator = head?.groups?.['separator'] ?? ','
    const columns = splitRow(head?.[0].trimEnd() ?? '', separator)
    const samples = new RequestSamples()
    const faults: DocumentEntry[] = []
    const from = (head?.index ?? 0) + (head?.[0].length ?? 0)
    for (const { text: row, offset } of joinQuoted(text, from)) {
      const cells = splitRow(row, separator)
      const get = (name: string): string => cells[columns.indexOf(name)] ?? ''
      if (!/^\d+$/.test(get('elapsed')) || !/^\d/.test(get('timeStamp'))) continue
      if (cells.length !== columns.length) {
        const width = { record: '.jtl of JMeter', columns: columns.length }
        faults.push({ offset, problem: describeCutRow(width, cells.length) })
        continue
      }
      const seconds = Number(get('elapsed')) / 1000
      const hasFailed = get('success') === 'false'
      samples.push({ name: get('label'), seconds, hasFailed, offset })
    }
    return [...samples.list('jmeter'), ...faults]
  },
}

/** The lines from a place on; one whose quotes are not closed goes on in the next. */
function* joinQuoted(
  text: string,
  from: number,
): Generator<{ readonly text: string; readonly offset: number }> {
  let open = ''
  let start = from
  for (const { text: line, offset } of listLines(text)) {
    if (offset < from) continue
    if (open === '') start = offset
    open = open === '' ? line : `${open}\n${line}`
    if ((open.split('"').length - 1) % 2 === 1) continue
    yield { text: open, offset: start }
    open = ''
  }
  if (open !== '') yield { text: open, offset: start }
}
