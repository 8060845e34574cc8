import type { Problem } from '../../problems/diagnostics.ts'
import type { DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, type JsonNode } from '../json-node.ts'
import type { StatedNumber } from '../record.ts'
import { loadGroup, stateLoad } from './load-group.ts'
import { SIEGE_UNIT_NOTE } from './siege-dialect.ts'

/** Latencies by the figures of the group. */
const LATENCIES: Readonly<Record<string, string>> = {
  ...{ response_time: 'latency.mean' },
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
    const [duration, latency] = [findDurationScale(root), findLatencyScale(root)]
    const times = [
      ...listTimes(root, { elapsed_time: 'duration' }, duration),
      ...listTimes(root, LATENCIES, latency),
    ]
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
      ...times,
    ]
    const of = { source: 'siege', begins: true }
    return [
      { record: { kind: 'figures', figures, of } },
      ...(duration === undefined || latency === undefined ? [{ problem: UNKNOWN_UNIT }] : []),
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

/** State times of two decimals of a unit, which the document does not tell; none where nobody knows it. */
function listTimes(
  root: JsonNode,
  names: Readonly<Record<string, string>>,
  scale: number | undefined,
): readonly StatedNumber[] {
  if (scale === undefined) return []
  return Object.entries(names).flatMap(([member, name]) =>
    state(root, member, (value) =>
      stateLoad(name, Number((value * scale).toPrecision(12)), STEP * scale),
    ),
  )
}

/** How many seconds the unit of the elapsed time is: that by which the rate is the requests over it. */
function findDurationScale(root: JsonNode): number | undefined {
  return findScale(root, { time: 'elapsed_time', product: 'transactions', step: 0 })
}

/** How many seconds the unit of the latencies is: that by which the concurrency is the rate times the mean of them. */
function findLatencyScale(root: JsonNode): number | undefined {
  return findScale(root, { time: 'response_time', product: 'concurrency', step: STEP })
}

/** Find the unit by which a time and the rate give a product, within what is printed of them. */
function findScale(
  root: JsonNode,
  { time, product, step }: Readonly<Record<'time' | 'product', string>> & { readonly step: number },
): number | undefined {
  const [took = NaN, rate = NaN, wanted = NaN] = [time, 'transaction_rate', product].map(
    (member) => root.get(member).number,
  )
  const found = [1, 1e-3].filter((scale) => {
    const least = (took - STEP / 2) * scale * (rate - STEP / 2)
    const most = (took + STEP / 2) * scale * (rate + STEP / 2)
    return least <= wanted + step / 2 && wanted - step / 2 <= most
  })
  return found.length === 1 ? found[0] : undefined
}

const UNKNOWN_UNIT: Problem = {
  kind: 'doubtful-record',
  reason:
    'Expected the rate of siege to be its transactions over the elapsed time, and its concurrency the rate times the response time, in seconds or in milliseconds, which tells the units; times of an unknown unit are left out',
}
