import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, type JsonNode } from '../json-node.ts'
import type { StatedFigure } from '../record.ts'
import { latencyNames, loadGroup, stateLoad } from './load-group.ts'

/** What the plug-in `metrics-by-endpoint` calls the times of an endpoint. */
const ENDPOINT = 'plugins.metrics-by-endpoint.response_time.'

/** The JSON of `artillery run --output FILE`, of release 2: all requests, and before them each endpoint where it has some. */
export const artilleryJsonFormat: DocumentFormat = {
  kind: 'document',
  name: 'artilleryJson',
  summary: 'the JSON of artillery: {"aggregate": {"counters": {"http.requests": …}}}',
  record: loadGroup.record,
  version: 1,
  group: loadGroup,
  figures: loadGroup.figures,
  matches: (head) =>
    /^\s*\{\s*"aggregate"\s*:\s*\{\s*"counters"\s*:\s*\{/.test(head) && head.includes('"vusers.'),
  read(text) {
    const aggregate = parseJsonDocument(text, loadGroup.record).get('aggregate')
    const summaries = aggregate.get('summaries').members
    const endpoints = summaries.flatMap(([key, node]) =>
      key.startsWith(ENDPOINT)
        ? createResult(readLatency(node), { name: key.slice(ENDPOINT.length) })
        : [],
    )
    const name = endpoints.length === 0 ? {} : { name: 'aggregate' }
    return [...endpoints, ...createResult(readAggregate(aggregate), name)]
  },
}

function createResult(
  figures: readonly StatedFigure[],
  name: { readonly name?: string },
): readonly DocumentEntry[] {
  if (figures.length === 0) return []
  const of = { source: 'artillery', begins: true, ...name }
  return [{ record: { kind: 'figures', figures, of } }]
}

function readAggregate(aggregate: JsonNode): readonly StatedFigure[] {
  const counters = aggregate.get('counters')
  const sum = (isMeant: (key: string) => boolean): number =>
    counters.members.reduce(
      (total, [key, { number = 0 }]) => total + (isMeant(key) ? number : 0),
      0,
    )
  const state = (figure: string, value: number | undefined): readonly StatedFigure[] =>
    value === undefined ? [] : [stateLoad(figure, value)]
  return [
    ...state('requests', counters.get('http.responses').number),
    ...state('rate', aggregate.get('rates').get('http.request_rate').number),
    ...state(
      'errors',
      sum((key) => key.startsWith('errors.')),
    ),
    ...state(
      'non2xx',
      sum((key) => /^http\.codes\.[^2]/.test(key)),
    ),
    ...state('bytes', counters.get('http.downloaded_bytes').number),
    ...readLatency(aggregate.get('summaries').get('http.response_time')),
  ]
}

/** Times are in milliseconds. */
function readLatency(summary: JsonNode): readonly StatedFigure[] {
  return summary.members.flatMap(([key, { number }]) => {
    // It states the median by two names.
    const name = key === 'median' ? undefined : latencyNames[key.replace(/^p(?=\d+$)/, '')]
    return name === undefined || number === undefined ? [] : [stateLoad(name, number / 1000)]
  })
}
