import { isMap, isScalar, isSeq, parseDocument, type Pair, type YAMLMap } from 'yaml'
import type { Insertion } from '../host-step.ts'
import { matchLineEnds } from '../host-step.ts'

/** A configuration in YAML: a mapping whose keys stand below each other, or in braces. */
export interface YamlConfig {
  readonly source: string
  readonly map: YAMLMap
}

/** Read a configuration; `undefined` if it is broken, or no mapping, or has another document above it. */
export function readYaml(source: string): YamlConfig | undefined {
  const document = parseDocument(source, { logLevel: 'silent' })
  const { contents: map } = document
  if (document.errors.length > 0 || !isMap(map)) return undefined
  if (/^(?:---|\.\.\.)\s*$/m.test(source.slice(map.range[0]))) return undefined
  return { source, map }
}

/** Find a key of the mapping: the line it stands in, from 1, and its value. */
export function findYamlKey(
  { source, map }: YamlConfig,
  key: string,
): { readonly line: number; readonly value: unknown } | undefined {
  const pair = findPair(map, key)
  const at = isScalar(pair?.key) ? pair.key.range?.[0] : undefined
  if (at === undefined) return undefined
  return { line: source.slice(0, at).split('\n').length, value: pair?.value }
}

/** Put lines, each a key with its value, behind the value of a key, or at the end; in braces, before all other keys. */
export function putYamlLines(
  { source, map }: YamlConfig,
  { after, lines }: { readonly after?: string; readonly lines: readonly string[] },
): Insertion {
  if (map.flow === true) {
    const start = map.range?.[0] ?? 0
    return { at: start + 1, text: lines.map((line) => ` ${line},`).join('') }
  }
  const pair = after === undefined ? undefined : findPair(map, after)
  const text = lines.map((line) => `${line}\n`).join('')
  const at = pair === undefined ? source.length : findEndOfPair(source, pair)
  const isOpen = at > 0 && source[at - 1] !== '\n'
  return { at, text: matchLineEnds(isOpen ? `\n${text.slice(0, -1)}` : text, source) }
}

/** Put an item into a list, which is made at the end where there is none; `undefined` where its form is another. */
export function putYamlItem(config: YamlConfig, key: string, item: string): Insertion | undefined {
  const { source, map } = config
  const pair = findPair(map, key)
  if (pair === undefined) {
    const lines = map.flow === true ? [`${key}: [${item}]`] : [`${key}:`, `  - ${item}`]
    return putYamlLines(config, { lines })
  }
  const { value } = pair
  if (map.flow !== true && isScalar(value) && value.value === null && value.source === '') {
    const colon = value.range?.[0] ?? source.length
    const end = source.indexOf('\n', colon)
    const at = end < 0 ? source.length : source[end - 1] === '\r' ? end - 1 : end
    return { at, text: matchLineEnds(`\n  - ${item}`, source) }
  }
  const start = isSeq(value) ? value.range?.[0] : undefined
  // A list with a name may be that of other keys, too.
  if (!isSeq(value) || start === undefined || value.anchor !== undefined) return undefined
  if (value.flow === true) {
    const isEmpty = value.items.length === 0
    return { at: start + 1, text: isEmpty ? item : `${item}, ` }
  }
  const line = source.lastIndexOf('\n', start) + 1
  const indent = source.slice(line, start)
  if (indent.trim() !== '') return undefined
  return { at: line, text: matchLineEnds(`${indent}- ${item}\n`, source) }
}

/** The text of a value; `undefined` for one that is none. */
export function readYamlText(value: unknown): string | undefined {
  return isScalar(value) && typeof value.value === 'string' ? value.value : undefined
}

function findPair(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)
}

function findEndOfPair(source: string, { key, value }: Pair): number {
  const range = rangeOf(value) ?? rangeOf(key)
  const end = source.slice(0, range?.[1] ?? source.length).trimEnd().length
  const line = source.indexOf('\n', end)
  return line < 0 ? source.length : line + 1
}

function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined
  return (node.range ?? undefined) as readonly [number, number, number] | undefined
}
