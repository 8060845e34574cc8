import { countWords } from '../../logs/count-words.ts'
import { scanBlocks } from '../../logs/scan-blocks.ts'
import { createRecordReader } from '../../records/record-reader.ts'
import type { ReadOptions } from '../../records/log-reading.ts'
import { KernelScanner } from './kernel-scanner.ts'
import { compileKernel } from './malloc-kernel.ts'
import { mallocMetrics } from './malloc-metrics.ts'
import type { MallocScanner, TakeOtherLine } from './malloc-scanner.ts'
import { PlainScanner } from './plain-scanner.ts'
import type { TraceFormat } from '../trace-format.ts'
import type { TraceReading } from '../trace.ts'

/** A line that begins a trace, or an event as the D script prints it. */
const SIGN =
  /dtrace:{2,3}BEGIN[ \t\r]*$|-> .*(?:(?:malloc|calloc|realloc)\([^()]*\) pntr 0x[0-9a-f]+|free\(0x[0-9a-f]+\))[ \t\r]*$/m

/** Create the scanner for malloc logs: the kernel, or its plain twin if there is no WebAssembly. */
export function createMallocScanner(other: TakeOtherLine | undefined): MallocScanner {
  const module = compileKernel()
  return module === undefined ? new PlainScanner(other) : new KernelScanner(module, other)
}

/**
 * The log of a D script that prints every `malloc()`, `calloc()`, `realloc()` and `free()`.
 * `docs/dtrace.md` describes how its lines are counted.
 */
export const dtraceFormat: TraceFormat = {
  kind: 'trace',
  name: 'dtrace',
  summary:
    'malloc and free as a D script prints them: `… file:line -> function malloc(16) pntr 0x…`',
  record: 'trace of malloc and free',
  version: 2,
  figures: mallocMetrics,
  owns: ({ kind }) => kind === 'malloc',
  matches: (head) => SIGN.test(head.toString('latin1')),
  read: (chunks, options) => readMallocLog(chunks, options, createMallocScanner),
}

/** Read a malloc log with a scanner. */
export async function readMallocLog(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  createScanner: (other: TakeOtherLine | undefined) => MallocScanner,
): Promise<TraceReading> {
  const records = createRecordReader(options)
  const takeOther: TakeOtherLine = (line) => {
    records.visit(line)
  }
  const scanner = createScanner(options.formats.length === 0 ? undefined : takeOther)
  let words = 0
  const totals = await scanBlocks(
    chunks,
    (block) => {
      if (options.words) words += countWords(block)
      return scanner.take(block)
    },
    (line) => {
      scanner.passOver(line)
    },
  )
  const trace = await scanner.finish(totals.lines)
  const { mallocs, callocs, reallocs, frees } = trace.counts
  const events = mallocs + callocs + reallocs + frees
  const { counts, problems } = records.finish(totals.lines)
  return {
    reading: {
      totals,
      words: options.words ? words : undefined,
      counts: events === 0 ? counts : new Map([['dtrace', events], ...counts]),
      problems,
    },
    trace,
  }
}
