/** What a project gives names to, for the checks of what refers to them. */
export interface ProjectNames {
  readonly runs: readonly string[]
  /** What charts may draw: of all processes, and of formats. */
  readonly series: readonly string[]
  /** Facts that any run states. */
  readonly facts: readonly string[]
  /** The template of each table, by its name. */
  readonly tables: ReadonlyMap<string, string>
  /** The template of each chart, by its name. */
  readonly charts: ReadonlyMap<string, string>
}
