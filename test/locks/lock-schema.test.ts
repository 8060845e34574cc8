import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { condenseLog } from '../../src/locks/condense-log.ts'
import { formatLock } from '../../src/locks/format-lock.ts'
import { parseLock } from '../../src/locks/parse-lock.ts'
import { collectLog } from '../../src/series/collect-log.ts'
import { logFormats } from '../../src/traces/log-formats.ts'
import { collectSeeds } from '../fuzz/seeds.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

test('what is kept of every log that the tests have is what a lock may have', async () => {
  const refused: unknown[] = []
  const kinds = new Set<string>()
  for (const { kind, name, content } of collectSeeds(root)) {
    if (kind !== 'log') continue
    const contents = await collectLog(ReadableStream.from([content]), {
      formats: logFormats,
      words: true,
      path: name,
    })
    if (contents.trace !== undefined) kinds.add(contents.trace.kind)
    for (const isShort of [true, false]) {
      const kept = condenseLog(contents, () => isShort)
      const parsed = parseLock(
        formatLock({
          logs: new Map([[name, { sha256: 'ab', formats: ['time@1'], contents: kept }]]),
          ...{ runs: new Map(), samples: new Map(), excerpts: new Map(), rankings: new Map() },
          ...{ histories: new Map(), queries: new Map(), pages: new Map(), drawings: undefined },
        }),
      )
      if (parsed.kind === 'problem') refused.push([name, parsed.problem])
    }
  }
  expect(refused).toEqual([])
  expect([...kinds].sort()).toEqual(['malloc', 'objects'])
}, 120_000)

test('the lock of the example is one', () => {
  const text = readFileSync(`${root}example-docs/tracedocs.lock.json`, 'utf8')
  expect(parseLock(text).kind).toBe('lock')
})
