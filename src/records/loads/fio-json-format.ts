import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, TextLocator, type JsonNode } from '../json-node.ts'
import type { StatedFigure } from '../record.ts'
import { latencyNames, loadGroup, stateLoad } from './load-group.ts'

/** fio prints a line for each job before the JSON where both go to one file. */
const BEFORE = /^(?:\S.*: \(g=\d+\): .*\n|\.\.\.\n|Starting .*\n|\s*\n)*(?=\{\s*"fio version")/

/** `fio --output-format=json`: each direction of a job that did something is a result, such as `db read`. */
export const fioJsonFormat: DocumentFormat = {
  kind: 'document',
  name: 'fioJson',
  summary: 'the JSON of fio: {"fio version": …, "jobs": [{"jobname": …, "read": {"iops": …}}]}',
  record: loadGroup.record,
  version: 1,
  group: loadGroup,
  figures: loadGroup.figures,
  matches: (head) => BEFORE.test(head),
  read(text) {
    const [before = ''] = BEFORE.exec(text) ?? []
    // Blanks in place of what stands before, so that messages name the right places.
    const json = before.replaceAll(/[^\n]/g, ' ') + text.slice(before.length)
    const locator = new TextLocator(text)
    return parseJsonDocument(json, loadGroup.record)
      .get('jobs')
      .items.flatMap((job) => readJob(job, locator))
  },
}

function readJob(job: JsonNode, locator: TextLocator): readonly DocumentEntry[] {
  const name = job.get('jobname').string ?? ''
  const offset = locator.locate(name)
  const error = job.get('error').number ?? 0
  if (error !== 0) {
    const reason = `Expected the job \`${name}\` of fio to succeed, got the error ${String(error)}; what it states is left out`
    return [{ offset, problem: { kind: 'doubtful-record', reason } }]
  }
  return ['read', 'write', 'trim'].flatMap((direction) => {
    const node = job.get(direction)
    if ((node.get('total_ios').number ?? 0) === 0) return []
    const of = { name: `${name} ${direction}`, source: 'fio', begins: true }
    return [{ offset, record: { kind: 'figures', figures: readDirection(node), of } } as const]
  })
}

function readDirection(node: JsonNode): readonly StatedFigure[] {
  const state = (name: string, value: number | undefined, divisor = 1): readonly StatedFigure[] =>
    value === undefined ? [] : [stateLoad(name, value / divisor)]
  const latency = node.get('clat_ns')
  return [
    ...state('requests', node.get('total_ios').number),
    ...state('rate', node.get('iops').number),
    ...state('duration', node.get('runtime').number, 1000),
    ...state('bytes', node.get('io_bytes').number),
    ...state('transfer', node.get('bw_bytes').number),
    ...latency.members
      .flatMap(([key, { number }]) => state(latencyNames[key] ?? '', number, 1e9))
      .filter(({ name }) => name !== ''),
    ...latency.get('percentile').members.flatMap(([key, { number }]) => {
      const name = latencyNames[String(Number(key))]
      return name === undefined ? [] : state(name, number, 1e9)
    }),
  ]
}
