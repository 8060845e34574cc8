import type {
  ProfileTrace,
  ReferenceTrace,
  TraceOutline,
} from '../../../src/traces/objects/object-trace.ts'

const OUTLINE: TraceOutline = {
  kind: 'objects',
  origin: undefined,
  events: 6,
  growth: 8192,
  rss: {
    clock: Float64Array.of(1, 1.5, 2, 3),
    rss: Float64Array.of(4096, 12288, 8192, 12288),
    first: 4096,
    last: 12288,
    peak: 12288,
    elapsed: 2,
  },
  functions: [
    { file: 'a.py', function: 'load', events: 3, growth: 8192 },
    { file: 'b.py', function: 'main', events: 1, growth: 4096 },
    { file: 'a.py', function: 'drop', events: 2, growth: -4096 },
  ],
  files: [
    { file: 'a.py', events: 5, growth: 4096 },
    { file: 'b.py', events: 1, growth: 4096 },
  ],
  messages: { count: 0, first: [] },
  errors: { count: 0, first: [] },
  doubts: {
    ...{ skipped: 0, skippedLines: [], isComplete: true, starts: 1 },
    ...{ unkeptPlaces: 0, unkeptFunctions: 0, unkeptFiles: 0, unkeptTypes: 0 },
  },
}

/** Make what a log of Profile comes to: six events in three functions, with what is changed. */
export function createProfileTrace(change: Partial<ProfileTrace> = {}): ProfileTrace {
  return {
    ...OUTLINE,
    mode: 'profile',
    unlogged: 0,
    whats: [{ what: 'CALL', count: 6 }],
    ...change,
  }
}

/** Make what a log of Reference Tracing comes to: seven objects made, three of them destroyed. */
export function createReferenceTrace(change: Partial<ReferenceTrace> = {}): ReferenceTrace {
  return {
    ...OUTLINE,
    mode: 'reference',
    counts: { created: 7, deleted: 4, unpaired: 1, reused: 0, live: 4, peakLive: 5 },
    types: [
      { type: 'str', created: 5, deleted: 3, unpaired: 1, live: 3 },
      { type: 'int', created: 2, deleted: 1, unpaired: 0, live: 1 },
    ],
    live: [
      { type: 'str', file: 'a.py', line: 7, function: 'load', count: 3 },
      { type: 'int', file: 'b.py', line: 9, function: 'main', count: 1 },
    ],
    ...change,
  }
}
