import type { SpecPath } from './spec-issue.ts'

/** Follow a path into data of unknown shape; `undefined` where it leads nowhere. */
export function readAt(data: unknown, path: SpecPath): unknown {
  return path.reduce<unknown>((at, step) => {
    if (typeof at !== 'object' || at === null) return undefined
    return Object.entries(at).find(([key]) => key === String(step))?.[1]
  }, data)
}
