import { decodeLine } from '../line.ts'
import type { FigureDescription } from '../metric-description.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'

const GROUP: MetricGroup = {
  name: 'systemd',
  record: 'account of systemd',
  figures: [
    figure('cpuTime', 's', 'CPU time of all processes of the unit'),
    figure('real', 's', 'wall clock time that the unit was active'),
    figure('memoryPeak', 'B', 'most memory of the control group, with its page cache'),
    figure('swapPeak', 'B', 'most swap of the control group'),
    figure('read', 'B', 'bytes read from disks'),
    figure('written', 'B', 'bytes written to disks'),
    figure('received', 'B', 'bytes received over IP'),
    figure('sent', 'B', 'bytes sent over IP'),
  ],
  results: 'commands',
}

function figure(name: string, unit: 's' | 'B', meaning: string): FigureDescription {
  const unitNote = 'printed in K, M or G, by which systemd means powers of 1,024'
  return {
    ...{ name, unit, meaning, missing: 'systemd did not account for it' },
    ...(unit === 'B' ? { unitNote } : {}),
  }
}

/** What stands between the commas of the line, by the systemd that writes it. */
const PARTS: readonly (readonly [pattern: RegExp, name: string, unit: 's' | 'B'])[] = [
  [/^(.+?) CPU time(?: over .+ wall clock time)?$/, 'cpuTime', 's'],
  [/ CPU time over (.+) wall clock time$/, 'real', 's'],
  [/^(\S+) memory peak$/, 'memoryPeak', 'B'],
  [/^(\S+) memory swap peak$/, 'swapPeak', 'B'],
  [/^read (\S+) from disk$/, 'read', 'B'],
  [/^(\S+) read from disk$/, 'read', 'B'],
  [/^written (\S+) to disk$/, 'written', 'B'],
  [/^(\S+) written to disk$/, 'written', 'B'],
  [/^received (\S+) IP traffic$/, 'received', 'B'],
  [/^(\S+) incoming IP traffic$/, 'received', 'B'],
  [/^sent (\S+) IP traffic$/, 'sent', 'B'],
  [/^(\S+) outgoing IP traffic$/, 'sent', 'B'],
]

const CONSUMED =
  /^(?:.*? systemd\[\d+\]: )?([\w:.\\@-]+\.(?:service|scope|slice|socket|mount|swap)): Consumed (.+ CPU time.*)\.\s*$/

/** What `systemd-run --wait` prints, a line each. */
const RUN: readonly (readonly [text: string, name: string, unit: 's' | 'B'])[] = [
  ['Service runtime: ', 'real', 's'],
  ['CPU time consumed: ', 'cpuTime', 's'],
  ['Memory peak: ', 'memoryPeak', 'B'],
  ['Memory swap peak: ', 'swapPeak', 'B'],
  ['IP traffic received: ', 'received', 'B'],
  ['IP traffic sent: ', 'sent', 'B'],
  ['IO bytes read: ', 'read', 'B'],
  ['IO bytes written: ', 'written', 'B'],
]

const STARTED = 'Running as unit: '

/** What systemd says of a unit that has ended, in the journal and as `systemd-run --wait` prints it. */
export const systemdFormat: RecordFormat = {
  kind: 'records',
  name: 'systemd',
  summary: 'what systemd says of a unit: a.service: Consumed 1.315s CPU time, 73.1M memory peak',
  record: GROUP.record,
  version: 1,
  group: GROUP,
  figures: GROUP.figures,
  anchors: [STARTED, ...RUN.map(([text]) => text)].map((text) => ({ text, where: 'line-start' })),
  // A search for `Consumed` anywhere would cost every log a pass.
  opens: (head) =>
    head.split(/\r?\n/).some((line) => CONSUMED.test(line))
      ? { readLine: (line) => parseConsumed(decodeLine(line).trim()) }
      : undefined,
  parseLine: (line): ParsedLine | undefined => parseRun(decodeLine(line).trim()),
}

function parseConsumed(text: string): ParsedLine | undefined {
  const [, name, account = ''] = CONSUMED.exec(text) ?? []
  if (name === undefined) return undefined
  const figures = account.split(', ').flatMap((part): readonly StatedNumber[] =>
    PARTS.flatMap(([pattern, figureName, unit]) => {
      const amount = pattern.exec(part)?.[1]
      return amount === undefined ? [] : (state(figureName, amount, unit) ?? [])
    }),
  )
  const of = { source: 'systemd', name, begins: true }
  return figures.length === 0 ? undefined : { record: { kind: 'figures', figures, of } }
}

function parseRun(text: string): ParsedLine | undefined {
  const of = { source: 'systemd-run' }
  if (text.startsWith(STARTED)) {
    const name = /^\S+\.(?:service|scope)(?=;|$)/.exec(text.slice(STARTED.length))?.[0]
    return name === undefined
      ? undefined
      : { record: { kind: 'figures', figures: [], of: { ...of, name, begins: true } } }
  }
  const [key = '', name = '', unit = 's'] = RUN.find(([one]) => text.startsWith(one)) ?? []
  if (key === '') return undefined
  const [, amount = '', swap] = /^(.*?)(?: \(swap: (\S+)\))?$/.exec(text.slice(key.length)) ?? []
  const figures = [
    state(name, amount, unit),
    swap === undefined ? undefined : state('swapPeak', swap, 'B'),
  ].filter((one) => one !== undefined)
  return figures.length === 0 ? undefined : { record: { kind: 'figures', figures, of } }
}

function state(name: string, text: string, unit: 's' | 'B'): StatedNumber | undefined {
  return unit === 's' ? stateSpan(name, text) : stateBytes(name, text)
}

const SECONDS: Readonly<Record<string, number>> = {
  ...{ y: 31_557_600, month: 2_629_800, w: 604_800, d: 86_400 },
  ...{ h: 3600, min: 60, s: 1, ms: 1e-3, us: 1e-6 },
}

/** A span such as `9h 54min 29.678s` or `57ms`. */
function stateSpan(name: string, text: string): StatedNumber | undefined {
  if (!/^(?:\d+(?:\.\d+)?(?:y|month|w|d|h|min|s|ms|us)(?: |$))+$/.test(text)) return undefined
  const parts = [...text.matchAll(/(\d+(?:\.(\d+))?)([a-z]+)/g)]
  const microseconds = parts.reduce(
    (sum, [, number = '', , unit = '']) =>
      sum + Math.round(Number(number) * (SECONDS[unit] ?? NaN) * 1e6),
    0,
  )
  const [, , decimals = '', unit = ''] = parts.at(-1) ?? []
  const resolution = Number(((SECONDS[unit] ?? NaN) * 10 ** -decimals.length).toPrecision(6))
  return { name, value: microseconds / 1e6, unit: 's', resolution }
}

const LETTERS = 'BKMGTPE'

/** A size such as `73.1M`; systemd counts in powers of 1,024. */
function stateBytes(name: string, text: string): StatedNumber | undefined {
  const [, number = '', decimals = '', letter = ''] =
    /^(\d+(?:\.(\d+))?)([BKMGTPE])$/.exec(text) ?? []
  if (letter === '') return undefined
  const factor = 1024 ** LETTERS.indexOf(letter)
  return {
    name,
    value: Math.round(Number(number) * factor),
    unit: 'B',
    resolution: Math.max(1, factor * 10 ** -decimals.length),
    ...(letter === 'B'
      ? {}
      : { unitNote: `printed in ${letter}, by which systemd means powers of 1,024` }),
  }
}
