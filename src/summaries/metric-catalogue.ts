import type { UnitName } from '../quantities/units.ts'
import { mallocMetrics } from './summarise-malloc.ts'

/** A metric that tracedocs knows, whether or not a run has data for it. */
export interface MetricDescription {
  readonly name: string
  readonly unit: UnitName
  readonly meaning: string
}

/** Every metric that the built-in formats can give, in the order of the documentation. */
export const metricCatalogue: readonly MetricDescription[] = [
  describe('log.bytes', 'B', 'size of the log after decompression'),
  describe('log.lines', '1', 'lines of the log'),
  describe('log.words', '1', 'words of the log, as `wc -w` counts them'),
  describe('process.bytes', 'B', 'size of the log that has the process records'),
  describe('process.lines', '1', 'lines of that log'),
  describe('process.words', '1', 'words of that log'),
  describe('process.elapsed', 's', 'from the start of the process to its last sample'),
  describe('process.samples', '1', 'samples of the process'),
  describe('process.interval', 's', 'median time between samples'),
  describe('rss.peak', 'B', 'largest resident set size'),
  describe('rss.mean', 'B', 'mean of the samples'),
  describe('rss.median', 'B', 'median of the samples'),
  describe('rss.p90', 'B', '90th percentile of the samples'),
  describe('rss.first', 'B', 'first sample'),
  describe('rss.last', 'B', 'last sample'),
  describe('rss.slope', 'B/s', 'slope of the least-squares line through the samples'),
  describe('cpu.mean', '%', 'user time over elapsed time at the last sample'),
  describe('cpu.peak', '%', 'largest instantaneous CPU'),
  describe('faults.total', '1', 'page faults at the last sample'),
  describe('faults.peak', '1/s', 'largest page-fault rate'),
  describe('time.bytes', 'B', 'size of the log that has the output of `time`'),
  describe('time.lines', '1', 'lines of that log'),
  describe('time.words', '1', 'words of that log'),
  describe('time.real', 's', 'elapsed (wall clock) time'),
  describe('time.user', 's', 'CPU time in user mode'),
  describe('time.sys', 's', 'CPU time in the kernel'),
  describe('time.maxrss', 'B', 'largest resident set size, from GNU time -v'),
  describe('throughput.files', '1', 'files processed'),
  describe('throughput.bytes', 'B', 'bytes processed'),
  describe('throughput.seconds', 's', 'execution time'),
  describe('throughput.perMiB', 's/MiB', '`throughput.seconds` over `throughput.bytes`'),
  describe('throughput.lines', '1', 'lines of the log that has the throughput line'),
  describe('throughput.words', '1', 'words of that log'),
  describe('dtrace.bytes', 'B', 'size of the log of malloc and free'),
  describe('dtrace.lines', '1', 'lines of that log'),
  describe('dtrace.words', '1', 'words of that log'),
  ...mallocMetrics.map(({ name, unit, meaning }) => describe(name, unit, meaning)),
  describe('trace.bytes', 'B', 'size of the log of cPyMemTrace'),
  describe('trace.lines', '1', 'lines of that log'),
  describe('trace.words', '1', 'words of that log'),
  describe('trace.events', '1', 'rows that are events; what `PREV:` repeats is none'),
  describe('trace.unlogged', '1', 'events that a Profile or Trace numbers and has no row of'),
  describe('trace.skipped', '1', 'lines that cannot be read'),
  describe('trace.messages', '1', 'messages of the program, `MSG:`'),
  describe('trace.errors', '1', 'errors of the tracer, `ERR:`'),
  describe('trace.clock', 's', 'CPU time from the first event to the last'),
  describe('trace.rss.first', 'B', 'resident set size at the first event'),
  describe('trace.rss.last', 'B', 'resident set size at the last event'),
  describe('trace.rss.peak', 'B', 'largest resident set size at an event'),
  describe('trace.new', '1', 'objects made, `NEW:`'),
  describe('trace.del', '1', 'objects destroyed, `DEL:`'),
  describe('trace.live', '1', 'objects made and not destroyed in the log'),
  describe('trace.peakLive', '1', 'most of them at once'),
  describe('trace.unpaired', '1', 'objects destroyed that are older than the log'),
  describe('trace.reused', '1', 'objects made where one was that is not known to be destroyed'),
  describe('effective', 's', '`throughput.seconds` × `cpu.mean` to one decimal of a percent'),
]

function describe(name: string, unit: UnitName, meaning: string): MetricDescription {
  return { name, unit, meaning }
}
