import type { DocumentFormat } from '../document-format.ts'
import { parseJsonDocument } from '../json-node.ts'
import type { StatedFigure } from '../record.ts'
import { latencyNames, loadGroup, stateLoad } from './load-group.ts'
import { stateCodes } from './vegeta-dialect.ts'

/** `vegeta report -type=json`; times are in nanoseconds. */
export const vegetaJsonFormat: DocumentFormat = {
  kind: 'document',
  name: 'vegetaJson',
  summary: 'the JSON of vegeta report: {"latencies": {"total": …, "99th": …}, "requests": …}',
  record: loadGroup.record,
  version: 1,
  group: loadGroup,
  figures: loadGroup.figures,
  matches: (head) => /^\s*\{\s*"latencies"\s*:\s*\{\s*"total"\s*:/.test(head),
  read(text) {
    const report = parseJsonDocument(text, loadGroup.record)
    const state = (name: string, value: number | undefined): readonly StatedFigure[] =>
      value === undefined ? [] : [stateLoad(name, value)]
    const duration = report.get('duration').number
    const wait = report.get('wait').number ?? 0
    const codes = report.get('status_codes').members
    const figures = [
      ...state('requests', report.get('requests').number),
      ...state('rate', report.get('rate').number),
      ...state('duration', duration === undefined ? undefined : (duration + wait) / 1e9),
      ...state('bytes', report.get('bytes_in').get('total').number),
      ...report.get('latencies').members.flatMap(([key, { number }]) => {
        const name = latencyNames[key.replace(/th$/, '')]
        return name === undefined || number === undefined ? [] : [stateLoad(name, number / 1e9)]
      }),
      ...(codes.length === 0
        ? []
        : stateCodes(codes.map(([code, { number = NaN }]) => [code, number]))),
    ]
    return [{ record: { kind: 'figures', figures, of: { source: 'vegeta', begins: true } } }]
  },
}
