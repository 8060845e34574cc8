import type { Problem } from '../../problems/diagnostics.ts'
import type { DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, type JsonNode } from '../json-node.ts'
import type { StatedNumber } from '../record.ts'
import { loadGroup, stateLoad } from './load-group.ts'
import { SIEGE_UNIT_NOTE } from './siege-dialect.ts'

/** Times by the figures of the group; two decimals of a second or of a millisecond, which the document does not tell. */
const TIMES: Readonly<Record<string, string>> = {
  ...{ elapsed_time: 'duration', response_time: 'latency.mean' },
  ...{ longest_transaction: 'latency.max', shortest_transaction: 'latency.min' },
}
const MEGABYTES: Readonly<Record<string, string>> = {
  ...{ data_transferred: 'bytes', throughput: 'transfer' },
}
const STEP = 0.01

/** The JSON that newer releases of siege print. */
export const siegeJsonFormat: DocumentFormat = {
  kind: 'document',
  name: 'siegeJson',
  summary: 'the JSON of siege: {"transactions": 500, "availability": 100.00, …}',
  record: loadGroup.record,
  version: 1,
  group: loadGroup,
  figures: loadGroup.figures,
  matches: (head) => /^\s*\{\s*"transactions"\s*:\s*\d+,\s*"availability"\s*:\s*\d/.test(head),
  read(text) {
    const root = parseJsonDocument(text, loadGroup.record)
    const scale = findScale(root)
    const figures = [
      ...state(root, 'transactions', (value) => stateLoad('requests', value)),
      ...state(root, 'transaction_rate', (value) => stateLoad('rate', value, STEP)),
      ...state(root, 'failed_transactions', (value) => stateLoad('errors', value)),
      ...Object.entries(MEGABYTES).flatMap(([member, name]) =>
        state(root, member, (value) => ({
          ...stateLoad(name, value * 1024 ** 2, STEP * 1024 ** 2),
          unitNote: SIEGE_UNIT_NOTE,
        })),
      ),
      ...Object.entries(TIMES).flatMap(([member, name]) =>
        scale === undefined
          ? []
          : state(root, member, (value) => stateLoad(name, value * scale, STEP * scale)),
      ),
    ]
    const of = { source: 'siege', begins: true }
    return [
      { record: { kind: 'figures', figures, of } },
      ...(scale === undefined ? [{ problem: UNKNOWN_UNIT }] : []),
    ]
  },
}

function state(
  root: JsonNode,
  member: string,
  build: (value: number) => StatedNumber,
): readonly StatedNumber[] {
  const value = root.get(member).number
  return value === undefined || value < 0 ? [] : [build(value)]
}

/** How many seconds the unit of its times is: that by which the rate is the requests over the time that the test took. */
function findScale(root: JsonNode): number | undefined {
  const [requests = 0, rate = 0, elapsed = 0] = [
    'transactions',
    'transaction_rate',
    'elapsed_time',
  ].map((member) => root.get(member).number)
  const fits = (scale: number): boolean => {
    const [least, most] = [elapsed - STEP / 2, elapsed + STEP / 2].map((one) => one * scale)
    return (
      least !== undefined &&
      most !== undefined &&
      least * (rate - STEP / 2) <= requests &&
      requests <= most * (rate + STEP / 2)
    )
  }
  const found = [1, 1e-3].filter(fits)
  return found.length === 1 ? found[0] : undefined
}

const UNKNOWN_UNIT: Problem = {
  kind: 'doubtful-record',
  reason:
    'Expected the rate of siege to be its transactions over the elapsed time in seconds or in milliseconds, which tells the unit of its times; these are left out',
}
