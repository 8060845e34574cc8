import type { HostSite } from './docs-host.ts'

/** How many folders above the project the package is looked for, as in a repository of several packages. */
const HIGHEST = 4

/**
 * Find a file or folder of the installed package from the project: in its `node_modules`, or in those of the folders above. Where it is in none, the path is
 * the one that `npm install` in the project makes.
 *
 * @param name relative to the package
 */
export async function findPackageFile(name: string, { findFirst }: HostSite): Promise<string> {
  const here = `node_modules/tracedocs/${name}`
  const paths = Array.from({ length: HIGHEST + 1 }, (_, level) => '../'.repeat(level) + here)
  return (await findFirst(paths)) ?? here
}
