import { expect, test } from 'vitest'
import { findShard, listMissingShards } from '../../src/builds/shard.ts'

test('every log is in one shard, and shards are about equally large', () => {
  const sizes = new Map<number, number>()
  for (let i = 0; i < 10_000; i++) {
    const shard = findShard(`logs/${String(i)}.log`, 10)
    sizes.set(shard, (sizes.get(shard) ?? 0) + 1)
  }
  expect([...sizes.keys()].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  // 1,000 each; the standard deviation is 30.
  for (const size of sizes.values()) expect(Math.abs(size - 1000)).toBeLessThan(150)
})

test.each([
  [[], []],
  [['1/1'], []],
  [['1/3', '3/3'], ['2/3']],
  [['1/3', '1/2', '2/2'], []],
  [
    ['1/2', '1/3'],
    ['2/2', '2/3', '3/3'],
  ],
])('of %j, the shards %j are missing', (shards, missing) => {
  expect(listMissingShards(new Set(shards))).toEqual(missing)
})
