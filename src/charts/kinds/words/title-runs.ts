/** Title a chart of one figure of some runs: how many they are, or the name of the only one. */
export function titleRuns(figure: string, runs: readonly { readonly title: string }[]): string {
  const [only, ...others] = runs
  return only !== undefined && others.length === 0
    ? `${figure} of ${only.title}`
    : `${figure} of ${String(runs.length)} runs`
}
