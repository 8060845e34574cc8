import type { RunLog } from './run.ts'

const known = new WeakMap<readonly RunLog[], ReadonlySet<string>>()

/**
 * Whether logs may state a figure of a group. Most runs state figures of one or two of a hundred groups, so that
 * this is looked up once for all metrics.
 */
export function mayState(logs: readonly RunLog[], group: string): boolean {
  let stated = known.get(logs)
  if (stated === undefined) {
    stated = new Set(logs.flatMap(listGroups).map(readFirstPart))
    known.set(logs, stated)
  }
  return stated.has(readFirstPart(group))
}

function listGroups({ contents: { figures, results = [] } }: RunLog): readonly string[] {
  return [...figures.keys(), ...results.map(({ group }) => group)]
}

function readFirstPart(name: string): string {
  const end = name.indexOf('.')
  return end < 0 ? name : name.slice(0, end)
}
