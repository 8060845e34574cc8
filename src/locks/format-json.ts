import { isList, type Json } from './encode-value.ts'

/** A value that fits into this width is written on one line, so that a diff shows one item on each line. */
const LINE_WIDTH = 100

/**
 * Format JSON in the canonical form of a lock: keys sorted by code unit, one item on each line, and each
 * column of numbers on one line.
 */
export function formatJson(value: Json, indent = ''): string {
  return write(value, indent).text
}

/** A value as it is written, and on one line where it fits; what holds it can only be longer. */
interface Written {
  readonly text: string
  readonly line: string | undefined
}

function write(value: Json, indent: string): Written {
  if (value === null || typeof value !== 'object') return writeLine(JSON.stringify(value))
  if (isColumn(value)) return writeLine(`[${value.map((item) => String(item)).join(',')}]`)
  const inner = `${indent}  `
  if (isList(value)) {
    const items = value.map((item) => write(item, inner))
    return enclose(items, ['[', ']'], { indent, gap: '' })
  }
  const entries = sortEntries(value).map(([key, entry]) => {
    const { text, line } = write(entry, inner)
    const name = JSON.stringify(key)
    return { text: `${name}: ${text}`, line: line === undefined ? undefined : `${name}: ${line}` }
  })
  return entries.length === 0 ? writeLine('{}') : enclose(entries, ['{', '}'], { indent, gap: ' ' })
}

function writeLine(line: string): Written {
  return { text: line, line }
}

function enclose(
  parts: readonly Written[],
  [open, close]: readonly [string, string],
  { indent, gap }: { readonly indent: string; readonly gap: string },
): Written {
  const lines = parts.flatMap(({ line }) => line ?? [])
  if (lines.length === parts.length) {
    const line = `${open}${gap}${lines.join(', ')}${gap}${close}`
    if (line.length + indent.length <= LINE_WIDTH) return writeLine(line)
  }
  const texts = parts.map(({ text }) => `${indent}  ${text}`).join(',\n')
  return { text: `${open}\n${texts}\n${indent}${close}`, line: undefined }
}

/** Check for a list of numbers, which may have gaps. */
function isColumn(value: Json): value is readonly (number | null)[] {
  return isList(value) && value.every((item) => item === null || typeof item === 'number')
}

function sortEntries(value: object): (readonly [string, Json])[] {
  const entries = Object.entries(value) as [string, Json][]
  return entries.sort(([a], [b]) => (a < b ? -1 : 1))
}
