import type { Json } from './encode-value.ts'

/** What fits into a line is one, so that a diff shows a thing a line. */
const LINE_WIDTH = 100

/**
 * Write JSON in the one form that a lock has: keys sorted by code unit, a thing a line, columns of
 * numbers on one line each.
 */
export function formatJson(value: Json, indent = ''): string {
  const line = formatLine(value)
  if (line.length + indent.length <= LINE_WIDTH || isColumn(value)) return line
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    const items: readonly Json[] = value
    return `[\n${items.map((item) => inner + formatJson(item, inner)).join(',\n')}\n${indent}]`
  }
  if (value === null || typeof value !== 'object') return line
  const entries = sortEntries(value).map(
    ([key, entry]) => `${inner}${JSON.stringify(key)}: ${formatJson(entry, inner)}`,
  )
  return `{\n${entries.join(',\n')}\n${indent}}`
}

function formatLine(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) {
    const items: readonly Json[] = value
    return `[${items.map(formatLine).join(isColumn(value) ? ',' : ', ')}]`
  }
  const entries = sortEntries(value).map(
    ([key, entry]) => `${JSON.stringify(key)}: ${formatLine(entry)}`,
  )
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

/** A list of numbers, or of gaps in them. */
function isColumn(value: Json): boolean {
  return Array.isArray(value) && value.every((item) => item === null || typeof item === 'number')
}

function sortEntries(value: object): (readonly [string, Json])[] {
  const entries = Object.entries(value) as [string, Json][]
  return entries.sort(([a], [b]) => (a < b ? -1 : 1))
}
