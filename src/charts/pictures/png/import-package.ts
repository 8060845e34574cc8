/** A package that was imported, or why it could not be. */
export type ImportedPackage<Module> =
  | { readonly kind: 'imported'; readonly module: Module }
  | { readonly kind: 'failed'; readonly failure: PackageFailure }

/** A package that draws a format and could not be imported. */
export interface PackageFailure {
  /** As npm calls it. */
  readonly name: string
  /** What Node says; `undefined` when the package is not there. */
  readonly reason: string | undefined
}

/** Import a package that is only there when its user installed it. */
export async function importPackage<Module>(
  name: string,
  load: () => Promise<Module>,
): Promise<ImportedPackage<Module>> {
  try {
    return { kind: 'imported', module: await load() }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { kind: 'failed', failure: { name, reason: explain(error, name) } }
  }
}

function explain(error: Error, name: string): string | undefined {
  const isAbsent = 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
  return isAbsent && error.message.includes(`'${name}'`) ? undefined : error.message.split('\n')[0]
}
