/** A value that the configuration has to have. */
export interface ProposedValue {
  readonly value: string
  readonly format?: string
}

/** Collects the values of a page whose syntax refers to them by name. */
export class ProposedValues {
  readonly #taken: ReadonlySet<string>
  readonly #values = new Map<string, ProposedValue>()
  readonly #shown = new Map<string, string>()

  /** @param taken names that mean something else already */
  constructor(taken: ReadonlySet<string>) {
    this.#taken = taken
  }

  /** What the configuration has to have. */
  get values(): ReadonlyMap<string, ProposedValue> {
    return this.#values
  }

  /** What the page shows for each name. */
  get shown(): ReadonlyMap<string, string> {
    return this.#shown
  }

  /** Add an expression as a page shows it, and return its name: one for each way in which it is written. */
  add(expression: string, format: string | undefined, shown: string): string {
    const stem = expression.replace(/\W+/g, '_')
    for (let n = 1; ; n++) {
      const name = n === 1 ? stem : `${stem}_${String(n)}`
      if (this.#taken.has(name)) continue
      const known = this.#values.get(name)
      if (known !== undefined && (known.value !== expression || known.format !== format)) continue
      this.#values.set(name, { value: expression, ...(format === undefined ? {} : { format }) })
      this.#shown.set(name, shown)
      return name
    }
  }
}
