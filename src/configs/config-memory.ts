/** A configuration's data, in an object since they may be anything. */
export interface KnownData {
  readonly data: unknown
}

/** Remembers what was read from the texts of configurations, which takes longer than most of a small build. */
export interface ConfigMemory {
  /**
   * Find what a text gave.
   *
   * @param file absolute
   */
  find(file: string, text: string): KnownData | undefined
  keep(file: string, text: string, data: unknown): void
}
