import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, TextLocator, type JsonNode } from '../json-node.ts'
import { loadGroup, stateLoad } from './load-group.ts'

/** What the receiver measured in each direction, and the role of the client in it, as the text of iperf3 has it. */
const DIRECTIONS: readonly (readonly [sum: string, role: string])[] = [
  ['sum_received', 'TX-C'],
  ['sum_received_bidir_reverse', 'RX-C'],
]

/** `iperf3 --json`: what the receiver measured of all streams together. Of a test in both directions, each is a result. */
export const iperfJsonFormat: DocumentFormat = {
  kind: 'document',
  name: 'iperfJson',
  summary: 'the JSON of iperf3: {"start": {"connected": […]}, "end": {"sum_received": …}}',
  record: loadGroup.record,
  version: 1,
  group: loadGroup,
  figures: loadGroup.figures,
  matches: (head) => /^\s*\{\s*"start"\s*:\s*\{\s*"connected"\s*:/.test(head),
  read(text) {
    const document = parseJsonDocument(text, loadGroup.record)
    const error = document.get('error').string
    if (error !== undefined) {
      const reason = `Expected iperf3 to finish, but it stopped: \`${error}\``
      const offset = new TextLocator(text).locate(error)
      return [{ offset, problem: { kind: 'unreadable-record', reason } }]
    }
    const target = readTarget(document.get('start'))
    const end = document.get('end')
    const sums = DIRECTIONS.flatMap(([key, role]) => {
      const sum = end.get(key)
      return sum.get('bytes').number === undefined ? [] : [{ sum, role }]
    })
    // UDP of older releases has one sum.
    const known = sums.length > 0 ? sums : [{ sum: end.get('sum'), role: '' }]
    return known.flatMap(({ sum, role }) =>
      readSum(sum, known.length > 1 ? `${target} ${role}` : target),
    )
  },
}

/** The server, or on it the client. */
function readTarget(start: JsonNode): string {
  const server = start.get('connecting_to')
  const host = server.get('host').string
  if (host !== undefined) return `${host}:${String(server.get('port').number ?? '')}`
  return start.get('accepted_connection').get('host').string ?? ''
}

function readSum(sum: JsonNode, name: string): readonly DocumentEntry[] {
  const figures = (
    [
      ['bytes', sum.get('bytes').number],
      ['duration', sum.get('seconds').number],
      ['transfer', divide(sum.get('bits_per_second').number, 8)],
    ] as const
  ).flatMap(([figure, value]) => (value === undefined ? [] : [stateLoad(figure, value)]))
  if (figures.length === 0) return []
  const of = { source: 'iperf3', begins: true, ...(name === '' ? {} : { name }) }
  return [{ record: { kind: 'figures', figures, of } }]
}

function divide(value: number | undefined, by: number): number | undefined {
  return value === undefined ? undefined : value / by
}
