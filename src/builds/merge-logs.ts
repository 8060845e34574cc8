import type { FoundLog } from './project-logs.ts'

/** List each log once, at its first entry, with the forced formats of all its entries. */
export function mergeLogs(found: readonly FoundLog[]): readonly FoundLog[] {
  const merged = new Map<string, FoundLog>()
  for (const log of found) {
    const known = merged.get(log.real)
    if (known === undefined) merged.set(log.real, log)
    else if (log.forced) {
      const formats = known.forced ? [...new Set([...known.formats, ...log.formats])] : log.formats
      merged.set(log.real, { ...known, formats, forced: true })
    }
  }
  return [...merged.values()]
}
