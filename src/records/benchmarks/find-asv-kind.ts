/** What asv measures, by the beginning of a benchmark's name. */
const KINDS = [
  [/^(?:Time[A-Z_]|time_)/, 'time', 's'],
  [/^(?:Timeraw[A-Z_]|timeraw_)/, 'time', 's'],
  [/^(?:PeakMem[A-Z_]|peakmem_)/, 'memory', 'B'],
  [/^(?:Mem[A-Z_]|mem_)/, 'bytes', 'B'],
  [/^(?:Track[A-Z_]|track_)/, 'value', '1'],
] as const

/** What a benchmark of asv measures: a figure of the group, and its unit. */
export interface AsvKind {
  readonly figure: string
  readonly unit: 's' | 'B' | '1'
}

/** Find what a benchmark measures by its name, whose last part begins with it: `suite.Suite.time_parse`; `undefined` for another name. */
export function findAsvKind(name: string): AsvKind | undefined {
  const method = name.split('.').at(-1) ?? ''
  const kind = KINDS.find(([beginning]) => beginning.test(method))
  return kind && { figure: kind[1], unit: kind[2] }
}
