import { findNearestName } from '../problems/word-lists.ts'
import { splitPattern, type ProjectFiles } from '../project-files.ts'

/**
 * Find the pattern that one was probably meant to be whose folder is not there: `docs/**` for `doc/**`.
 *
 * @param pattern relative to the project, with `/`
 */
export async function findNearPattern(
  pattern: string,
  files: ProjectFiles,
): Promise<string | undefined> {
  const { fixed, rest } = splitPattern(pattern)
  if (pattern.startsWith('!') || fixed[0] === '/') return undefined
  const kept: string[] = []
  for (const [i, step] of fixed.entries()) {
    const around = kept.map((name) => `${name}/`).join('')
    const found = await files.list([`${around}*/*`, `${around}*/*/*`])
    const folders = new Set(found.map((file) => file.split('/')[kept.length] ?? ''))
    if (!folders.has(step)) {
      const near = findNearestName(step, [...folders])
      return near && [...kept, near, ...fixed.slice(i + 1), ...rest].join('/')
    }
    kept.push(step)
  }
  return undefined
}
