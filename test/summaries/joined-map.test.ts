import { expect, test } from 'vitest'
import { JoinedMap } from '../../src/summaries/joined-map.ts'

const first = new Map([
  ['a', 1],
  ['b', 2],
])
const second = new Map([
  ['b', 20],
  ['c', 30],
])

test('two maps as one are as the map that is made of both', () => {
  const joined = new JoinedMap(first, second)
  const made = new Map([...first, ...second])
  expect([...joined]).toEqual([...made])
  expect([...joined.keys()]).toEqual([...made.keys()])
  expect([...joined.values()]).toEqual([...made.values()])
  expect(joined.size).toBe(made.size)
  for (const name of ['a', 'b', 'c', 'd']) {
    expect([joined.get(name), joined.has(name)]).toEqual([made.get(name), made.has(name)])
  }
  const visited: unknown[] = []
  joined.forEach((value, name) => visited.push([name, value]))
  expect(visited).toEqual([...made])
})
