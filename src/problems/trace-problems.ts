import { formatLines } from './word-lists.ts'

/** What can be wrong with a log that is read as a whole. */
export const traceProblems = {
  'garbage-lines': ({
    count,
    of,
    lines,
  }: {
    count: number
    /** Lines in all. */
    of: number
    lines: readonly number[]
  }) =>
    `Left out ${count} of ${of} lines that are no whole event, as DTrace writes some; the first ${lines.length === 1 ? 'is' : 'are'} ${lines.join(', ')}`,
  'several-begins': ({ count }: { count: number }) =>
    `Expected one \`dtrace:::BEGIN\`, got ${count}; what follows each counts as one trace`,
  'missing-end': () =>
    'Expected `dtrace:::END` after `dtrace:::BEGIN`, got the end of the log; it may be cut short, or still be written',
  'outside-events': ({ count }: { count: number }) =>
    `Expected all events between \`dtrace:::BEGIN\` and \`dtrace:::END\`, got ${count} outside; they are not counted`,
  'unkept-sites': ({ count }: { count: number }) =>
    `Expected at most 131,070 call sites, got more; ${count} allocations have none`,
  'bad-trace-line': () => 'Expected a row of cPyMemTrace, got a line that cannot be read as one',
  'unfinished-trace': () =>
    'Cannot find `EOF` at the end of the trace: the log was cut short; what it holds is used',
  'several-traces': ({ count }: { count: number }) =>
    `Expected one trace, got ${count} in one log; they are counted as one`,
  'tracer-errors': ({ count, text }: { count: number; text: string }) =>
    `The tracer reports ${count === 1 ? 'an error' : `${count} errors, first`}: ${text}`,
  'implausible-sizes': ({ count, lines }: { count: number; lines: readonly number[] }) =>
    `Expected an RSS and a dRSS that a process can have, got others; ${formatLines({ count, lines }, ['counts as an event, and is in no sum of growth', 'count as events, and are in no sum of growth'])}`,
  'many-parts': ({
    part,
    count,
  }: {
    part: 'places' | 'functions' | 'files' | 'types'
    count: number
  }) =>
    `Expected at most 100,000 ${part} in the trace, got more; those of ${count} events are counted together, and all others are whole`,
  'reduced-trace': ({ kept }: { kept: string }) =>
    `Expected at most 1,048,576 events of the trace, got more; the output is made from ${kept}`,
  'no-trace': ({ run, trace }: { run: string; trace: 'malloc' | 'objects' }) =>
    `Cannot find ${TRACE_WORDS[trace]} in the logs of the run \`${run}\`; add one to \`runs.${run}.logs\` or name another run`,
  'several-trace-logs': ({
    run,
    trace,
    count,
  }: {
    run: string
    trace: 'malloc' | 'objects'
    count: number
  }) =>
    `Expected one log of the run \`${run}\` to be ${TRACE_WORDS[trace]}, got ${count}; give each its own run`,
  'empty-trace': ({ run }: { run: string }) =>
    `Cannot draw the run \`${run}\`: its trace has nothing to draw in it; name another run`,
  'no-references': ({ run }: { run: string }) =>
    `Cannot find objects in the run \`${run}\`: its log is one of Profile or Trace, expected one of Reference Tracing`,
}

const TRACE_WORDS = {
  malloc: 'a DTrace log of malloc and free',
  objects: 'a log of cPyMemTrace',
} as const
