import type { Problem } from '../../../problems/diagnostics.ts'
import { isLeftOut, leavesOutNumber } from '../../../series/read-log.ts'
import type { RunLog } from '../../../summaries/run.ts'
import type { FoundRun } from '../runs/find-chart-runs.ts'

/** Describe what readers should know about a log before they trust a picture of it. */
export function describeDoubts({ contents }: RunLog): readonly string[] {
  const { problems, totals } = contents.reading
  const count = (matches: (problem: Problem) => boolean): number =>
    problems.reduce((sum, line) => sum + (matches(line.problem) ? line.count : 0), 0)
  const formatCount = (lines: number): string =>
    `${String(lines)} ${lines === 1 ? 'line' : 'lines'} of the log`
  const others = count(({ kind }) => kind === 'another-execution')
  const skipped = count(isLeftOut) - others + totals.overlongCount
  const numbers = count(leavesOutNumber)
  const backward = count(({ kind }) => kind === 'counter-went-back')
  return [
    ...(skipped === 0 ? [] : [`${formatCount(skipped)} could not be read.`]),
    ...(numbers === 0
      ? []
      : [
          `${String(numbers)} ${numbers === 1 ? 'number' : 'numbers'} of the log could not be read.`,
        ]),
    ...(others === 0 ? [] : [`${formatCount(others)} of another execution are left out.`]),
    ...(backward === 0 ? [] : [`A counter goes back in ${formatCount(backward)}.`]),
  ]
}

/** Describe what could not be read of some runs, each with its title. */
export function describeDoubtsOfRuns(runs: readonly FoundRun[]): readonly string[] {
  return runs.flatMap(({ title, process }) =>
    describeDoubts(process.log).map((doubt) => `${title}: ${doubt}`),
  )
}
