import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Bench {
  formatPage(rows: readonly (readonly [string, unknown])[]): string
}

test('docs/benchmarks.md has the figures that were measured, and no other', async () => {
  const root = new URL('../../', import.meta.url)
  const results = JSON.parse(
    readFileSync(new URL('test/bench/results.json', root), 'utf8'),
  ) as object
  const bench = (await import(new URL('test/bench/write-page.mjs', root).href)) as Bench
  const page = readFileSync(new URL('docs/benchmarks.md', root), 'utf8')
  expect(page).toBe(bench.formatPage(Object.entries(results)))
})
