import { expect, test } from 'vitest'
import { scanXmlTags } from '../../../src/records/suites/scan-xml-tags.ts'

test('tags are listed with their attributes, without what is in comments and texts', () => {
  const text = `<?xml version="1.0"?><!-- <a> --><b c='1 > 0' d="&lt;&#38;&#x3e; &other;">x<![CDATA[<e/>]]><f/></b><g`
  expect(scanXmlTags(text)).toEqual([
    {
      kind: 'open',
      name: 'b',
      attributes: { c: '1 > 0', d: '<&> &other;' },
      closes: false,
      offset: 33,
    },
    { kind: 'open', name: 'f', attributes: {}, closes: true, offset: 91 },
    { kind: 'close', name: 'b', attributes: {}, closes: false, offset: 95 },
  ])
})
