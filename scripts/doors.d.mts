/** The manifest of this package, as far as it is about its doors. */
export declare const manifest: {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>
  readonly peerDependencies: Readonly<Record<string, string>>
}

/** A door of the package: a name under which programs import it. */
export interface Door {
  /** The module of the sources. */
  readonly source: string
  /** The name of its bundle in `dist`, without `.js`. */
  readonly bundle: string
  /** The declarations that are published. */
  readonly types: string
}

/** The doors of the package. */
export declare const doors: readonly Door[]
