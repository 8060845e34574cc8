/** The names of what a new project shows: a text, the tables of runs with and without samples, and the chart of all runs. */
export const TEXT = 'finding'
export const MEMORY = 'memory'
export const FIGURES = 'figures'
/** No run's chart is called so: their names end in `-memory`. */
export const COMPARISON = 'memory-of-all'

/** Name the chart of a run. */
export function nameMemoryChart(run: string): string {
  return `${run}-memory`
}
