import { describeCutRow } from '../cut-row.ts'
import type { Problem } from '../../problems/diagnostics.ts'
import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { listLines } from '../recorders/list-lines.ts'
import { splitRow } from '../split-row.ts'
import { stateSamples } from '../benchmarks/state-samples.ts'
import { loadGroup } from './load-group.ts'

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
    const samples = new LabelSamples()
    const faults: DocumentEntry[] = []
    for (const { text: row, offset } of joinQuoted(
      text,
      (head?.index ?? 0) + (head?.[0].length ?? 0),
    )) {
      const cells = splitRow(row, separator)
      const get = (name: string): string => cells[columns.indexOf(name)] ?? ''
      if (!/^\d+$/.test(get('elapsed')) || !/^\d/.test(get('timeStamp'))) continue
      if (cells.length === columns.length) samples.push({ get, offset })
      else
        faults.push({
          offset,
          problem: describeCutRow(
            { record: '.jtl of JMeter', columns: columns.length },
            cells.length,
          ),
        })
    }
    return [...samples.list(), ...faults]
  },
}

/** A row, and where it begins. */
interface Row {
  readonly get: (column: string) => string
  readonly offset: number
}

/** Collects what each label took. */
class LabelSamples {
  readonly #labels = new Map<
    string,
    { readonly offset: number; readonly times: number[]; failed: number }
  >()

  push({ get, offset }: Row): void {
    const label = get('label')
    const known = this.#labels.get(label) ?? { offset, times: [], failed: 0 }
    this.#labels.set(label, known)
    known.times.push(Number(get('elapsed')) / 1000)
    if (get('success') === 'false') known.failed++
  }

  list(): readonly DocumentEntry[] {
    return [...this.#labels].flatMap(([name, { offset, times, failed }]) => {
      const figures = stateSamples('latency', times, 's')
      const of = { name, source: 'jmeter', begins: true }
      const record = { kind: 'figures', figures, of } as const
      return [
        {
          offset,
          record,
          ...(failed === 0 ? {} : { problem: describeFailed(name, failed, times.length) }),
        },
      ]
    })
  }
}

function describeFailed(name: string, failed: number, all: number): Problem {
  const reason = `Expected the requests \`${name}\` to succeed, but ${String(failed)} of ${String(all)} failed; their times count`
  return { kind: 'doubtful-record', reason }
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
