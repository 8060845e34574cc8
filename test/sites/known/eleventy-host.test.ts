import { expect, describe, test } from 'vitest'
import { expectByHand, expectRoundTrip, initSite } from '../init-site.ts'

const IMPORT = "import tracedocs from 'tracedocs/eleventy'\n"
const YAML = 'pages: [docs/*.md]\nimages: { folder: images, url: /images }\nruns: {}\n'

describe('Eleventy gets the plugin, and copies the charts', () => {
  test.each([
    [
      'lines',
      'export default async function (eleventyConfig) {\n  eleventyConfig.a()\n}\n',
      `${IMPORT}export default async function (eleventyConfig) {\n  eleventyConfig.addPlugin(tracedocs)\n  eleventyConfig.addPassthroughCopy('images')\n  eleventyConfig.a()\n}\n`,
    ],
    [
      'one line',
      'export default (c) => { c.a() }\n',
      `${IMPORT}export default (c) => { c.addPlugin(tracedocs); c.addPassthroughCopy('images'); c.a() }\n`,
    ],
  ])('%s', async (_, before, after) => {
    const file = 'eleventy.config.js'
    await expectRoundTrip('eleventy', { [file]: before }, { [file]: after, 'tracedocs.yaml': YAML })
  })
})

test('Eleventy gets lines of CommonJS in CommonJS', async () => {
  await expectByHand(
    'eleventy',
    ['.eleventy.js', 'module.exports = function (c) {}\n'],
    [
      "const tracedocs = require('tracedocs/eleventy').default",
      'eleventyConfig.addPlugin(tracedocs)',
    ],
  )
})

test.each([
  ['an object', 'export default { dir: {} }\n'],
  ['a parameter that is taken apart', 'export default function ({ addPlugin }) {}\n'],
])('Eleventy gets nothing that is not safe: %s', async (_, source) => {
  await expectByHand('eleventy', ['.eleventy.js', source], ['eleventyConfig.addPlugin(tracedocs)'])
})

test('the folders and addresses that the configuration names are taken', async () => {
  const { site } = await initSite('eleventy', {
    'eleventy.config.js':
      "export default function (c) {\n  c.a()\n  return { pathPrefix: '/base/' }\n}\n",
  })
  expect(site.read('tracedocs.yaml')).toContain('images: { folder: images, url: /base/images }')
})

test('a prefix that a plugin puts before addresses is not put twice', async () => {
  const source =
    "export default function (c) {\n  c.addPlugin(EleventyHtmlBasePlugin)\n  return { pathPrefix: '/base/' }\n}\n"
  const { site } = await initSite('eleventy', { 'eleventy.config.js': source })
  expect(site.read('tracedocs.yaml')).toContain('url: /images }')
})
