import { decodeLine, type Line } from '../line.ts'
import type { ParsedLine, TableReader } from '../record-format.ts'
import type { GcDialect } from './gc-dialect.ts'
import { stateCollection } from './gc-group.ts'

/** Process and isolate, time since the start, what was done, the heap (and its size), and the pause. */
const LINE =
  /^\[(\d+):(0x[\da-f]+|[\dA-F]{16})(?::\d+)?\] +(\d+) ms: (?:Scavenge|Mark-Compact|Mark-sweep|Minor Mark-(?:Compact|Sweep)|Minor MS)(?: \([\w ,-]+\))* (\d+\.\d) \((\d+\.\d)\) -> (\d+\.\d) \((\d+\.\d)\) MB,(?: pooled: \d+(?:\.\d)? MB,)? (\d+\.\d+) \/ \d+\.\d+ ms /

const OPENING = 91
const OF = { source: 'node' } as const

/** `node --trace-gc`, and other programs with V8, by whose MB it means MiB. */
export const nodeGcDialect: GcDialect = {
  name: 'node',
  anchors: [],
  parse(line): ParsedLine | undefined {
    const table = createTable()
    const parsed = table.readLine(line)
    return parsed === undefined || parsed === 'end' ? undefined : { ...parsed, table }
  },
}

/** Keeps the heaps apart: each worker of a process has one of its own. */
function createTable(): TableReader {
  const isolates = new Map<string, string>()
  return {
    readLine(line: Line): ParsedLine | undefined {
      if (line.bytes[line.start] !== OPENING) return undefined
      const match = LINE.exec(decodeLine(line))
      if (match === null) return undefined
      const [, pid = '', isolate = ''] = match
      const known = isolates.get(pid)
      if (known === undefined) isolates.set(pid, isolate)
      const parsed = readCollection(match)
      if (known === undefined) return isolates.size > 1 ? { ...parsed, problem: SEVERAL } : parsed
      if (known === isolate) return parsed
      // The heaps of two isolates in one series would be one that nobody has.
      return { ...(parsed.record && { record: parsed.record }), problem: WORKER }
    },
  }
}

const SEVERAL = {
  kind: 'doubtful-record',
  reason:
    'Expected the collections of one process, got those of several; their pauses are counted together',
} as const

const WORKER = {
  kind: 'doubtful-record',
  reason:
    'Expected one heap a process, got that of a worker, too; its pauses are counted, its heap is left out',
} as const

function readCollection(match: RegExpExecArray): ParsedLine {
  const [, pid, , elapsed, before, , after, size, pause = ''] = match
  return stateCollection({
    pauses: [Number(`${pause}e-3`)],
    resolution: 10 ** -(3 + (pause.split('.')[1]?.length ?? 0)),
    heap: { before: readSize(before), after: readSize(after), size: readSize(size) },
    elapsed: Number(elapsed) / 1000,
    pid: Number(pid),
    of: OF,
  })
}

function readSize(text: string | undefined): number {
  return Math.round(Number(text) * 1024 ** 2)
}
