import { describe, test } from 'vitest'
import { expectByHand, expectRoundTrip } from '../init-site.ts'

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
