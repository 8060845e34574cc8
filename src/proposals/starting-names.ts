/** The name of the text of a new project. */
export const TEXT = 'finding'

/** The table of runs with samples. */
export const MEMORY = 'memory'

/** The table of runs with benchmarks. */
export const BENCHMARKS = 'benchmarks'

/** The table of runs that were timed, without samples. */
export const TIMES = 'times'

/** The table of a file of columns whose rows have names. */
export const RESULTS = 'results'

/** A table of other runs. */
export const FIGURES = 'figures'

/** The chart of all runs. No run's chart is called so: their names end in `-memory`. */
export const COMPARISON = 'memory-of-all'

/** Name the chart of a run. */
export function nameMemoryChart(run: string): string {
  return `${run}-memory`
}
