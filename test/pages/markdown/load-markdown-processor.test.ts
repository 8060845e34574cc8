import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  loadMarkdownParser,
  loadMarkdownProcessor,
} from '../../../src/pages/markdown/load-markdown-processor.ts'

const processor = await loadMarkdownProcessor()
const parse = await loadMarkdownParser()

/** Pieces of which addresses are made in every spelling, and what stands around them. */
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

test('texts are parsed as by the whole parser, whatever pieces of addresses they have', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      expect(parse(text)).toEqual(processor.parse(text))
    }),
    { numRuns: 2000 },
  )
})
