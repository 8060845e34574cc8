import { isBenchmarkDotNet } from './benchmark-dot-net.ts'
import type { NumberColumn, NumberTable } from './number-table.ts'
import type { Candidate } from './reading.ts'

/** Whether a program that is known wrote the table, and by its rules a column compares the rows of another. */
export function comparesRows(candidate: Candidate, column: NumberColumn): boolean {
  return (
    isHyperfine(candidate, column) ||
    isBenchmarkDotNet(candidate, column) ||
    isPytestBenchmark(candidate, column)
  )
}

/** Whether a program that is known wrote the table, and by its rules a column compares two others. */
export function comparesColumns(
  candidate: Candidate,
  [over, under]: readonly [NumberColumn, NumberColumn],
): boolean {
  const { target, sources, table } = candidate
  if (table.isTurned) return false
  if (isBenchstat(candidate)) {
    const left = sources.filter(({ index }) => index < target.index)
    const [first, second] = left.toSorted((a, b) => b.index - a.index)
    return over === first && under === second
  }
  const other = isPyperf(candidate, over) ? under : isPyperf(candidate, under) ? over : undefined
  return (
    other !== undefined &&
    other === table.columns.find(({ part, index }) => part === 0 && index > 0)
  )
}

/** Whether a column is one that a program which is known computes in a way of its own: `LOC/M` and `M/C` of `rails stats`, where methods come with two lines each. */
export function hasOwnWay(target: NumberColumn, { columns }: NumberTable): boolean {
  const has = (name: string): boolean => columns.some(({ header }) => header.trim() === name)
  return /^(?:LOC\/M|M\/C)$/.test(target.header.trim()) && has('LOC') && has('Methods')
}

/** hyperfine's export: `Command`, `Mean [ms]`, `Min [ms]`, `Max [ms]`, `Relative`. */
function isHyperfine({ table, target }: Candidate, column: NumberColumn): boolean {
  return (
    !table.isTurned &&
    /^relative$/i.test(target.header.trim()) &&
    /^mean \[/i.test(column.header.trim()) &&
    target.part === 0 &&
    table.columns.some(({ header }) => /^min \[/i.test(header.trim()))
  )
}

/** pytest-benchmark: `12.41 (1.0)` and `24.90 (2.01)`, below `Name (time in us)` and the names of statistics. */
function isPytestBenchmark({ table, target }: Candidate, column: NumberColumn): boolean {
  const isTheirs = !table.isTurned && /^name \(time in \S+\)/i.test(table.corner)
  return isTheirs && target.part === 1 && column.part === 0 && column.index === target.index
}

/** benchstat and benchcmp: a percentage with `(p=0.008 n=5+5)` behind two columns of `13.6ms ± 1%`. */
function isBenchstat({ target, kind }: Candidate): boolean {
  return kind === 'percent' && target.texts.some((text) => /%\s*\(p=[\d.]+ n=\d+/.test(text))
}

/** `pyperf compare_to --table`: `14.0 ms: 1.50x faster` behind a column of `21.0 ms`. */
function isPyperf({ target, kind }: Candidate, column: NumberColumn): boolean {
  return (
    kind === 'ratio' &&
    target.part === 1 &&
    column.part === 0 &&
    column.index === target.index &&
    target.texts.some((text) => /: [\d.]+x (?:faster|slower)$/.test(text))
  )
}
