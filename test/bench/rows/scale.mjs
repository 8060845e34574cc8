import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { writeManyLogs } from '../many-logs.mjs'
import { cli, sizeOf, work } from '../places.mjs'

const MADE = { logs: 10_000, samples: 60, runs: 10 }

/** How many parts the logs are read in, and how many at a time. */
const [SHARDS, WORKERS] = [20, 2]

/** Many logs on one machine, whole and in parts; in a round, each step needs what the one before it made. */
export const scale = {
  row: 'scale',
  prepare: () => {
    const folder = path.join(work, 'many-logs')
    const at = (command) => ['sh', '-c', `cd ${folder} && ${command}`]
    const tracedocs = `node ${cli}`
    const extract = `${tracedocs} -q extract --part parts/{}.part --shard {}/${SHARDS}`
    const bytes = existsSync(folder)
      ? sizeOf(path.join(folder, 'logs'))
      : writeManyLogs(folder, MADE)
    const input = { ...MADE, bytes, shards: SHARDS, workers: WORKERS }
    return {
      input,
      commands: [
        {
          ...{ name: 'tracedocs', shown: 'tracedocs build' },
          before: () => {
            rmSync(path.join(folder, 'tracedocs.lock.json'), { force: true })
          },
          runs: [at(`${tracedocs} build --no-cache`)],
        },
        {
          ...{ name: 'parallel', shown: 'parallel tracedocs extract --part', isThere: true },
          before: () => {
            rmSync(path.join(folder, 'parts'), { recursive: true, force: true })
            mkdirSync(path.join(folder, 'parts'))
          },
          runs: [at(`seq ${SHARDS} | parallel --will-cite --jobs ${WORKERS} ${extract}`)],
        },
        {
          ...{ name: 'merge', shown: 'tracedocs lock merge' },
          before: () => {
            input.parts = sizeOf(path.join(folder, 'parts'))
          },
          runs: [at(`${tracedocs} lock merge parts/`)],
        },
        {
          ...{ name: 'frozen', shown: 'tracedocs build --frozen' },
          before: () => {
            input.lock = statSync(path.join(folder, 'tracedocs.lock.json')).size
          },
          runs: [at(`${tracedocs} build --frozen --no-cache`)],
        },
      ],
    }
  },
}
