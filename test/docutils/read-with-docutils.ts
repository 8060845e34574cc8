import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A node of docutils' tree: its tag, some of its attributes, and its children or, for text and comments, its text. */
export type DocutilsNode = readonly [
  tag: string,
  attributes: Readonly<Record<string, unknown>>,
  content: readonly DocutilsNode[] | string,
]

/** What docutils made of a document. */
export interface DocutilsReading {
  readonly tree: DocutilsNode
  /** Warnings and worse: line, level, text. */
  readonly messages: readonly (readonly [number | null, number, string])[]
}

const SCRIPT = fileURLToPath(new URL('read.py', import.meta.url))

/** Whether a Python with docutils is here; tests that need it are skipped, and say so, without it. */
export const HAS_DOCUTILS =
  spawnSync('python3', ['-c', 'import docutils'], { stdio: 'ignore' }).status === 0

/** Read documents with docutils, all in one Python process. */
export function readWithDocutils(sources: readonly string[]): DocutilsReading[] {
  const run = spawnSync('python3', [SCRIPT], {
    input: JSON.stringify(sources),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  })
  if (run.status !== 0) throw new Error(`Cannot run docutils: ${run.stderr}`)
  return JSON.parse(run.stdout) as DocutilsReading[]
}

/** Find all nodes with a tag, in document order. */
export function findNodes(node: DocutilsNode, tag: string): DocutilsNode[] {
  const [name, , content] = node
  const below = typeof content === 'string' ? [] : content.flatMap((child) => findNodes(child, tag))
  return name === tag ? [node, ...below] : below
}

/** The text of a node and all below it. */
export function textOf(node: DocutilsNode): string {
  const [, , content] = node
  return typeof content === 'string' ? content : content.map(textOf).join('')
}
