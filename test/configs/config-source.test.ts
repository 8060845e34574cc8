import { expect, test } from 'vitest'
import { parseConfigSource } from '../../src/configs/config-source.ts'

test('a document has at most 1,000 aliases, each of which is looked for among all before it', () => {
  const write = (count: number) =>
    `a: &a 1\n${Array.from({ length: count }, (_, i) => `k${String(i)}: *a${i % 90 === 0 ? `\nb: &a 1` : ''}\n`).join('')}`
  const text = (count: number) => write(count).replaceAll(/^b:/gm, () => `b${String(next++)}:`)
  let next = 0
  expect(parseConfigSource(text(1000), 'c.yaml').kind).toBe('source')
  const read = parseConfigSource(text(1001), 'c.yaml')
  const messages = read.kind === 'broken' ? read.messages : []
  // Of 1,001 keys the last; 12 anchors and the first line stand before it.
  expect(messages.map(({ place, reason }) => ({ place, reason }))).toEqual([
    {
      place: { line: 1014, column: 8 },
      reason:
        'Cannot read the configuration: it has more than 1,000 aliases, of which this is the first too many; write out what the others stand for',
    },
  ])
})

test('one anchor may have all aliases, but not aliases of aliases without end', () => {
  const uses = (name: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${name}${String(i)}: *${name}\n`).join('')
  expect(parseConfigSource(`a: &a 1\n${uses('a', 1000)}`, 'c.yaml').kind).toBe('source')
  // 300 uses of b, which has 4 aliases, stand for 1,200.
  const nested = `o: &a 1\np: &b [*a, *a, *a, *a]\n${uses('b', 300)}`
  const read = parseConfigSource(nested, 'c.yaml')
  expect(read.kind === 'broken' && read.messages.map(({ reason }) => reason)).toEqual([
    'Cannot read the configuration: the aliases of one anchor, times those within it, are more than 1,000; write out what some of them stand for',
  ])
})

test('aliases stand for at most 250,000 values together', () => {
  const list = `l: &l [${Array.from({ length: 999 }, () => 'x').join(', ')}]\n`
  const uses = (count: number) =>
    Array.from({ length: count }, (_, i) => `k${String(i)}: *l\n`).join('')
  // The list and its items are 1,000 values.
  expect(parseConfigSource(list + uses(250), 'c.yaml').kind).toBe('source')
  const read = parseConfigSource(list + uses(251), 'c.yaml')
  expect(read.kind === 'broken' && read.messages.map(({ line, reason }) => [line, reason])).toEqual(
    [
      [
        252,
        'Cannot read the configuration: its aliases stand for more than 250,000 values, of which this is the first too many; write out what the others stand for',
      ],
    ],
  )
})

test('the place of a key is found among thousands, and of one that is not there the place of its mapping', () => {
  const keys = Array.from({ length: 5000 }, (_, i) => `  k${String(i)}: 1\n`).join('')
  const read = parseConfigSource(`a:\n${keys}`, 'c.yaml')
  if (read.kind !== 'source') throw new Error('Expected a source')
  const locate = (...asked: Parameters<typeof read.source.locate>) => read.source.locate(...asked)
  expect(locate(['a', 'k4999'])).toEqual({ path: 'c.yaml', line: 5001, column: 3 })
  expect(locate(['a', 'k0'], 'value')).toEqual({ path: 'c.yaml', line: 2, column: 7 })
  expect(locate(['a', 'none'])).toEqual({ path: 'c.yaml', line: 1, column: 1 })
})
