import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { getGroup } from '../../src/records/record-format.ts'
import { checkDefinition } from '../../src/records/define-format.ts'
import { collectLog } from '../../src/series/collect-log.ts'
import { metricCatalogue } from '../../src/summaries/metric-catalogue.ts'
import { logFormats } from '../../src/traces/log-formats.ts'

const documented = ['metrics', 'formats']
  .map((page) => readFileSync(new URL(`../../docs/${page}.md`, import.meta.url), 'utf8'))
  .join('\n')

/** The first block of a format's section in the documentation. */
function readExample(name: string): string {
  const section = documented.split(`\n### \`${name}\`\n`)[1]?.split(/^##/m)[0] ?? ''
  return /^```(?:text|json|csv|xml)\n([\s\S]*?)^```$/m.exec(section)?.[1] ?? ''
}

describe.each(logFormats)('the format $name', (format) => {
  test('has an example in docs/formats.md or docs/metrics.md, which no other format takes', async () => {
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
    const sizes =
      format.kind === 'trace' || format.group === undefined ? ['bytes', 'lines', 'words'] : []
    const group = format.kind === 'trace' ? format : getGroup(format)
    const names = [...format.figures.map(({ name }) => name), ...sizes]
    const known = metricCatalogue.map(({ name }) => name)
    expect(names.filter((name) => !known.includes(`${group.name}.${name}`))).toEqual([])
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
  // `bench.time` has `bench.time.mean` beside it.
  const sampled = metricCatalogue.flatMap((one) =>
    one.kind === 'figure' && one.sampled === true ? [one.name] : [],
  )
  const groups = names.filter((name) => names.some((other) => other.startsWith(`${name}.`)))
  expect(groups.filter((name) => !sampled.includes(name))).toEqual([])
})

test('every metric says what it means', () => {
  expect(metricCatalogue.filter(({ meaning }) => !/^\S.*[^.]$/.test(meaning))).toEqual([])
})
