import { readFileSync } from 'node:fs'

/** Read a file of the cache; `undefined` if it cannot be read, or is not of the kind that is asked for. */
export function readCache<T>(file: string, isOfKind: (data: unknown) => data is T): T | undefined {
  try {
    const data: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isOfKind(data) ? data : undefined
  } catch {
    return undefined
  }
}

/** Whether data are an object that has texts by some names. */
export function hasTexts(
  data: unknown,
  names: readonly string[],
): data is Readonly<Record<string, unknown>> {
  return (
    typeof data === 'object' &&
    data !== null &&
    names.every((name) => typeof Reflect.get(data, name) === 'string')
  )
}
