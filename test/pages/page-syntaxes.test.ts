import { describe, expect, test } from 'vitest'
import { normaliseConfig } from '../../src/configs/config.ts'
import { createModuleSource } from '../../src/configs/config-source.ts'
import { nameExcerpt, readExcerptOptions } from '../../src/excerpts/excerpt.ts'
import { findRequests } from '../../src/explanations/find-requests.ts'
import { lintPage } from '../../src/lints/lint-page.ts'
import { emptyPage, removeMarkers } from '../../src/pages/clean-page.ts'
import { collectReferences } from '../../src/pages/collect-references.ts'
import { findPageSyntax } from '../../src/pages/find-page-syntax.ts'
import type { PageSyntax } from '../../src/pages/page-syntax.ts'
import { pageSyntaxes } from '../../src/pages/page-syntaxes.ts'
import type { Page, PageContents } from '../../src/pages/page.ts'
import { renderPage } from '../../src/pages/render-page.ts'
import { proposePage } from '../../src/proposals/propose-page.ts'
import { parseInline } from '../../src/tables/inline.ts'
import type { Table } from '../../src/tables/table.ts'
import { CONTENTS } from './sample-contents.ts'

const CLAIMS = ['# It took **38.4 s**.', '1. <b> {{ x }}']
const LINES = ['', 'real 35.49', '', '  <user> {{ 29.72 }} `x` *y* &amp;', '']

const FULL: PageContents = {
  ...CONTENTS,
  texts: new Map([['claim', { kind: 'paragraphs', paragraphs: CLAIMS.map(parseInline) }]]),
  excerpts: new Map([[nameTail(), { kind: 'made', value: LINES }]]),
}

/** A ratio that is wrong, and a number that a sentence below gets wrong. */
const WRONG: Table = {
  name: 'timings',
  columns: ['DTrace log', 'Release', 'Debug', 'Debug/Release'].map((header) => ({
    header: parseInline(header),
    align: 'right',
  })),
  rows: [
    ['Size', '16 Mb', '11 Gb', 'x68'],
    ['`malloc()`', '94,880', '–', '–'],
  ].map((cells) => cells.map(parseInline)),
  notes: [],
}

