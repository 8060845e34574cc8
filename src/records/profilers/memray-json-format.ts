import type { DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, type JsonNode } from '../json-node.ts'
import type { StatedNumber } from '../record.ts'
import { heapGroup } from './heap-group.ts'

/** `memray stats --json`, with the peak, which the text has not. */
export const memrayJsonFormat: DocumentFormat = {
  kind: 'document',
  name: 'memrayJson',
  summary: 'memray stats --json: {"total_num_allocations": …, "total_bytes_allocated": …}',
  record: heapGroup.record,
  version: 1,
  group: heapGroup,
  figures: heapGroup.figures.filter(({ name }) => /^(?:allocs|allocated|peak)$/.test(name)),
  matches: (head) =>
    /^\s*\{\s*"total_num_allocations"\s*:\s*\d/.test(head) &&
    /"total_bytes_allocated"\s*:\s*\d/.test(head),
  read(text) {
    const root = parseJsonDocument(text, heapGroup.record)
    const metadata = root.get('metadata')
    const figures = [
      ...state('allocs', '1', root.get('total_num_allocations')),
      ...state('allocated', 'B', root.get('total_bytes_allocated')),
      ...state('peak', 'B', metadata.get('peak_memory')),
    ]
    const name = metadata.get('command_line').string
    const of = { source: 'memray', begins: true, ...(name === undefined ? {} : { name }) }
    return figures.length === 0 ? [] : [{ record: { kind: 'figures', figures, of } }]
  },
}

function state(name: string, unit: '1' | 'B', { number }: JsonNode): readonly StatedNumber[] {
  return number === undefined ? [] : [{ name, value: number, unit }]
}
