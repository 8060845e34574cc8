import type { LockedDrawings } from './lock.ts'

/**
 * Check whether two records of the files of charts are the same. The pixels of a PNG depend on the machine's fonts: two machines
 * that keep PNGs out of git would otherwise write each other's sums anew.
 */
export function hasSameFiles(
  before: LockedDrawings | undefined,
  after: LockedDrawings | undefined,
): boolean {
  if (before === undefined || after === undefined) return before === after
  return (
    before.config === after.config &&
    before.files.size === after.files.size &&
    [...before.files].every(([file, sum]) => {
      const current = after.files.get(file)
      return current === sum || (current !== undefined && file.endsWith('.png'))
    })
  )
}
