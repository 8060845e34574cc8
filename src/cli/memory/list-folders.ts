import { readdirSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { isIgnoredFolder } from '../node-effects.ts'

/**
 * List the folders in which files can begin or cease to match a pattern: where it begins, and all below that it reaches into. Links are followed, as
 * patterns follow them.
 *
 * @param root absolute
 */
export function listFolders(root: string, pattern: string): readonly string[] {
  const steps = pattern.split('/')
  const dynamic = steps.findIndex((step) => /[*?{}[\]()!+@\\]/.test(step))
  const fixed = steps.slice(0, dynamic < 0 ? -1 : dynamic)
  const rest = steps.slice(fixed.length)
  const isDeep = rest.some((step) => step.includes('**') || /[{(]/.test(step))
  const found: string[] = []
  walk(path.resolve(root, ...fixed), { depth: isDeep ? Infinity : rest.length - 1, found })
  return found
}

interface Walk {
  readonly depth: number
  readonly found: string[]
  readonly above?: readonly string[]
}

/** A folder that is not there is listed, too: it may be made. */
function walk(folder: string, { depth, found, above = [] }: Walk): void {
  found.push(folder)
  if (depth === 0) return
  let real: string
  try {
    real = realpathSync.native(folder)
  } catch {
    return
  }
  if (above.includes(real)) return
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (isIgnoredFolder(entry.name)) continue
    const below = path.join(folder, entry.name)
    const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && leadsToFolder(below))
    if (isFolder) walk(below, { depth: depth - 1, found, above: [...above, real] })
  }
}

function leadsToFolder(link: string): boolean {
  return statSync(link, { throwIfNoEntry: false })?.isDirectory() === true
}
