import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { heapGroup } from './heap-group.ts'

const COMMAND = /^Command: +(?<command>\S.*)$/
const PEAK = /\b(?<number>\d+) \(peak\)/
const COLUMNS =
  /^ +n +time\((?:i|ms|B)\) +total\(B\) +useful-heap\(B\) +extra-heap\(B\) +stacks\(B\)$/
const COUNT = String.raw`\d{1,3}(?:,\d{3})*`
const ROW = new RegExp(
  `^ *(?<number>\\d+) +${COUNT} +${COUNT} +(?<heap>${COUNT}) +${COUNT} +${COUNT}$`,
)

/** What `ms_print` prints of massif: the heap of the snapshot that it calls the peak, as `massif` has it. */
export const msPrintFormat: RecordFormat = {
  kind: 'records',
  name: 'msPrint',
  summary:
    'the output of ms_print: Detailed snapshots: [2 (peak)], n time(i) total(B) useful-heap(B)',
  record: heapGroup.record,
  version: 1,
  group: heapGroup,
  figures: heapGroup.figures.filter(({ name }) => name === 'peak'),
  anchors: [{ text: 'Command: ', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const command = COMMAND.exec(decodeLine(line).trimEnd())?.groups?.['command']
    return command === undefined ? undefined : { table: createTable(command) }
  },
}

function createTable(command: string): TableReader {
  let isOwn = false
  let peak: string | undefined
  let isHeaded = false
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line).trimEnd()
      // The next line tells whether it is ms_print.
      if (!isOwn && !text.startsWith('Massif arguments: ')) return 'end'
      isOwn = true
      if (COMMAND.test(text)) return 'end'
      if (text.startsWith(' Detailed snapshots: ') || text.startsWith('Detailed snapshots: ')) {
        peak = PEAK.exec(text)?.groups?.['number']
        return {}
      }
      if (COLUMNS.test(text)) {
        isHeaded = true
        return {}
      }
      const { number, heap = '' } = ROW.exec(text)?.groups ?? {}
      if (number === undefined || !isHeaded) return undefined
      if (number !== peak) return {}
      peak = undefined
      const figures = [
        { name: 'peak', value: Number(heap.replaceAll(',', '')), unit: 'B' } as const,
      ]
      const of = { source: 'ms_print', begins: true, name: command }
      return { record: { kind: 'figures', figures, of } }
    },
  }
}
