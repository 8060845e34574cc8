import type { DocumentFormat } from '../document-format.ts'
import { parseJsonDocument } from '../json-node.ts'
import type { StatedFigure } from '../record.ts'
import { latencyNames, loadGroup, stateLoad } from './load-group.ts'

/** `autocannon --json`; times are in milliseconds, and sizes in bytes. */
export const autocannonJsonFormat: DocumentFormat = {
  kind: 'document',
  name: 'autocannonJson',
  summary: 'the JSON of autocannon: {"url": …, "latency": {"average": …}, "non2xx": …}',
  record: loadGroup.record,
  version: 2,
  group: loadGroup,
  figures: loadGroup.figures,
  matches: (head) =>
    /^\s*\{/.test(head) &&
    /"non2xx"\s*:\s*\d/.test(head) &&
    /"latency"\s*:\s*\{\s*"average"\s*:/.test(head),
  read(text) {
    const result = parseJsonDocument(text, loadGroup.record)
    const name = result.get('url').string
    const state = (figure: string, value: number | undefined): readonly StatedFigure[] =>
      value === undefined ? [] : [stateLoad(figure, value)]
    // Without a response, it prints zeros for the latencies that there are none of.
    const isVoid = result.get('requests').get('total').number === 0
    const figures = [
      ...state('requests', result.get('requests').get('total').number),
      ...state('rate', result.get('requests').get('average').number),
      ...state('duration', result.get('duration').number),
      ...state('errors', result.get('errors').number),
      ...state('non2xx', result.get('non2xx').number),
      ...state('bytes', result.get('throughput').get('total').number),
      ...state('transfer', result.get('throughput').get('average').number),
      ...result.get('latency').members.flatMap(([key, { number }]) => {
        if (isVoid) return []
        const figure = key === 'mean' ? undefined : latencyNames[key.replace(/^p(?=\d+$)/, '')]
        return figure === undefined || number === undefined
          ? []
          : [stateLoad(figure, number / 1000)]
      }),
    ]
    const of = { source: 'autocannon', begins: true, ...(name === undefined ? {} : { name }) }
    return [{ record: { kind: 'figures', figures, of } }]
  },
}
