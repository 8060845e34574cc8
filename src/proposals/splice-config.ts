import { isMap, isScalar, isSeq, parseDocument, stringify, type Pair } from 'yaml'
import { applyEdits, type Edit } from '../pages/region-edit.ts'

/** What a configuration gets. */
export interface ConfigAdditions {
  /** Paths of pages that its patterns do not match. */
  readonly pages: readonly string[]
  /** New entries of its mappings: `runs`, `tables` and so on. */
  readonly mappings: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/**
 * Add to the text of a configuration without touching the rest of it: comments, order and style stay. `undefined` where its
 * form leaves no place, such as an alias.
 */
export function spliceConfig(
  text: string,
  { pages, mappings }: ConfigAdditions,
): string | undefined {
  const { contents, errors } = parseDocument(text)
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null)
  if (errors.length > 0 || !(isEmpty || (isMap(contents) && contents.flow !== true)))
    return undefined
  const pairs = isMap(contents) ? contents.items : []
  const find = (name: string): Pair | undefined =>
    pairs.find(({ key }) => isScalar(key) && key.value === name)
  const wanted = Object.entries(mappings).filter(([, entries]) => Object.keys(entries).length > 0)
  const edits = [
    ...(pages.length === 0 ? [] : [addPages(text, find('pages'), pages)]),
    ...wanted.map(([name, entries]) => addEntries(text, find(name), { name, entries })),
  ]
  const made = edits.flatMap((edit) => edit ?? [])
  if (made.length < edits.length) return undefined
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const spliced = applyEdits(
    text,
    made.map((edit) => ({ ...edit, text: edit.text.replaceAll('\n', eol) })),
  )
  return parseDocument(spliced).errors.length === 0 ? spliced : undefined
}

function addPages(
  text: string,
  pair: Pair | undefined,
  pages: readonly string[],
): Edit | undefined {
  if (pair === undefined) return append(text, { pages })
  const list = pair.value
  if (isScalar(list) && typeof list.value === 'string') {
    const [start, end] = list.range ?? [0, 0]
    return { start, end, text: write([list.value, ...pages]) }
  }
  if (!isSeq(list)) return undefined
  if (list.flow === true) return addInBrackets(text, list.range?.[1], write(pages).slice(1, -1))
  const dash = text.lastIndexOf('\n', list.range?.[0] ?? 0) + 1
  const indent = /^ */.exec(text.slice(dash))?.[0] ?? ''
  return insertLines(
    text,
    list.range?.[1],
    pages.map((page) => `${indent}- ${write(page)}\n`).join(''),
  )
}

interface Entries {
  readonly name: string
  readonly entries: Readonly<Record<string, unknown>>
}

function addEntries(
  text: string,
  pair: Pair | undefined,
  { name, entries }: Entries,
): Edit | undefined {
  if (pair === undefined) return append(text, { [name]: entries })
  const { key, value: map } = pair
  if (isScalar(map) && map.value === null && isScalar(key)) {
    return insertLines(text, key.range?.[1], indentLines(entries, '  '))
  }
  if (!isMap(map)) return undefined
  if (map.flow === true) return addInBrackets(text, map.range?.[1], write(entries).slice(1, -1))
  const line = text.lastIndexOf('\n', map.range?.[0] ?? 0) + 1
  return insertLines(text, map.range?.[1], indentLines(entries, text.slice(line, map.range?.[0])))
}

function append(text: string, object: object): Edit {
  const gap = text === '' || text.endsWith('\n') ? '' : '\n'
  return { start: text.length, end: text.length, text: gap + stringify(object, STYLE) }
}

const STYLE = { flowCollectionPadding: false, lineWidth: 0 } as const

/** Write a value in one line. */
function write(value: unknown): string {
  return stringify(value, { ...STYLE, collectionStyle: 'flow', lineWidth: 0 }).trimEnd()
}

function indentLines(entries: object, indent: string): string {
  return stringify(entries, STYLE).replaceAll(/^(?=.)/gm, indent)
}

/** Insert lines below the line in which something ends. */
function insertLines(text: string, end = 0, lines: string): Edit {
  const before = text.slice(0, end).trimEnd().length
  const next = text.indexOf('\n', before)
  const start = next < 0 ? text.length : next + 1
  return { start, end: start, text: next < 0 ? `\n${lines}` : lines }
}

/** Insert before a closing bracket. */
function addInBrackets(text: string, end = 0, items: string): Edit {
  const start = text.slice(0, end - 1).trimEnd().length
  const isFirst = /[[{,]/.test(text.slice(start - 1, start))
  return {
    start,
    end: start,
    text: `${isFirst ? '' : ', '}${isFirst && text[start - 1] === ',' ? ' ' : ''}${items}`,
  }
}
