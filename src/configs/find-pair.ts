import { isScalar, type Pair, type YAMLMap } from 'yaml'

/** The first pair of each key of a mapping. A document does not change once it is parsed. */
const pairsByKey = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()

/** Find the pair of a key in a parsed mapping. All keys are looked at when a mapping is asked for the first time, and never again. */
export function findPair(map: YAMLMap, key: string): Pair | undefined {
  const known = pairsByKey.get(map)
  if (known !== undefined) return known.get(key)
  const pairs = new Map<string, Pair>()
  for (const pair of map.items) {
    if (!isScalar(pair.key)) continue
    const name = String(pair.key.value)
    if (!pairs.has(name)) pairs.set(name, pair)
  }
  pairsByKey.set(map, pairs)
  return pairs.get(key)
}
