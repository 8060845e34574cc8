import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkDefinition } from '../../src/records/define-format.ts'
import { collectLog } from '../../src/series/collect-log.ts'
import { metricCatalogue } from '../../src/summaries/metric-catalogue.ts'
import { logFormats } from '../../src/traces/log-formats.ts'

const documented = readFileSync(new URL('../../docs/metrics.md', import.meta.url), 'utf8')

/** The first block of a format's section in docs/metrics.md. */
function readExample(name: string): string {
  const section = documented.split(`\n### \`${name}\`\n`)[1]?.split(/^#/m)[0] ?? ''
  return /^```text\n([\s\S]*?)^```$/m.exec(section)?.[1] ?? ''
}

describe.each(logFormats)('the format $name', (format) => {
  test('has an example in docs/metrics.md, which it reads', async () => {
    const chunks = (async function* () {
      yield await Promise.resolve(Buffer.from(readExample(format.name)))
    })()
    const { reading } = await collectLog(chunks, { formats: logFormats, words: false })
    const remedy = `add a section "### \`${format.name}\`" with a block of text that it reads`
    expect([[...reading.counts.keys()], reading.problems], remedy).toEqual([[format.name], []])
  })

  test('can be found by its anchors, and names its figures', () => {
    expect(format.kind === 'records' ? checkDefinition(format) : []).toEqual([])
  })

  test('has its figures and the sizes of its log in the catalogue', () => {
    const names = [...format.figures.map(({ name }) => name), 'bytes', 'lines', 'words']
    const known = metricCatalogue.map(({ name }) => name)
    expect(names.filter((name) => !known.includes(`${format.name}.${name}`))).toEqual([])
  })

  test('says in a few words what it reads, and what a log of it has', () => {
    expect([format.summary, format.record]).toEqual([
      expect.stringMatching(/^\S.{10,}[^.]$/),
      expect.stringMatching(/^[a-z].+[^.]$/),
    ])
  })
})

test('no two formats have one name', () => {
  const names = logFormats.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
})

test('no two metrics have one name, and none has the name of a group of others', () => {
  const names = metricCatalogue.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
  expect(names.filter((name) => names.some((other) => other.startsWith(`${name}.`)))).toEqual([])
})

test('every metric says what it means', () => {
  expect(metricCatalogue.filter(({ meaning }) => !/^\S.*[^.]$/.test(meaning))).toEqual([])
})
