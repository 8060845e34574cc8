/** An imported package, or why it could not be imported. */
export type ImportedPackage<Module> =
  | { readonly kind: 'imported'; readonly module: Module }
  | { readonly kind: 'failed'; readonly failure: PackageFailure }

/** Why an optional package could not be imported. */
export interface PackageFailure {
  /** Its name on npm. */
  readonly name: string
  /** First line of Node's error; `undefined` when the package is not installed. */
  readonly reason: string | undefined
}

/** Import an optional package, which users install themselves. */
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
