import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  loadMarkdownParser,
  loadMarkdownProcessor,
} from '../../../src/pages/markdown/load-markdown-processor.ts'

const processor = await loadMarkdownProcessor()
const parse = await loadMarkdownParser()

/** Pieces of which addresses and tables are made in every spelling, and what stands around them. */
const PIECES = [
  'www',
  'w',
  'http',
  'https',
  ':',
  '/',
  '//',
  '.',
  'me',
  'org',
  '@',
  '\\',
  '&colon;',
  '&#64;',
  '&#x2e;',
  '&commat;',
  ' ',
  '\n',
  '(',
  '<',
  '>',
  '*',
  '`',
  'xmpp',
  'mailto',
  'a|b',
  '|',
  '-',
  ':-',
  '-:',
  '\n> ',
  '~',
  '[^1]',
  '[',
  ']',
]

test.each([
  'www.example.org',
  'http://example.org',
  'HTTP://example.org',
  'me@example.org',
  String.raw`http\://example.org`,
  String.raw`me\@example.org`,
  'http&colon;//example.org',
  'me&#64;example.org',
])('%s is an address in every spelling that the whole parser knows', (text) => {
  expect(parse(text)).toEqual(processor.parse(text))
  expect(JSON.stringify(parse(text))).toContain('"link"')
})

test.each(['a\n:-', 'a\n-:', '| a\n| -', 'a | b\n-|-\n1 | 2', '> a\n> :-:', '- a\n  :-'])(
  'a table of the whole parser is a table: %j',
  (text) => {
    expect(parse(text)).toEqual(processor.parse(text))
    expect(JSON.stringify(parse(text))).toContain('"table"')
  },
)

test('texts are parsed as by the whole parser, whatever pieces they have', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      expect(parse(text)).toEqual(processor.parse(text))
    }),
    { numRuns: 2000 },
  )
})
