import type { Root } from 'mdast'
import { expect, test } from 'vitest'
import { loadMarkdownProcessor } from '../../../src/pages/markdown/load-markdown-processor.ts'
import { parseWithContainers } from '../../../src/pages/markdown/parse-with-containers.ts'

const processor = await loadMarkdownProcessor()

/** Parse a page of so many admonitions or tabs, and count how often somebody asks where a paragraph stands. */
function countLooks(header: string, count: number): number {
  let looks = 0
  const parse = (text: string): Root => {
    const root = processor.parse(text)
    for (const node of root.children) {
      let position = node.position
      Object.defineProperty(node, 'position', {
        get: () => {
          looks += 1
          return position
        },
        set: (moved: typeof position) => (position = moved),
        enumerable: true,
      })
    }
    return root
  }
  const root = parseWithContainers(parse, `${header}\n    text\n\n`.repeat(count))
  expect(root.children.map(({ type }) => type)).toEqual(
    Array.from({ length: count }, () => ['paragraph', 'container']).flat(),
  )
  return looks
}

test.each(['!!! note', '=== "Linux"', '??? note'])(
  'four times as many containers that begin with `%s` take at most five times as much work',
  (header) => {
    expect(countLooks(header, 400)).toBeLessThan(5 * countLooks(header, 100))
  },
)
