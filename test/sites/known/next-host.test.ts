import { describe, expect, test } from 'vitest'
import { expectByHand, expectRoundTrip, initSite } from '../init-site.ts'

const IMPORT = "import withTracedocs from 'tracedocs/next'\n"

describe('Next gets a function around its configuration', () => {
  test.each([
    [
      'a name',
      'const a = {}\n\nexport default a;\n',
      `${IMPORT}const a = {}\n\nexport default withTracedocs(a);\n`,
    ],
    [
      'a call over lines',
      'import m from "m"\nexport default m()({\n  a: 1,\n})',
      `${IMPORT}import m from "m"\nexport default withTracedocs(m()({\n  a: 1,\n}))`,
    ],
  ])('%s', async (_, before, after) => {
    const yaml = 'pages: [docs/*.md]\nimages: { folder: public/images, url: /images }\nruns: {}\n'
    const file = 'next.config.mjs'
    await expectRoundTrip('next', { [file]: before }, { [file]: after, 'tracedocs.yaml': yaml })
  })
})

test.each([
  ['a function', 'export default async function get() {}\n'],
  ['more below', 'export default a\nb()\n'],
])('Next gets nothing that is not safe: %s', async (_, source) => {
  await expectByHand(
    'next',
    ['next.config.js', source],
    ['export default withTracedocs(nextConfig)'],
  )
})

test('Next gets lines of CommonJS in CommonJS', async () => {
  await expectByHand(
    'next',
    ['next.config.js', 'module.exports = {}\n'],
    [
      "const withTracedocs = require('tracedocs/next').default",
      'module.exports = withTracedocs(nextConfig)',
    ],
  )
})

test('Next gets another name where that is taken', async () => {
  const source = 'const withTracedocs = (a) => a\nexport default withTracedocs({})\n'
  const after = `import withTracedocsPlugin from 'tracedocs/next'\n${source.replace('default ', 'default withTracedocsPlugin(').trimEnd()})\n`
  await expectRoundTrip('next', { 'next.config.js': source }, { 'next.config.js': after })
})

test('the URL of charts begins with the base path', async () => {
  const { site } = await initSite('next', {
    'next.config.ts': "export default { basePath: '/p' }\n",
  })
  expect(site.read('tracedocs.yaml')).toContain('url: /p/images }')
})
