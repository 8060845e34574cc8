import type { FigureDescription } from './metric-description.ts'

/** An event of perf list(1), and its other spellings. */
export interface PerfEvent {
  readonly events: readonly [string, ...string[]]
  /** Seconds, where perf prints milliseconds. */
  readonly unit: '1' | 's'
  readonly meaning: string
}

/** Hardware and software events, and those of caches, as perf 6.1 names them. */
export const PERF_EVENTS: readonly PerfEvent[] = [
  time('CPU time of the task', 'task-clock'),
  time('CPU time by the clock of the CPU', 'cpu-clock'),
  count('context switches', 'context-switches', 'cs'),
  count('times it moved to another CPU', 'cpu-migrations', 'migrations', 'CPU-migrations'),
  count('page faults', 'page-faults', 'faults'),
  count('page faults without I/O', 'minor-faults'),
  count('page faults with I/O', 'major-faults'),
  count('faults of unaligned memory accesses', 'alignment-faults'),
  count('instructions that the kernel emulated', 'emulation-faults'),
  count('CPU cycles', 'cycles', 'cpu-cycles'),
  count('CPU cycles at a constant frequency', 'ref-cycles'),
  count('bus cycles', 'bus-cycles'),
  count('cycles that the front end stalled', 'stalled-cycles-frontend', 'idle-cycles-frontend'),
  count('cycles that the back end stalled', 'stalled-cycles-backend', 'idle-cycles-backend'),
  count('instructions retired', 'instructions'),
  count('branch instructions', 'branches', 'branch-instructions'),
  count('branches that were mispredicted', 'branch-misses'),
  count('accesses of the cache, as the CPU defines them', 'cache-references'),
  count('those of them that missed', 'cache-misses'),
  ...cache('L1-dcache', 'the first-level data cache'),
  ...cache('L1-icache', 'the first-level instruction cache'),
  ...cache('LLC', 'the last-level cache'),
  ...cache('dTLB', 'the data TLB'),
  ...cache('iTLB', 'the instruction TLB'),
  ...cache('node', 'the local memory'),
]

/** What perf prints below the events. */
export const PERF_TIMES = [
  { text: 'seconds time elapsed', name: 'elapsed', meaning: 'elapsed (wall clock) time' },
  { text: 'seconds user', name: 'user', meaning: 'CPU time in user mode' },
  { text: 'seconds sys', name: 'sys', meaning: 'CPU time in the kernel' },
] as const

/** What `perf stat` states, in whichever form. */
export const PERF_FIGURES: readonly FigureDescription[] = [
  { name: 'runs', unit: '1', meaning: 'runs that the other figures are means of, from `-r`' },
  ...PERF_TIMES.map(({ name, meaning }) => ({ name, unit: 's', meaning }) as const),
  ...PERF_EVENTS.map(({ events: [event], unit, meaning }): FigureDescription => ({
    name: namePerfEvent(event),
    unit,
    meaning,
    missing: `perf was not asked for \`${event}\``,
  })),
]

/** Find an event by one of its spellings, with modifiers such as `:u`. */
export function findPerfEvent(text: string): PerfEvent | undefined {
  const event = text.replace(/:[A-Za-z]+$/, '')
  return PERF_EVENTS.find(({ events }) => events.includes(event))
}

function time(meaning: string, ...events: PerfEvent['events']): PerfEvent {
  return { events, unit: 's', meaning }
}

function count(meaning: string, ...events: PerfEvent['events']): PerfEvent {
  return { events, unit: '1', meaning }
}

function cache(name: string, words: string): readonly PerfEvent[] {
  return [
    count(`loads from ${words}`, `${name}-loads`),
    count('those of them that missed', `${name}-load-misses`),
    count(`stores to ${words}`, `${name}-stores`),
    count('those of them that missed', `${name}-store-misses`),
  ]
}

/** Name the figure of an event: `L1-dcache-loads` becomes `L1DcacheLoads`: a hyphen is a minus in an expression. */
export function namePerfEvent(event: string): string {
  return event.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** Name the figure of an event that only some CPUs have: `cpu_core/cycles/u` is `cpu_core_cycles`, and `topdown-retiring` `topdownRetiring`. */
export function nameOtherEvent(event: string): string {
  const word = namePerfEvent(event.replace(/(?::[A-Za-z]+|(?<=\/)[A-Za-z]+)$/, ''))
  return word.replaceAll(/[^A-Za-z0-9_]+/g, '_').replaceAll(/^_+|_+$/g, '')
}
