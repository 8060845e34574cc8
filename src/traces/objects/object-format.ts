import type { LineProblem } from '../../records/log-reading.ts'
import { readRecords } from '../../records/read-records.ts'
import { ObjectCollector } from './object-collector.ts'
import { startObjectKernel } from './object-kernel.ts'
import { objectMetrics } from './object-metrics.ts'
import type { ObjectTrace } from './object-trace.ts'
import type { TraceFormat } from '../trace-format.ts'
import { parseTraceOrigin } from './trace-origin.ts'

/** `SOF`, maybe after a message of the program, and the names of the columns below it. */
const HEAD = /(?:^|\n)SOF[ \t]*\r?\n(?:HE?DR: +(?:Event|Clock) |EOF[ \t\r]*(?:\n|$))/

/** The names of the columns alone, as versions before `SOF` and `EOF` wrote them, and an event. */
const OLD_HEAD =
  /(?:^|\n) +Event +dEvent +Clock +What +File +#line +Function +RSS +dRSS[ \t]*\r?\n(?:FRST|NEXT|PREV): +\d/

/** Logs of pymemtrace's cPyMemTrace: Profile, Trace and ReferenceTracing. */
export const objectFormat: TraceFormat = {
  kind: 'trace',
  name: 'trace',
  summary: 'logs of cPyMemTrace of pymemtrace: Profile, Trace and Reference Tracing',
  record: 'trace record',
  version: 2,
  figures: objectMetrics,
  owns: (trace) => trace.kind === 'objects' && trace.events > 0,
  matches(head) {
    const text = head.toString('latin1')
    return HEAD.test(text) || OLD_HEAD.test(text)
  },
  async read(chunks, options) {
    const collector = new ObjectCollector(startObjectKernel())
    const reading = await readRecords(chunks, {
      ...options,
      visit: (block) => {
        collector.push(block)
      },
    })
    const trace = collector.finish(
      options.path === undefined ? undefined : parseTraceOrigin(options.path),
    )
    const counts = new Map(reading.counts)
    if (trace.events > 0) counts.set('trace', trace.events)
    return {
      reading: { ...reading, counts, problems: [...reading.problems, ...listSkipped(trace)] },
      trace,
    }
  },
}

function listSkipped({ doubts: { skipped, skippedLines } }: ObjectTrace): readonly LineProblem[] {
  const places = skippedLines.map((line) => ({ line, column: 1 }))
  return skipped === 0 ? [] : [{ problem: { kind: 'bad-trace-line' }, count: skipped, places }]
}
