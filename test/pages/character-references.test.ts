import { expect, test } from 'vitest'
import { decodeReferences, keepReferences } from '../../src/pages/character-references.ts'

test.each([
  ['&lt;a&gt; &amp;&#38;&#x26;', '<a> &&&'],
  ['&times;&hellip;&eacute;', '×…é'],
  ['&nope; &amp &#x110000;', '&nope; &amp &#x110000;'],
])('%s stands for %s', (text, decoded) => {
  expect(decodeReferences(text)).toBe(decoded)
})

// A sign stands at the end of its reference: what lint finds must not end within one.
test.each([
  ['&lt;1', '   <1'],
  ['68&times; more', '68      × more'],
  ['35.49&nbsp;s', '35.49      s'],
  ['a &nope; b', 'a        b'],
])('%s keeps its length when its references are replaced', (text, kept) => {
  expect(keepReferences(text)).toBe(kept)
  expect(kept).toHaveLength(text.length)
})
