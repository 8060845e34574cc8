/** A table of a new project. */
export interface StartingTable {
  readonly name: string
  /** As the configuration has it. */
  readonly spec: object
  /** Number of figures that its runs have; more than its rows where some are left out. */
  readonly figures: number
  /** How many of them it has, where that is not {@link MOST_FIGURES}. */
  readonly shown?: number
  /** The chart of what it compares first, if one shows it well. */
  readonly bars?: object
}
