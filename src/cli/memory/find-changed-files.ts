import { signFile, type FileState } from './file-state.ts'
import type { RememberedBuild } from './memory-file.ts'
import { sumReadable } from './young-files.ts'

/** After so many changes a whole build costs little more. */
const MOST_CHANGES = 50

/**
 * Find the files that have changed since a build asked for them.
 *
 * @returns their absolute paths, those included whose changes were written but not built again; `undefined` where another file
 *   may match a pattern, or there are too many
 */
export function findChangedFiles({
  states,
  pending = [],
}: RememberedBuild): readonly string[] | undefined {
  const changed = new Set(pending)
  for (const state of states) {
    if (isSame(state)) continue
    changed.add(state.path)
    if (state.isListed || changed.size > MOST_CHANGES) return undefined
  }
  return [...changed]
}

function isSame({ path, isListed, signature, sha256 }: FileState): boolean {
  if (signFile(path, isListed) !== signature) return false
  return sha256 === undefined || sumReadable(path, isListed) === sha256
}
