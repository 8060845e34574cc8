import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { listLines } from '../recorders/list-lines.ts'
import { loadGroup } from './load-group.ts'
import { RequestSamples } from './request-samples.ts'

const HEAD = /^RUN\t\S+\t[^\t\n]*\t/m
/** Before release 3.3, the number of the user, and of release 2 its scenario, stand in front of the groups. */
const REQUEST =
  /^REQUEST\t(?:[^\t]*\t)??(?<groups>[^\t]*)\t(?<name>[^\t]+)\t(?<start>\d{13})\t(?<end>\d{13})\t(?<status>OK|KO)(?:\t.*)?$/

/** The `simulation.log` of Gatling as it was text: each request, in milliseconds since 1970. */
export const gatlingSamplesFormat: DocumentFormat = {
  kind: 'document',
  name: 'gatlingSamples',
  summary: 'the simulation.log of Gatling: REQUEST  Home 1767323045020 1767323045124 OK',
  record: loadGroup.record,
  version: 1,
  group: loadGroup,
  figures: loadGroup.figures,
  hasLines: true,
  matches: (head) => HEAD.test(head) && /^(?:USER|REQUEST)\t/m.test(head),
  read(text) {
    const samples = new RequestSamples()
    const faults: DocumentEntry[] = []
    for (const { text: line, offset } of listLines(text)) {
      if (!line.startsWith('REQUEST\t')) continue
      const { groups = '', name = '', start, end, status } = REQUEST.exec(line)?.groups ?? {}
      const seconds = (Number(end) - Number(start)) / 1000
      if (!(seconds >= 0)) {
        faults.push({ offset, problem: UNREADABLE })
        continue
      }
      const path = [...groups.split(',').filter((group) => group !== ''), name].join(' / ')
      samples.push({ name: path, seconds, hasFailed: status === 'KO', offset })
    }
    return [...samples.list('gatling'), ...faults]
  },
}

const UNREADABLE = {
  kind: 'unreadable-record',
  reason:
    'Expected a request of Gatling to have two times and `OK` or `KO`, got none; it is left out',
} as const
