import { expect, test } from 'vitest'
import fc from 'fast-check'
import { TaggedItems } from '../../src/scripts/tagged-items.ts'

const changes = fc.array(
  fc.record({
    tag: fc.integer({ min: -1, max: 6 }),
    item: fc.option(fc.integer(), { nil: undefined }),
    // How many versions back the change goes from.
    back: fc.integer({ min: 0, max: 3 }),
  }),
  { maxLength: 300 },
)

interface Version {
  readonly tagged: TaggedItems<number>
  readonly model: ReadonlyMap<number, number>
}

test('every version has what was set up to it, whatever was made from it later', () => {
  fc.assert(
    fc.property(changes, (list) => {
      const versions: Version[] = [{ tagged: TaggedItems.empty(), model: new Map() }]
      for (const { tag, item, back } of list) {
        const from = versions[Math.max(versions.length - 1 - back, 0)]
        if (from === undefined) throw new Error('no version')
        const others = [...from.model].filter(([each]) => each !== tag)
        const tagged = item === undefined ? from.tagged.without(tag) : from.tagged.with(tag, item)
        versions.push({
          tagged,
          model: new Map(item === undefined ? others : [...others, [tag, item]]),
        })
      }
      for (const { tagged, model } of versions) {
        expect([...tagged]).toEqual([...model].sort(([a], [b]) => a - b))
        expect(tagged.get(3)).toBe(model.get(3))
        const free = [1, 2, 3, 4, 5, 6, 7].find((tag) => !model.has(tag))
        expect(tagged.firstFree).toBe(free)
      }
    }),
  )
})
