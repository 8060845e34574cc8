import { decodeLine } from '../line.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { StatedFigure } from '../record.ts'
import { createExecutionPid } from '../sum-pid.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { createSample } from './create-sample.ts'

const MEBIBYTE = 1024 ** 2
const SAMPLE = /^(?:MEM|CHLD (\d+)) (\d+\.\d+) ([1-3]\d{9}\.\d+)\s*$/

const FUNCTION = /^FUNC (\S+) (\d+\.\d+) (\d+\.\d+) (\d+\.\d+) (\d+\.\d+)(?: \d+)?\s*$/

const NO_FUNCTION = 'mprof saw no call of a function with `@profile`'

const GROUP: MetricGroup = {
  name: 'mprof',
  record: 'record of mprof',
  figures: [
    {
      ...{ name: 'time', unit: 's', meaning: 'elapsed time of a call of a function' },
      ...{ missing: NO_FUNCTION, sampled: true },
    },
    {
      ...{ name: 'memoryBefore', unit: 'B', meaning: 'memory when a call of a function began' },
      ...{ missing: NO_FUNCTION, sampled: true },
    },
    {
      ...{ name: 'memoryAfter', unit: 'B', meaning: 'memory when a call of a function ended' },
      ...{ missing: NO_FUNCTION, sampled: true },
    },
  ],
  results: 'benchmarks',
}

/** The line that an execution begins with. */
const COMMAND = 'CMDLINE '
const ANY_SAMPLE = /^(?:MEM|CHLD \d+) \d+\.\d+ [1-3]\d{9}\.\d+\s*$/m

/**
 * The `.dat` of `mprof run` (memory_profiler): `MEM` is the process, or with `-C` the sum with its children; `CHLD` a child, which
 * only `-M` prints. `FUNC` is a call of a function with `@profile`; several calls are samples. `mprof run -o` appends to a file
 * that is there, so that a log may have several executions.
 */
export const mprofFormat: RecordFormat = {
  kind: 'records',
  name: 'mprof',
  summary: 'the .dat of mprof run of memory_profiler: MEM 9.4 1790000000.1',
  record: GROUP.record,
  version: 2,
  anchors: ['MEM ', 'CHLD ', 'FUNC ', COMMAND].map((text) => ({ text, where: 'line-start' })),
  group: GROUP,
  figures: GROUP.figures,
  sampleNotes: {
    rss: 'printed in MiB; of the process, with `mprof run -C` the sum with its children, where pages that processes share are counted in each; RSS, unless mprof was told another `--backend`, which its log does not state',
  },
  opens: (head) => (ANY_SAMPLE.test(head) ? createReader() : undefined),
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line)
    // Other programs print such lines, too; the samples behind it are what counts.
    return text.startsWith(COMMAND) ? { table: createReader() } : readLine(text, 1)
  },
}

/** Counts the executions of a log. */
function createReader(): TableReader {
  let execution = 1
  let isBegun = false
  return {
    readLine(line): ParsedLine | undefined {
      const text = decodeLine(line)
      if (text.startsWith(COMMAND)) {
        if (isBegun) execution++
        isBegun = false
        return {}
      }
      const read = readLine(text, execution)
      isBegun ||= read?.record?.kind === 'process-sample'
      return read
    },
  }
}

function readLine(text: string, execution: number): ParsedLine | undefined {
  const match = SAMPLE.exec(text)
  if (match === null) return readFunction(text, execution) ?? checkTorn(text)
  const [, child, size, seconds] = match
  const rss = Math.round(Number(size) * MEBIBYTE)
  // memory_profiler states 0 of a child that has ended.
  if (rss === 0) return undefined
  const timestamp = Math.round(Number(seconds) * 1e6)
  const pid = child === undefined ? undefined : Number(child)
  return { record: createSample({ pid: createExecutionPid(pid, execution), rss, timestamp }) }
}

/** `FUNC __main__.f 21.6836 1795782308.7706 36.9453 1795782309.1280 0`: memory and time at both ends of a call. */
function readFunction(text: string, execution: number): ParsedLine | undefined {
  const [, name, before, began, after, ended] = FUNCTION.exec(text) ?? []
  if (name === undefined) return undefined
  const memory = (figure: string, size: string | undefined) =>
    ({ name: figure, value: Math.round(Number(size) * MEBIBYTE), unit: 'B' }) as const
  const value = Number((Number(ended) - Number(began)).toFixed(4))
  const figures: readonly StatedFigure[] = [
    { name: 'time', value, unit: 's', resolution: 1e-4 },
    memory('memoryBefore', before),
    memory('memoryAfter', after),
  ]
  return {
    record: {
      kind: 'figures',
      figures,
      of: { name, repeats: true, scope: `execution ${String(execution)}` },
    },
  }
}

/** mprof and the program that it runs write into one file, so that lines may be torn; other programs have lines that begin with MEM, too. */
function checkTorn(text: string): ParsedLine | undefined {
  if (!/^(?:MEM \d+\.?\d*|CHLD \d+ \d+\.?\d*)FUNC \S+ \d/.test(text)) return undefined
  const reason = `Expected a sample of mprof, got \`${text.trim()}\`: two programs wrote into the line`
  return { problem: { kind: 'unreadable-record', reason } }
}
