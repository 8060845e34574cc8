import type { DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, type JsonNode } from '../json-node.ts'
import type { StatedFigure } from '../record.ts'
import { latencyNames, loadGroup, stateLoad } from './load-group.ts'

/** The JSON of k6: `--summary-export`, and what `handleSummary` gets, which has the figures one level deeper. Times are in ms. */
export const k6JsonFormat: DocumentFormat = {
  kind: 'document',
  name: 'k6Json',
  summary:
    'the JSON of k6 --summary-export or handleSummary: {"metrics": {"http_req_duration": …}}',
  record: loadGroup.record,
  version: 1,
  group: loadGroup,
  figures: loadGroup.figures,
  matches: (head) =>
    /^\s*\{/.test(head) &&
    /"metrics"\s*:\s*\{/.test(head) &&
    /"(?:http_reqs|http_req_duration)"\s*:\s*\{\s*"/.test(head),
  read(text) {
    const metrics = parseJsonDocument(text, loadGroup.record).get('metrics')
    const find = (name: string): JsonNode => {
      const metric = metrics.get(name)
      return metric.get('values').value === undefined ? metric : metric.get('values')
    }
    const figures = [
      ...pick(find('http_reqs'), [
        ['count', 'requests'],
        ['rate', 'rate'],
      ]),
      ...pick(find('http_req_failed'), [['passes', 'errors']]),
      ...pick(find('data_received'), [
        ['count', 'bytes'],
        ['rate', 'transfer'],
      ]),
      ...readLatency(find('http_req_duration')),
    ]
    return figures.length === 0
      ? []
      : [{ record: { kind: 'figures', figures, of: { source: 'k6', begins: true } } }]
  },
}

function pick(
  node: JsonNode,
  names: readonly (readonly [key: string, figure: string])[],
): readonly StatedFigure[] {
  return names.flatMap(([key, figure]) => {
    const { number } = node.get(key)
    return number === undefined ? [] : [stateLoad(figure, number)]
  })
}

function readLatency(trend: JsonNode): readonly StatedFigure[] {
  return trend.members.flatMap(([key, { number }]) => {
    const name = latencyNames[/^p\((\d+)\)$/.exec(key)?.[1] ?? key]
    return name === undefined || number === undefined ? [] : [stateLoad(name, number / 1000)]
  })
}
