import { createHash } from 'node:crypto'

/** One of several shards of a project's logs; both are at least 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/** Find the shard that a log is in, from 1. It depends on its path alone, so that machines need not have the same logs. */
export function findShard(path: string, count: number): number {
  return (createHash('sha256').update(path).digest().readUInt32BE(0) % count) + 1
}

/** List the shards that are missing beside those that are there: `3/10`. */
export function listMissingShards(shards: ReadonlySet<string>): readonly string[] {
  const counts = [...new Set([...shards].map((shard) => Number(shard.split('/')[1])))]
  const missing = counts
    .sort((a, b) => a - b)
    .map((count) =>
      Array.from({ length: count }, (_, i) => `${String(i + 1)}/${String(count)}`).filter(
        (shard) => !shards.has(shard),
      ),
    )
  // A part of each shard of one division has all logs.
  return missing.some((list) => list.length === 0) ? [] : missing.flat()
}
