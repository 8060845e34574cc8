import { expect, test } from 'vitest'
import { hasSameFiles } from '../../src/locks/has-same-files.ts'

const record = (files: Readonly<Record<string, string>>, config = 'tracedocs.yaml') => ({
  config,
  files: new Map(Object.entries(files)),
})

test.each([
  ['the same files', record({ 'a.svg': '1', 'a.png': '2' }), true],
  ['a PNG that another machine drew', record({ 'a.svg': '1', 'a.png': '3' }), true],
  ['another SVG', record({ 'a.svg': '2', 'a.png': '2' }), false],
  ['one file less', record({ 'a.svg': '1' }), false],
  ['another file', record({ 'a.svg': '1', 'b.png': '2' }), false],
  ['another configuration', record({ 'a.svg': '1', 'a.png': '2' }, 'other.yaml'), false],
  ['no record', undefined, false],
])('a record of files and %s', (_, other, isSame) => {
  const one = record({ 'a.svg': '1', 'a.png': '2' })
  expect([hasSameFiles(one, other), hasSameFiles(other, one)]).toEqual([isSame, isSame])
})
