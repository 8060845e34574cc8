import type { DocumentFormat } from '../document-format.ts'
import { parseJsonLine } from '../json-node.ts'
import type { LogRecord } from '../record.ts'
import { containerGroup } from './container-group.ts'
import { createSample } from './create-sample.ts'
import { listHeadLines, listLines } from './list-lines.ts'
import { readStamp } from './read-stamp.ts'
import { keepStated, pickGauges } from './recorder-gauges.ts'
import { SampleClock } from './sample-clock.ts'

const MOST_LINES = 100
/** docker prints powers of 1,024, podman those of 1,000. */
const UNITS: Readonly<Record<string, number>> = {
  ...{ B: 1, kB: 1000, MB: 1000 ** 2, GB: 1000 ** 3 },
  KiB: 1024,
  MiB: 1024 ** 2,
  GiB: 1024 ** 3,
  TiB: 1024 ** 4,
}
/** Releases before 17 have a blank before the unit, and the name alone. */
const TABLE_ROW =
  /^\s*(?<first>\S+)\s+(?:(?<name>\S+)\s+)?(?<cpu>\d+\.\d+)%\s+(?<size>\d+(?:\.\d+)?) ?(?<unit>[kKMGT]?i?B) ?\/ ?\d+(?:\.\d+)? ?[kKMGT]?i?B\s+\d+\.\d+%\s/
const HEADER = /^\s*(?:CONTAINER|ID\s+NAME)\b.*\bCPU %\s+MEM USAGE ?\/ ?LIMIT\s/
const ID = /^\s*[0-9a-f]{12}\s/

/**
 * `docker stats --no-stream`, its table or `--format json`, and that of podman. In a loop, with a time before each, it is a series,
 * of a container, so that neither memory nor CPU is that of a process. Of several containers, and without times, it is figures of each.
 */
export const dockerStatsFormat: DocumentFormat = {
  kind: 'document',
  name: 'dockerStats',
  summary: 'docker stats, as table or JSON: {"CPUPerc":"0.5%", "MemUsage":"12MiB / 8GiB"}',
  record: 'record of docker stats',
  version: 2,
  group: containerGroup,
  figures: containerGroup.figures,
  gauges: pickGauges('containerMemory', 'containerCpu'),
  ownsStamps: isRecording,
  hasLines: true,
  matches: isRecording,
  read(text) {
    const all = readAll(text)
    const containers = new Set(all.map(({ container }) => container))
    const isSeries = containers.size === 1 && all.every(({ times }) => times !== undefined)
    return all.map((stats) => ({
      offset: stats.offset,
      record: isSeries && stats.times !== undefined ? sample(stats, stats.times) : state(stats),
    }))
  },
}

function isRecording(head: string): boolean {
  const lines = listHeadLines(head, MOST_LINES)
  const hasHeader = lines.some((line) => HEADER.test(cutStamp(line)))
  return lines.some((line) => (hasHeader || isPlain(line)) && findStats(line) !== undefined)
}

/** Whether a line needs no header: JSON, or a row with the number of a container. */
function isPlain(line: string): boolean {
  return line.includes('{"') || ID.test(cutStamp(line))
}

/** What a line states, and what stands before it. */
interface Stats {
  readonly before: string
  readonly container: string
  readonly memory: number
  readonly cpu: number
}

type Times = ReturnType<SampleClock['read']>

interface TimedStats extends Stats {
  readonly offset: number
  readonly times: Times | undefined
}

function readAll(text: string): readonly TimedStats[] {
  const clock = new SampleClock()
  let times: Times | undefined
  return listLines(text).flatMap(({ text: line, offset }) => {
    const stats = findStats(line)
    const stamp = readStamp(stats?.before ?? line)
    if (stamp !== undefined) times = clock.read(stamp)
    return stats === undefined ? [] : [{ ...stats, offset, times }]
  })
}

function sample({ memory, cpu }: Stats, times: Times): LogRecord {
  const gauges = keepStated({ containerMemory: memory, containerCpu: cpu })
  return createSample({ ...times, gauges })
}

function state({ container: name, memory, cpu }: Stats): LogRecord {
  const kept = keepStated({ memory, cpu })
  const figures = Object.entries(kept).map(
    ([key, value]) => ({ name: key, value, unit: key === 'cpu' ? '%' : 'B' }) as const,
  )
  return { kind: 'figures', figures, of: { name, repeats: true } }
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
  const container = record.get('Name').string ?? record.get('ID').string ?? ''
  return { before: line.slice(0, at), container, memory, cpu }
}

function readTableRow(line: string): Stats | undefined {
  const rest = cutStamp(line)
  const before = line.slice(0, line.length - rest.length)
  const row = TABLE_ROW.exec(rest)?.groups
  if (row === undefined) return undefined
  const { first = '', name = first, cpu = '', size = '', unit = '' } = row
  const memory = readSize(`${size}${unit}`)
  return { before, container: name, memory, cpu: Number(cpu) }
}

/** A line without the time before it. */
function cutStamp(line: string): string {
  return line.slice(readStamp(line)?.length ?? 0)
}

function readSize(text: string): number {
  const match = /^(\d+(?:\.\d+)?)([kKMGT]?i?B)$/.exec(text.trim())
  const unit = UNITS[match?.[2] ?? '']
  return match === null || unit === undefined ? NaN : Math.round(Number(match[1]) * unit)
}

function readShare(text: string): number {
  return /^\d+(?:\.\d+)?%$/.test(text) ? Number(text.slice(0, -1)) : NaN
}
