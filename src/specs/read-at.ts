import type { SpecPath } from './spec-issue.ts'

/** Follow a path into data of unknown shape; `undefined` where it leads nowhere. */
export function readAt(data: unknown, path: SpecPath): unknown {
  return path.reduce<unknown>((at, step) => {
    if (typeof at !== 'object' || at === null) return undefined
    return Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined
  }, data)
}
