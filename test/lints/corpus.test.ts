import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { countCorpus, formatKind, parseCorpusTable } from './corpus-figures.ts'
import { judgeCorpus } from './judge-corpus.ts'
import { readCorpus } from './read-corpus.ts'

const cases = readCorpus()

test('each fault of the corpus stands where its list says', () => {
  const misplaced = cases.flatMap(({ kind, folder, faults }) =>
    faults.flatMap(({ page, line, written, also }) => {
      const lines = (name: string): readonly string[] =>
        readFileSync(path.join(folder, name), 'utf8').split(/\r?\n/)
      const there = lines(page)[line - 1] ?? ''
      const others = also.filter((place) => (lines(place.page)[place.line - 1] ?? '') === '')
      return there.includes(written) && others.length === 0
        ? []
        : [`${kind}/${page}:${String(line)}: ${written}`]
    }),
  )
  expect(misplaced).toEqual([])
})

test('lint does no worse on the corpus than docs/lint.md publishes', async () => {
  const figures = new URL('../docs/figures/lint-corpus.csv', import.meta.url)
  const published = parseCorpusTable(readFileSync(figures, 'utf8'))
  expect(published.length).toBeGreaterThan(0)
  const judged = await judgeCorpus()
  const worse = countCorpus(judged).flatMap((now) => {
    const before = published.find(({ kind }) => kind === formatKind(now.kind))
    // Pages that came since may be missed; what was found must be found.
    if (before === undefined) return []
    const isWorse =
      now.found < before.found || now.explained < before.explained || now.false > before.false
    return isWorse ? [{ now, before }] : []
  })
  const details = judged.flatMap(({ kind, name, missed, false: wrong }) => [
    ...missed.map(({ line, written }) => `missed ${kind}/${name}:${String(line)}: ${written}`),
    ...wrong.map((message) => `false ${kind}/${name}: ${message}`),
  ])
  expect(worse, details.join('\n')).toEqual([])
})
