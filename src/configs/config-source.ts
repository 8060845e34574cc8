import {
  LineCounter,
  parseDocument,
  isAlias,
  isMap,
  isSeq,
  isScalar,
  visit,
  type Document,
  type Node,
} from 'yaml'
import { createMessage, type Place } from '../problems/diagnostics.ts'
import { readAt } from '../specs/read-at.ts'
import type { SpecPath } from '../specs/spec-issue.ts'
import { explainYamlError, type YamlError } from './explain-yaml-error.ts'
import { findPair } from './find-pair.ts'
import type { VFileMessage } from 'vfile-message'

/** A configuration as it was read: data of unknown shape, and where each part of it stands. */
export interface ConfigSource {
  /** As messages show it. */
  readonly path: string
  readonly data: unknown
  /** The place of a key (or of a list's item); the nearest known one when it is not there. */
  locate(at: SpecPath, part?: 'key' | 'value'): Place
}

/** A source, or what keeps the text from being read. */
export type ReadConfigSource =
  | { readonly kind: 'source'; readonly source: ConfigSource }
  | { readonly kind: 'broken'; readonly messages: readonly VFileMessage[] }

/**
 * Read the text of `tracedocs.yaml`, or of a JSON file, which is YAML as well.
 *
 * @param within the key that holds the configuration, for `package.json`
 */
export function parseConfigSource(text: string, path: string, within?: string): ReadConfigSource {
  if (text.includes('\0')) {
    const reason =
      'it is in UTF-16, as some programs of Windows write it, or no text; save it as UTF-8'
    const message = createMessage({ kind: 'broken-yaml', reason }, { path, line: 1, column: 1 })
    return { kind: 'broken', messages: [message] }
  }
  const lineCounter = new LineCounter()
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    version: '1.2',
    merge: true,
    // It compares each key with all others; see `findRepeatedKeys`.
    uniqueKeys: false,
  })
  const placeOf = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset)
    return { path, line, column: col }
  }
  const errors = [...document.errors, ...findRepeatedKeys(document), ...findExcessAlias(document)]
  if (errors.length > 0) {
    const faults = errors
      .toSorted((a, b) => a.pos[0] - b.pos[0])
      .slice(0, 3)
      .map((error) => explainYamlError(error, text))
      // What the parser says twice of one place has one cause.
      .filter(({ offset }, i, all) => all.findIndex((one) => one.offset === offset) === i)
    const last = faults.findIndex(({ isLast }) => isLast)
    const messages = faults
      .slice(0, last < 0 ? undefined : last + 1)
      .map(({ reason, offset }) => createMessage({ kind: 'broken-yaml', reason }, placeOf(offset)))
    return { kind: 'broken', messages }
  }
  const prefix = within === undefined ? [] : [within]
  const whole = expandAliases(document)
  if (whole.kind === 'broken') {
    const problem = { kind: 'broken-yaml', reason: whole.reason } as const
    return { kind: 'broken', messages: [createMessage(problem, placeOf(0))] }
  }
  const data = within === undefined ? whole.data : readAt(whole.data, [within])
  return {
    kind: 'source',
    source: {
      path,
      // Nothing at all is told as such; a `package.json` need not have the key.
      data: within === undefined ? data : (data ?? {}),
      locate: (at, part = 'key') =>
        placeOf(findOffset(document.contents, [...prefix, ...at], part)),
    },
  }
}

/** Make a source of data that a text is known to give. The text is parsed when somebody reads the line of a place, as messages do. */
export function recallConfigSource(text: string, path: string, data: unknown): ConfigSource {
  let parsed: ReadConfigSource | undefined
  const find = (at: SpecPath, part: 'key' | 'value' | undefined): Place => {
    parsed ??= parseConfigSource(text, path)
    return parsed.kind === 'source' ? parsed.source.locate(at, part) : { path }
  }
  return {
    path,
    data,
    // Whoever copies a place reads its line.
    locate: (at, part) => ({
      path,
      get line() {
        return find(at, part).line ?? 1
      },
      get column() {
        return find(at, part).column ?? 1
      },
    }),
  }
}

