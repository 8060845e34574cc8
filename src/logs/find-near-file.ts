import path from 'node:path'
import type { Effects } from '../effects.ts'
import { findNearestName } from '../problems/word-lists.ts'

/**
 * Find the file that a path which leads nowhere probably meant: one beside it with nearly its name, or one in a folder
 * with nearly the name of its own.
 *
 * @param file absolute
 * @param shown the path as messages show it; the answer is written alike
 */
export async function findNearFile(
  file: string,
  shown: string,
  effects: Effects,
): Promise<string | undefined> {
  const folder = path.dirname(file)
  const name = path.basename(file)
  if (file === '-' || !/^[\w. -]+$/.test(name)) return undefined
  const shownFolder = path.posix.dirname(shown.replaceAll('\\', '/'))
  if ((await effects.findPathKind(folder)) === 'directory') {
    const files = await effects.listFiles(folder, ['*'])
    const nearest = findNearestName(
      name,
      files.map((one) => path.basename(one)),
    )
    return nearest === undefined ? undefined : path.posix.join(shownFolder, nearest)
  }
  const above = path.dirname(folder)
  if ((await effects.findPathKind(above)) !== 'directory') return undefined
  const files = await effects.listFiles(above, ['*/*'])
  const isOfFolder = findNearestName(
    path.basename(folder),
    files.map((one) => path.basename(path.dirname(one))),
  )
  const inside = files.filter((one) => path.basename(path.dirname(one)) === isOfFolder)
  const names = inside.map((one) => path.basename(one))
  const nearest = findNearestName(name, names)
  return isOfFolder === undefined || nearest === undefined
    ? undefined
    : path.posix.join(path.posix.dirname(shownFolder), isOfFolder, nearest)
}