describe.each(pageSyntaxes.map((syntax) => [syntax.title, syntax] as const))('%s', (_, syntax) => {
  const pageOf = (source: string): Page => ({ path: `a${syntax.extensions[0]}`, syntax, source })
  const render = async (source: string) => renderPage(pageOf(source), FULL)
  const paragraph = (text: string): string => syntax.formatParagraphs([parseInline(text)]).join('')
  const unbuilt = writePage(syntax)

  test('is found by each of its extensions, case aside', () => {
    const found = syntax.extensions.map((extension) =>
      findPageSyntax(`a${extension.toUpperCase()}`),
    )
    expect(found).toEqual(syntax.extensions.map(() => syntax))
  })

  test('shows what its markers name, and keeps all else', async () => {
    const { text, messages, regions, values } = await render(unbuilt)
    expect(messages.map(String)).toEqual([])
    expect(regions.map(({ kind, changed }) => [kind, changed])).toEqual(
      listRegions(syntax).map((region) => [region.split(' ')[0], true]),
    )
    expect(values.map((value) => value.text)).toEqual(['x90.7'])
    const written = new Set(text.split('\n'))
    const lost = unbuilt.split('\n').filter((line) => !written.has(line.replace('>?<', '>x90.7<')))
    expect(lost).toEqual([])
  })

  test('stays as it is when it is built again', async () => {
    const built = await render(unbuilt)
    const again = await render(built.text)
    expect(again.text).toBe(built.text)
    expect([...again.regions, ...again.values].some(({ changed }) => changed)).toBe(false)
  })

  test('is built in place where its markers are indented', async () => {
    const markers = ['tracedocs: begin excerpt app tail=2', 'tracedocs: end'].map((words) =>
      syntax.formatMarker(words),
    )
    const source = `${[paragraph('Before.'), '', ...markers].join('\n')}\n`.replace(
      /^(?=.)/gm,
      '  ',
    )
    const excerpts = new Map([[nameTail(), { kind: 'made', value: ['a', '', '  <b>'] } as const]])
    const { text, messages } = await renderPage(pageOf(source), { ...FULL, excerpts })
    expect(messages.map(String)).toEqual([])
    expect(text).not.toBe(source)
    expect((await renderPage(pageOf(text), { ...FULL, excerpts })).text).toBe(text)
  })

  test('keeps its byte order mark and line ends', async () => {
    const { text } = await render(unbuilt)
    const source = `\ufeff${unbuilt.replaceAll('\n', '\r\n')}`
    expect((await render(source)).text).toBe(`\ufeff${text.replaceAll('\n', '\r\n')}`)
  })

  test('is built the same after it was emptied', async () => {
    const { text } = await render(unbuilt)
    const emptied = await emptyPage(pageOf(text))
    expect(emptied.messages.map(String)).toEqual([])
    expect(emptied.text).not.toBe(text)
    expect((await render(emptied.text)).text).toBe(text)
  })

  test('has nothing of tracedocs in it after its markers were removed', async () => {
    const removed = await removeMarkers(pageOf((await render(unbuilt)).text))
    expect(removed.messages.map(String)).toEqual([])
    expect(removed.text).not.toMatch(/tracedocs:|data-tracedocs|\|td-/)
    expect(removed.text).toContain('x90.7')
  })

  test('has its tables and sentences linted, at the places of their numbers', async () => {
    const sentence = paragraph('The release build made 94,882 calls of `malloc()`.')
    const source = `${syntax.formatTable(WRONG).join('\n')}\n\n${sentence}\n`
    const { findings } = await lintPage(pageOf(source))
    expect(findings.map(({ rule, start, end }) => [rule, source.slice(start, end)])).toEqual([
      ['ratio', 'x68'],
      ['two-values', '94,882'],
    ])
  })

  test('is not linted where tracedocs writes', async () => {
    const contents = { ...FULL, tables: new Map([['timings', WRONG]]) }
    const { text } = await renderPage(pageOf(unbuilt), contents)
    expect((await lintPage(pageOf(text))).findings).toEqual([])
  })

  test.each(pageSyntaxes.map((other) => [other.title, other] as const))(
    'has a marker of %s in its text reported',
    async (_title, other) => {
      const marker = other.formatMarker('tracedocs: begin table timings')
      const source = `${paragraph('FOREIGN')}\n`.replace('FOREIGN', marker)
      const { text, messages } = await render(source)
      expect(text).toBe(source)
      expect(messages).toHaveLength(1)
      const [message] = messages
      // What is a marker here as well has no partner.
      if (message?.ruleId !== 'foreign-marker') expect(message?.fatal).toBe(true)
      else expect(message.reason).toContain(syntax.formatMarker('tracedocs: begin table timings'))
    },
  )

  test('has a cell and a value explained at their lines', async () => {
    const { text } = await render(unbuilt)
    const lines = text.split('\n')
    const asked = ['38.4\u00a0s', 'Before'].map(async (words) => {
      const line = lines.findIndex((one) => one.includes(words)) + 1
      const found = await findRequests(pageOf(text), line, readConfig())
      return found.kind === 'made' ? found.value.at(-1) : found.problem
    })
    expect(await Promise.all(asked)).toMatchObject([
      { what: 'table `timings`, Baseline, real', expression: 'time.real' },
      { what: 'the value `real_ratio`' },
    ])
  })

  test('has markers proposed around its images', async () => {
    // A caption of Markdown is a paragraph of its own, which no image takes with it.
    const caption = syntax.headingAnchor === undefined ? 'Memory' : undefined
    const image = { target: 'images/app.log_1.svg', alt: 'Memory', caption }
    const source = `${paragraph('Before.')}\n\n${syntax.formatImage(image).join('\n')}\n`
    const proposal = await proposePage(pageOf(source), [], [{ run: 'app', file: 'app.log_1' }])
    const { charts } = await collectReferences(pageOf(proposal.text))
    expect(charts.map(({ name }) => name)).toEqual(['app-memory'])
    const contents = { ...FULL, charts: new Map([['app-memory', image]]) }
    expect((await renderPage(pageOf(proposal.text), contents)).text).toBe(proposal.text)
  })
})

test('no two syntaxes share a name or an extension', () => {
  const names = pageSyntaxes.flatMap(({ name, extensions }) => [name, ...extensions])
  expect(names).toEqual([...new Set(names)])
})

/** A page with a value and a region of each kind, which was never built. */
function writePage(syntax: PageSyntax): string {
  const { values } = syntax
  const value =
    values.kind === 'inline'
      ? values.format('real_ratio', '?')
      : values.formatReference('real_ratio')
  const [before, after] = ['Before VALUE.', 'After.'].map((text) =>
    syntax.formatParagraphs([parseInline(text)]).join(''),
  )
  const regions = listRegions(syntax).map((region) => {
    const markers = [`tracedocs: begin ${region}`, 'tracedocs: end']
    return markers.map((words) => syntax.formatMarker(words)).join('\n')
  })
  return `${[before?.replace('VALUE', value), ...regions, after].join('\n\n')}\n`
}

function listRegions({ values }: PageSyntax): readonly string[] {
  const regions = ['table timings', 'chart memory', 'excerpt app tail=2', 'text claim']
  return values.kind === 'named' ? [...regions, 'values'] : regions
}

function nameTail(): string {
  const read = readExcerptOptions(['tail=2'])
  if (read.kind !== 'spec') throw new Error(read.reason)
  return nameExcerpt('app', read.spec)
}

function readConfig() {
  const { config } = normaliseConfig(
    createModuleSource(
      {
        runs: {
          off: { title: 'Baseline', logs: 'off.log' },
          on: { title: 'Traced', logs: 'on.log' },
        },
        tables: {
          timings: {
            rows: ['off', 'on'],
            columns: [
              { header: 'Task', value: 'title' },
              { header: 'real', value: 'time.real' },
            ],
          },
        },
        values: { real_ratio: { value: 'on.time.real / off.time.real' } },
      },
      'tracedocs.config.js',
    ),
  )
  if (config === undefined) throw new Error('Expected a configuration without mistakes')
  return config
}