/** Find keys that a mapping has twice; linear in the document. `<<` merges as often as it stands there. */
function findRepeatedKeys(document: Document): readonly YamlError[] {
  const found: YamlError[] = []
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key) || key.value === '<<') continue
        if (seen.has(key.value)) {
          const offset = key.range?.[0] ?? 0
          const message = 'Map keys must be unique'
          found.push({ code: 'DUPLICATE_KEY', message, pos: [offset, offset] })
        }
        seen.add(key.value)
      }
    },
  })
  return found
}

/** Each alias is looked for among all before it. */
const MOST_ALIASES = 1000

/** Values that all aliases together stand for: what is read of them, and kept. */
const MOST_ALIASED = 250_000

/** Find the first alias beyond those that a document may have, by their number and by what they stand for. */
function findExcessAlias(document: Document): readonly YamlError[] {
  const found: YamlError[] = []
  const anchors = new Map<string, Node>()
  const sizes = new Map<Node, number>()
  let [count, values] = [0, 0]
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.set(node.anchor, node)
        return undefined
      }
      count += 1
      const target = anchors.get(node.source)
      if (target !== undefined) values += countValues(target, anchors, sizes)
      if (count <= MOST_ALIASES && values <= MOST_ALIASED) return undefined
      const most =
        count > MOST_ALIASES
          ? `it has more than ${MOST_ALIASES.toLocaleString('en')} aliases`
          : `its aliases stand for more than ${MOST_ALIASED.toLocaleString('en')} values`
      const message = `${most}, of which this is the first too many; write out what the others stand for`
      const offset = node.range?.[0] ?? 0
      found.push({ code: 'BAD_ALIAS', message, pos: [offset, offset] })
      return visit.BREAK
    },
  })
  return found
}

/** Count the values in a node, each alias for what it stands for; each node is counted once. */
function countValues(
  node: Node,
  anchors: ReadonlyMap<string, Node>,
  sizes: Map<Node, number>,
): number {
  const known = sizes.get(node)
  if (known !== undefined) return known
  // An alias within its own anchor leads nowhere, which is told elsewhere.
  sizes.set(node, 1)
  let size = 0
  visit(node, {
    Node(_, inner) {
      const target = isAlias(inner) ? anchors.get(inner.source) : undefined
      size += target === undefined ? 1 : countValues(target, anchors, sizes)
    },
  })
  sizes.set(node, size)
  return size
}

type Expanded =
  | { readonly kind: 'data'; readonly data: unknown }
  | { readonly kind: 'broken'; readonly reason: string }

/** Aliases that lead nowhere, or to too much, are only found when they are followed. */
function expandAliases(document: Document): Expanded {
  try {
    return { kind: 'data', data: document.toJS({ maxAliasCount: MOST_ALIASES + 1 }) }
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    // The library counts the uses of an anchor, times the aliases within it.
    const isExcess = error.message.startsWith('Excessive alias count')
    const most = MOST_ALIASES.toLocaleString('en')
    const excess = `the aliases of one anchor, times those within it, are more than ${most}; write out what some of them stand for`
    return { kind: 'broken', reason: isExcess ? excess : error.message }
  }
}

/** Follow a path as far as it goes and return the offset of where it ends. */
function findOffset(root: Node | null, at: SpecPath, part: 'key' | 'value'): number {
  let node: unknown = root
  let offset = root?.range?.[0] ?? 0
  for (const step of at) {
    if (isMap(node)) {
      const pair = findPair(node, String(step))
      if (pair === undefined) break
      offset = findStart(part === 'key' ? pair.key : pair.value) ?? findStart(pair.key) ?? offset
      node = pair.value
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step]
      offset = findStart(node) ?? offset
    } else {
      break
    }
  }
  return offset
}

function findStart(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined
}

/** Make a source of a configuration that a module exports; it has no places. */
export function createModuleSource(data: unknown, path: string): ConfigSource {
  return { path, data, locate: () => ({ path }) }
}
