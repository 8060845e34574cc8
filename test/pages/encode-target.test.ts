import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { encodeTarget } from '../../src/pages/encode-target.ts'

test.each([
  ['https://e.x/i)[x](y', 'https://e.x/i%29%5Bx%5D%28y'],
  ['https://e.x/{{ a }}/`b`|"c"', 'https://e.x/%7B%7B%20a%20%7D%7D/%60b%60%7C%22c%22'],
  ['https://e.x/a%20b_c/?v=1&w=2#f', 'https://e.x/a%20b_c/?v=1&w=2#f'],
  ['http://me@[::1]:80/a[b]', 'http://me@[::1]:80/a%5Bb%5D'],
  ['https://e.x](y)/a', 'https://e.x%5D%28y%29/a'],
  ['https://e.x/ä', 'https://e.x/%C3%A4'],
  ['im[a]ges/a (1).svg', 'im%5Ba%5Dges/a%20%281%29.svg'],
])('%j is written as %j, which is one image', (target, written) => {
  expect(encodeTarget(target)).toBe(written)
  const markdownIt = new MarkdownIt()
  const [, inline] = markdownIt.parse(`![alt](${written})`, {})
  expect(inline?.children?.map(({ type }) => type)).toEqual(['image'])
  expect(inline?.children?.[0]?.attrGet('src')).toBe(markdownIt.normalizeLink(written))
})
