import type { ResultKey } from '../records/record.ts'

/**
 * Name the results of one log. What all of them end in, such as the `-8` of Go, is no part of a name; where they differ
 * in it, it is. Two of one name have their scopes before it: `example.org/las.BenchmarkLoad`.
 */
export function nameResults(results: readonly NamedResult[]): readonly (string | undefined)[] {
  const variants = new Set(results.map(({ variant = '' }) => variant))
  const names = results.map(({ name, variant = '' }) =>
    name === undefined || variants.size === 1 ? name : name + variant,
  )
  const scopes = new Map<string | undefined, Set<string | undefined>>()
  for (const [i, name] of names.entries()) {
    scopes.set(name, (scopes.get(name) ?? new Set()).add(results[i]?.scope))
  }
  return names.map((name, i) => {
    const { scope } = results[i] ?? {}
    const isShared = (scopes.get(name)?.size ?? 0) > 1
    return name !== undefined && scope !== undefined && isShared ? `${scope}.${name}` : name
  })
}

type NamedResult = {
  readonly [Key in 'name' | 'scope' | 'variant']: ResultKey[Key] | undefined
}
