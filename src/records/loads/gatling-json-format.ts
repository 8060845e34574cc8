import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, TextLocator, type JsonNode } from '../json-node.ts'
import type { StatedFigure } from '../record.ts'
import { loadGroup, stateLoad } from './load-group.ts'

const HEAD = /^\s*\{\s*(?:"type"\s*:\s*"GROUP"\s*,|"name"\s*:\s*"[^"]*"\s*,\s*"numberOfRequests")/

/** Figures by the members that state them. Times are in milliseconds, of requests that failed, too. */
const MEMBERS: readonly (readonly [member: string, figure: string])[] = [
  ['minResponseTime', 'latency.min'],
  ['maxResponseTime', 'latency.max'],
  ['meanResponseTime', 'latency.mean'],
  ['standardDeviation', 'latency.stddev'],
]
const PERCENTILES: readonly (readonly [member: string, figure: string, share: string])[] = [
  ['percentiles1', 'latency', '50th'],
  ['percentiles2', 'latency.p75', '75th'],
  ['percentiles3', 'latency.p95', '95th'],
  ['percentiles4', 'latency.p99', '99th'],
]

/** The files `js/stats.json` and `js/global_stats.json` of a report of Gatling: all requests, groups, and each request. */
export const gatlingJsonFormat: DocumentFormat = {
  kind: 'document',
  name: 'gatlingJson',
  summary: 'the js/stats.json of Gatling: {"type": "GROUP", "stats": {"numberOfRequests": …}}',
  record: loadGroup.record,
  version: 1,
  group: loadGroup,
  figures: loadGroup.figures,
  matches: (head) => HEAD.test(head) && head.includes('"numberOfRequests"'),
  read(text) {
    const locator = new TextLocator(text)
    const root = parseJsonDocument(text, loadGroup.record)
    return root.get('stats').value === undefined
      ? readStats(root, '', locator)
      : readNode(root, [], locator)
  },
}

/** Read a group and what is in it, or a request. The group of all is no part of the names in it. */
function readNode(
  node: JsonNode,
  groups: readonly string[],
  locator: TextLocator,
): readonly DocumentEntry[] {
  const name = node.get('name').string ?? ''
  const isAll = groups.length === 0 && node.get('path').string === ''
  const path = [...groups, name].filter((one) => one !== '')
  const own = readStats(node.get('stats'), path.join(' / '), locator)
  const within = node.get('contents').members
  return [...own, ...within.flatMap(([, one]) => readNode(one, isAll ? [''] : path, locator))]
}

function readStats(stats: JsonNode, path: string, locator: TextLocator): readonly DocumentEntry[] {
  const name = path === '' ? (stats.get('name').string ?? '') : path
  const offset = locator.locate(stats.get('name').string ?? '')
  const requests = stats.get('numberOfRequests')
  const figures = [
    ...state('requests', requests.get('total').number),
    ...state('errors', requests.get('ko').number),
    ...state('rate', stats.get('meanNumberOfRequestsPerSecond').get('total').number),
    // Without a request there is no time of one, which Gatling states as 0.
    ...(requests.get('total').number === 0 ? [] : readTimes(stats)),
  ]
  const of = { name, source: 'gatling', begins: true }
  return figures.length === 0 ? [] : [{ offset, record: { kind: 'figures', figures, of } }]
}

function readTimes(stats: JsonNode): readonly StatedFigure[] {
  const read = (member: string, figure: string): readonly StatedFigure[] => {
    const { number } = stats.get(member).get('total')
    return state(figure, number === undefined ? undefined : number / 1000)
  }
  return [
    ...MEMBERS.flatMap(([member, figure]) => read(member, figure)),
    ...PERCENTILES.flatMap(([member, figure, share]) => {
      const unitNote = `stated as ${member}, which is the ${share} unless gatling.conf says otherwise`
      return read(member, figure).map((one) => ({ ...one, unitNote }))
    }),
  ]
}

function state(name: string, value: number | undefined): readonly StatedFigure[] {
  return value === undefined ? [] : [stateLoad(name, value)]
}
