import { JsonNode } from '../json-node.ts'
import type { RawValue } from './own-number.ts'

/** The keys of a path such as `memory.heap`. */
export function splitPath(path: string): readonly string[] {
  return path.split('.')
}

/** Follow a path into a JSON value. */
export function followPath(node: JsonNode, path: string): JsonNode {
  if (node.get(path).value !== undefined) return node.get(path)
  return splitPath(path).reduce((at, key) => at.get(key), node)
}

/** Read what JSON has at a path. */
export function readRaw(node: JsonNode, path: string): RawValue {
  const { value } = followPath(node, path)
  return value as RawValue
}

/** What the values at some paths have to be, so that a record is one of the format. */
export type Conditions = Readonly<Record<string, string | number | boolean>>

/** Whether a record has the values that its format asks for. */
export function fulfils(node: JsonNode, where: Conditions): boolean {
  return Object.entries(where).every(([path, value]) => followPath(node, path).value === value)
}
