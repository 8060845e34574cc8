import { expect, test } from 'vitest'
import { linkChart } from '../../src/builds/link-chart.ts'

const URLS = [
  { patterns: ['README.md'], url: 'https://raw.example/o/r/main/public/images' },
  { patterns: ['posts/**'], url: '/images/' },
]
const links = { images: 'public/images', imageUrls: URLS }

test.each([
  ['README.md', 'public/images/a.svg', 'https://raw.example/o/r/main/public/images/a.svg'],
  ['posts/2026/a.md', 'public/images/x/a.svg', '/images/x/a.svg'],
  ['docs/a.md', 'public/images/a.svg', '../public/images/a.svg'],
  ['README.md', 'public/other/a.svg', 'public/other/a.svg'],
])('%s shows %s as %s', (page, file, link) => {
  expect(linkChart(page, file, links)).toBe(link)
})

test('without URLs, links are relative', () => {
  expect(linkChart('docs/a.md', 'images/a.svg', { images: 'images', imageUrls: [] })).toBe(
    '../images/a.svg',
  )
})

test('the root of a site is a URL', () => {
  const atRoot = { images: 'static', imageUrls: [{ patterns: ['**'], url: '/' }] }
  expect(linkChart('docs/a.md', 'static/a.svg', atRoot)).toBe('/a.svg')
})
