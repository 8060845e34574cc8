import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs'
import path from 'node:path'
import { splitPattern } from '../../project-files.ts'
import { isIgnoredFolder } from '../node-effects.ts'

/**
 * List the folders in which files can begin or cease to match a pattern: where it begins, and all below that it reaches into. Links are followed, as
 * patterns follow them.
 *
 * @param root absolute
 */
export function listFolders(root: string, pattern: string): readonly string[] {
  const { fixed, rest } = splitPattern(pattern)
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

/** A folder that is not there is listed, too: it may be made. One that cannot be read is listed alone. */
function walk(folder: string, { depth, found, above = [] }: Walk): void {
  found.push(folder)
  if (depth === 0) return
  let real: string
  let entries: Dirent[]
  try {
    real = realpathSync.native(folder)
    if (above.includes(real)) return
    entries = readdirSync(folder, { withFileTypes: true })
  } catch {
    return
  }
  for (const entry of entries) {
    if (isIgnoredFolder(entry.name)) continue
    const below = path.join(folder, entry.name)
    const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && leadsToFolder(below))
    if (isFolder) walk(below, { depth: depth - 1, found, above: [...above, real] })
  }
}

function leadsToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory()
  } catch {
    return false
  }
}
