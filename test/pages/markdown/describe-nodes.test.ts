import type { Root, RootContent } from 'mdast'
import { expect, test } from 'vitest'
import { describeNodes } from '../../../src/pages/markdown/describe-nodes.ts'

/** Paragraphs of ten characters, one behind the other. Each look at the place of one is counted. */
function createTree(count: number, order: (i: number) => number) {
  const looked = { count: 0 }
  const children = Array.from({ length: count }, (_, i): RootContent => {
    const start = 10 * order(i)
    const point = (offset: number) => ({ line: 1, column: 1, offset })
    const position = { start: point(start), end: point(start + 9) }
    const node = { type: 'paragraph', children: [{ type: 'text', value: `p${String(order(i))}` }] }
    return Object.defineProperty(node, 'position', {
      enumerable: true,
      get() {
        looked.count += 1
        return position
      },
    }) as RootContent
  })
  const whole = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: 1, offset: 10 * count },
  }
  const tree: Root = { type: 'root', children, position: whole }
  return { tree, looked }
}

test.each([
  ['in order', (i: number) => i],
  ['not in order', (i: number) => 999 - i],
])('the nodes of a stretch are described, %s', (_, order) => {
  const { tree } = createTree(1000, order)
  const text = describeNodes(tree, { start: 500, end: 519 })
  expect(text.match(/p\d+/g)?.sort()).toEqual(['p50', 'p51'])
})

test('of many nodes only those near the stretch are looked at', () => {
  const { tree, looked } = createTree(10_000, (i) => i)
  describeNodes(tree, { start: 0, end: 9 })
  looked.count = 0
  for (let i = 0; i < 100; i += 1) describeNodes(tree, { start: 1000 * i, end: 1000 * i + 9 })
  // A binary search among 10,000 nodes takes 14 steps, and there are two.
  expect(looked.count).toBeLessThan(100 * 60)
})
