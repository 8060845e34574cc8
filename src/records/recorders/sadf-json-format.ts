import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, TextLocator, type JsonNode } from '../json-node.ts'
import { activityGroup } from './activity-group.ts'
import { createSample } from './create-sample.ts'
import { readStamp } from './read-stamp.ts'
import { readSarGauges, sarFormat } from './sar-format.ts'
import { readSarRates } from './sar-rates.ts'

/** Columns of `sar`, and the members that state them. */
type Columns = readonly (readonly [column: string, ...members: readonly string[]])[]

const CPU: Columns = [
  ['CPU', 'cpu'],
  ...['user', 'system', 'usr', 'guest', 'sys', 'irq', 'soft', 'iowait', 'idle'].map(
    (name) => [`%${name}`, name] as const,
  ),
]
const MEMORY: Columns = ['memused', 'memfree', 'cached'].map((name) => [`kb${name}`, name])
const DISK: Columns = [
  ...([
    ['DEV', 'disk-device'],
    ['tps', 'tps'],
    ['await', 'await'],
  ] as const),
  ...([
    ['aqu-sz', 'aqu-sz', 'avgqu-sz'],
    ['%util', 'util-percent'],
  ] as const),
]
const KIBIBYTES: Columns = ['rkB', 'wkB', 'dkB'].map((name) => [`${name}/s`, name])
/** Releases before 11.6 state sectors alone, later ones both. */
const SECTORS: Columns = ['rd_sec', 'wr_sec'].map((name) => [`${name}/s`, name])
const NETWORK: Columns = [
  ...([
    ['IFACE', 'iface'],
    ['%ifutil', 'ifutil-percent'],
  ] as const),
  ...['rxpck', 'txpck', 'rxkB', 'txkB'].map((name) => [`${name}/s`, name] as const),
]

/** Columns of `sar -b`, by the parts of `io` that have them. */
const REQUESTS: readonly (readonly [part: string, columns: Columns])[] = [
  ['', [['tps', 'tps']]],
  [
    'io-reads',
    [
      ['rtps', 'rtps'],
      ['bread/s', 'bread'],
    ],
  ],
  [
    'io-writes',
    [
      ['wtps', 'wtps'],
      ['bwrtn/s', 'bwrtn'],
    ],
  ],
  ['io-discard', [['bdscd/s', 'bdscd']]],
]

/** `sadf -j` of sysstat: what `sar` prints, as JSON with dates, in UTC unless `-T` was given. */
export const sadfJsonFormat: DocumentFormat = {
  kind: 'document',
  name: 'sadfJson',
  summary: 'the JSON of sadf -j: {"sysstat": {"hosts": [{"statistics": [{"timestamp": …}]}]}}',
  record: activityGroup.record,
  version: 1,
  group: activityGroup,
  figures: activityGroup.figures,
  ...(sarFormat.gauges === undefined ? {} : { gauges: sarFormat.gauges }),
  matches: (head) =>
    /^\s*\{\s*"sysstat"\s*:/.test(head) && /"timestamp"\s*:\s*\{\s*"date"\s*:/.test(head),
  read(text) {
    const root = parseJsonDocument(text, activityGroup.record)
    const [host, other] = root.get('sysstat').get('hosts').items
    const locator = new TextLocator(text)
    const decimals = /: \d+\.(?<decimals>\d+)/.exec(text)?.groups?.['decimals']?.length ?? 0
    return [
      ...(other === undefined ? [] : [{ problem: SEVERAL }]),
      ...(host?.get('statistics').items ?? []).flatMap((report) => {
        const offset = locator.locate('timestamp')
        return readReport(report, decimals).map((entry) => ({ ...entry, offset }))
      }),
    ]
  },
}

function readReport(report: JsonNode, decimals: number): readonly DocumentEntry[] {
  const cut = (node: JsonNode, ...columns: Columns): Row => cutRow(node, { columns, decimals })
  const io = report.get('io')
  const load = [...report.get('cpu-load').items, ...report.get('cpu-load-all').items]
  const states = [...load.map((cpu) => cut(cpu, ...CPU)), cut(report.get('memory'), ...MEMORY)]
  const rates = [
    ...report.get('disk').items.map((disk) => cut(disk, ...DISK, ...getSizes(disk))),
    ...report
      .get('network')
      .get('net-dev')
      .items.map((face) => cut(face, ...NETWORK)),
    joinRows(REQUESTS.map(([part, columns]) => cut(part === '' ? io : io.get(part), ...columns))),
  ]
  const figures = rates.flatMap(({ words, names }) => readSarRates(words, names)?.record ?? [])
  return [...sample(report, states), ...figures.map((record) => ({ record }))]
}

/** A sample of CPUs and memory at the time of a report. */
function sample(report: JsonNode, rows: readonly Row[]): readonly DocumentEntry[] {
  const stated = rows.flatMap(({ words, names }) => {
    const gauges = readSarGauges(words, names)
    return gauges === undefined || gauges === 'rounded' ? [] : Object.entries(gauges)
  })
  const time = report.get('timestamp')
  const stamp = readStamp(`${time.get('date').string ?? ''} ${time.get('time').string ?? ''}`)
  if (stated.length === 0 || stamp === undefined || stamp.isOfDay) return []
  const timestamp = Math.round(stamp.seconds * 1e6)
  return [{ record: createSample({ timestamp, gauges: Object.fromEntries(stated) }) }]
}

function getSizes(disk: JsonNode): Columns {
  return disk.get('rkB').number === undefined ? SECTORS : KIBIBYTES
}

/** A row as `sar` prints it, and the names of its columns. */
interface Row {
  readonly words: readonly string[]
  readonly names: readonly string[]
}

/** Lay out what an object states, in the decimals of the document. */
function cutRow(
  node: JsonNode,
  { columns, decimals }: { readonly columns: Columns; readonly decimals: number },
): Row {
  const cells = columns.flatMap(([name, ...members]) => {
    const [value] = members.flatMap((member) => {
      const { string, number } = node.get(member)
      if (number === undefined) return string ?? []
      return Number.isInteger(number) && name.startsWith('kb')
        ? String(number)
        : number.toFixed(decimals)
    })
    return value === undefined ? [] : [[name, value] as const]
  })
  return { names: cells.map(([name]) => name), words: cells.map(([, word]) => word) }
}

function joinRows(rows: readonly Row[]): Row {
  return {
    names: rows.flatMap(({ names }) => names),
    words: rows.flatMap(({ words }) => words),
  }
}

const SEVERAL = {
  kind: 'unreadable-record',
  reason:
    'Expected the JSON of sadf to be of one host, got another one; keep each in a file of its own',
} as const
