import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonLine } from '../json-node.ts'
import { createSample } from './create-sample.ts'
import { listHeadLines, listLines } from './list-lines.ts'
import { readStamp } from './read-stamp.ts'
import { keepStated, pickGauges } from './recorder-gauges.ts'
import { SampleClock } from './sample-clock.ts'

const MOST_LINES = 100
const UNITS: Readonly<Record<string, number>> = {
  B: 1,
  KiB: 1024,
  MiB: 1024 ** 2,
  GiB: 1024 ** 3,
  TiB: 1024 ** 4,
}
const TABLE_ROW =
  /^\s*[0-9a-f]{12}\s+\S+\s+(\d+\.\d+)%\s+(\d+(?:\.\d+)?)([KMGT]?i?B) \/ \d+(?:\.\d+)?[KMGT]?i?B\s/

/**
 * `docker stats --no-stream` in a loop, its table or `--format json`, each with a time before it. It is of a container, so that
 * neither memory nor CPU is that of a process.
 */
export const dockerStatsFormat: DocumentFormat = {
  kind: 'document',
  name: 'dockerStats',
  summary:
    'docker stats with times, as table or JSON: {"CPUPerc":"0.5%", "MemUsage":"12MiB / 8GiB"}',
  record: 'record of docker stats',
  version: 1,
  figures: [],
  gauges: pickGauges('containerMemory', 'containerCpu'),
  ownsStamps: isRecording,
  hasLines: true,
  matches: isRecording,
  read(text) {
    const reader = new StatsReader()
    const entries = listLines(text).flatMap(({ text: line, offset }): readonly DocumentEntry[] => {
      const read = reader.read(line)
      return read === undefined ? [] : [{ ...read, offset }]
    })
    return reader.containers < 2 ? entries : [...refuseSeveral(reader.containers)]
  },
}

function isRecording(head: string): boolean {
  return listHeadLines(head, MOST_LINES).some((line) => findStats(line) !== undefined)
}

function refuseSeveral(count: number): readonly DocumentEntry[] {
  const reason = `Expected docker stats of one container, got ${String(count)}; record each in a log of its own`
  return [{ problem: { kind: 'unreadable-record', reason } }]
}

/** What a line states, and what stands before it. */
interface Stats {
  readonly before: string
  readonly container: string
  readonly memory: number
  readonly cpu: number
}

class StatsReader {
  readonly #clock = new SampleClock()
  readonly #names = new Set<string>()
  #times: ReturnType<SampleClock['read']> | undefined

  get containers(): number {
    return this.#names.size
  }

  read(line: string): Omit<DocumentEntry, 'offset'> | undefined {
    const stats = findStats(line)
    const stamp = readStamp(stats?.before ?? line)
    if (stamp !== undefined) this.#times = this.#clock.read(stamp)
    if (stats === undefined) return undefined
    this.#names.add(stats.container)
    if (this.#times === undefined) {
      const reason =
        'Expected a time before docker stats, got none; write one before each, such as with `date +%s`'
      return { problem: { kind: 'unreadable-record', reason } }
    }
    const gauges = keepStated({ containerMemory: stats.memory, containerCpu: stats.cpu })
    return { record: createSample({ ...this.#times, gauges }) }
  }
}

function findStats(line: string): Stats | undefined {
  const at = line.indexOf('{"')
  return at >= 0 && line.includes('"MemUsage"') ? readJson(line, at) : readTableRow(line)
}

function readJson(line: string, at: number): Stats | undefined {
  const record = parseJsonLine(line.slice(at))
  const memory = readSize(record?.get('MemUsage').string?.split(' / ')[0] ?? '')
  const cpu = readShare(record?.get('CPUPerc').string ?? '')
  if (record === undefined || Number.isNaN(memory)) return undefined
  const container = record.get('ID').string ?? record.get('Name').string ?? ''
  return { before: line.slice(0, at), container, memory, cpu }
}

function readTableRow(line: string): Stats | undefined {
  const stamp = readStamp(line)
  const before = line.slice(0, stamp?.length ?? 0)
  const rest = line.slice(before.length)
  const match = TABLE_ROW.exec(rest)
  if (match === null) return undefined
  const [, cpu = '', size = '', unit = ''] = match
  const memory = readSize(`${size}${unit}`)
  return { before, container: rest.trim().slice(0, 12), memory, cpu: Number(cpu) }
}

function readSize(text: string): number {
  const match = /^(\d+(?:\.\d+)?)([KMGT]?i?B)$/.exec(text.trim())
  const unit = UNITS[match?.[2] ?? '']
  return match === null || unit === undefined ? NaN : Math.round(Number(match[1]) * unit)
}

function readShare(text: string): number {
  return /^\d+(?:\.\d+)?%$/.test(text) ? Number(text.slice(0, -1)) : NaN
}
