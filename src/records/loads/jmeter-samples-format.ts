import type { Problem } from '../../problems/diagnostics.ts'
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
      const wrong = [...CELLS].find(([name, pattern]) => !pattern.test(get(name)))?.[0]
      if (cells.length !== columns.length) {
        const width = { record: '.jtl of JMeter', columns: columns.length }
        const problem = describeCutRow(width, cells.length)
        // A line of another program has neither.
        if (wrong === undefined) faults.push({ offset, problem })
        continue
      }
      if (wrong !== undefined) {
        // A test that is run again may write its header again.
        const isHeader = cells.join() === columns.join()
        if (!isHeader) faults.push({ offset, problem: describeCell(wrong, get(wrong)) })
        continue
      }
      const seconds = Number(get('elapsed')) / 1000
      const hasFailed = get('success') === 'false'
      samples.push({ name: get('label'), seconds, hasFailed, offset })
    }
    return [...samples.list('jmeter'), ...faults]
  },
}

/** Dates are written as the user of JMeter wants them. */
const CELLS: ReadonlyMap<string, RegExp> = new Map([
  ['timeStamp', /^\d/],
  ['elapsed', /^\d+$/],
])

function describeCell(column: string, cell: string): Problem {
  const expected = column === 'elapsed' ? 'whole milliseconds' : 'a time'
  const reason = `Expected \`${column}\` of a sample of JMeter to be ${expected}, got \`${cell}\``
  return { kind: 'unreadable-record', reason }
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
