import { expect, test } from 'vitest'
import { observeContents } from '../../src/builds/asked-contents.ts'
import {
  createPageMemory,
  describeKnownPage,
  givesAnswers,
  sumPage,
} from '../../src/builds/page-memory.ts'
import { findPageSyntax } from '../../src/pages/find-page-syntax.ts'
import type { Page, PageContents } from '../../src/pages/page.ts'

const REFERENCES = { tables: [], charts: [], texts: [], excerpts: [], values: [] }

function createContents(value: string, note = 'a note'): PageContents {
  return {
    tables: new Map([['t', { name: 't', columns: [], rows: [], notes: [note] }]]),
    charts: new Map(),
    texts: new Map(),
    excerpts: new Map(),
    valueNames: ['a', 'b'],
    evaluate: () => ({ kind: 'text', text: value }),
  }
}

test('a page is made of the same while all that it asked for is answered as before', () => {
  const asked = observeContents(createContents('1'))
  asked.evaluate('a', undefined)
  asked.evaluate('a', undefined)
  const known = describeKnownPage('sum', REFERENCES, asked)
  expect(known?.asked.map(([question]) => question)).toEqual([['value', 'a', null]])
  if (known === undefined) throw new Error('Expected the page to be known')
  expect(givesAnswers(createContents('1', 'another note'), known)).toBe(true)
  expect(givesAnswers(createContents('2'), known)).toBe(false)
})

test('what is absent is an answer, too', () => {
  const asked = observeContents(createContents('1'))
  expect(asked.tables.has('t')).toBe(true)
  expect(asked.tables.get('u')).toBeUndefined()
  const known = describeKnownPage('sum', REFERENCES, asked)
  if (known === undefined) throw new Error('Expected the page to be known')
  const { tables } = createContents('1')
  const more = new Map([...tables, ['u', { name: 'u', columns: [], rows: [], notes: [] }] as const])
  expect(givesAnswers(createContents('1'), known)).toBe(true)
  expect(givesAnswers({ ...createContents('1'), tables: more }, known)).toBe(false)
  expect(givesAnswers(createContents('1', 'another note'), known)).toBe(false)
})

test.each([
  ['size', (contents: PageContents) => contents.tables.size],
  ['keys', (contents: PageContents) => [...contents.tables.keys()]],
  ['values', (contents: PageContents) => [...contents.tables.values()]],
  ['entries', (contents: PageContents) => [...contents.tables.entries()]],
  ['iteration', (contents: PageContents) => [...contents.tables]],
  [
    'forEach',
    (contents: PageContents) => {
      contents.tables.forEach(() => undefined)
    },
  ],
])('a page that looks at all names is not known: %s', (_, look) => {
  const asked = observeContents(createContents('1'))
  look(asked)
  expect(describeKnownPage('sum', REFERENCES, asked)).toBeUndefined()
})

test('the path, the syntax and every byte of a page are in its sum', () => {
  const syntax = findPageSyntax('a.md')
  const other = findPageSyntax('a.html')
  if (syntax === undefined || other === undefined) throw new Error('Expected two syntaxes')
  const page: Page = { path: 'a.md', syntax, source: 'a' }
  const pages: readonly Page[] = [
    page,
    { ...page, path: 'b.md' },
    { ...page, syntax: other },
    { ...page, source: 'a\n' },
    { ...page, hasExamples: true },
  ]
  expect(new Set(pages.map(sumPage)).size).toBe(pages.length)
  expect(sumPage({ ...page, hasExamples: false })).toBe(sumPage(page))
})

test('a page is found by its path and its sum', () => {
  const memory = createPageMemory()
  memory.keep('a.md', { sum: 's', references: REFERENCES, asked: [] })
  expect(memory.find('a.md', 's')).toMatchObject({ sum: 's' })
  expect(memory.find('a.md', 't')).toBeUndefined()
  expect(memory.find('b.md', 's')).toBeUndefined()
})
