import { describe, expect, test } from 'vitest'
import { expectByHand, expectRoundTrip, initSite } from '../init-site.ts'

const YAML = "pages: [docs/*.md]\nsyntax: { 'docs/**/*.md': mdx }\nimages: docs/images\nruns: {}\n"

describe('Docusaurus gets the plugin', () => {
  test.each([
    [
      'a configuration as its template has it',
      '/** @type {Config} */\nconst config = {\n  title: `© ${new Date().getFullYear()}`,\n  presets: [\n    [\n      "classic",\n      ({ plugins: [] }),\n    ],\n  ],\n};\n\nexport default config;\n',
      '/** @type {Config} */\nconst config = {\n  plugins: [\'tracedocs/docusaurus\'],\n  title: `© ${new Date().getFullYear()}`,\n  presets: [\n    [\n      "classic",\n      ({ plugins: [] }),\n    ],\n  ],\n};\n\nexport default config;\n',
    ],
    [
      'CommonJS with plugins',
      "module.exports = {\n  plugins: [\n    ['a', {}],\n  ],\n}\n",
      "module.exports = {\n  plugins: [\n    'tracedocs/docusaurus',\n    ['a', {}],\n  ],\n}\n",
    ],
  ])('%s', async (_, before, after) => {
    const file = 'docusaurus.config.js'
    await expectRoundTrip(
      'docusaurus',
      { [file]: before },
      { [file]: after, 'tracedocs.yaml': YAML },
    )
  })
})

test.each([
  ['plugins of elsewhere', 'export default { plugins }\n'],
  ['plugins that are put together', 'export default { plugins: own.concat(others) }\n'],
  ['a list that is filled below', 'const c = { plugins: [] }\nc.plugins = []\nexport default c\n'],
  ['an export that is changed', 'module.exports = {}\nmodule.exports.plugins = []\n'],
  ['two exports', 'export default {}\nmodule.exports = {}\n'],
])('Docusaurus gets nothing that is not safe: %s', async (_, source) => {
  const file = 'docusaurus.config.ts'
  await expectByHand('docusaurus', [file, source], ["plugins: ['tracedocs/docusaurus'],"])
})

test('a plugin in a comment is none', async () => {
  const source = "// plugins: ['tracedocs/docusaurus'],\nexport default { title: 'x' }\n"
  const { stdout } = await initSite('docusaurus', { 'docusaurus.config.js': source })
  expect(stdout).toContain('wrote docusaurus.config.js:2: ')
})

test('pages that Docusaurus reads as CommonMark are not set to MDX', async () => {
  const config = "export default { markdown: { format: 'detect' }, plugins: [] }\n"
  const { site } = await initSite('docusaurus', { 'docusaurus.config.js': config })
  expect(site.read('tracedocs.yaml')).not.toContain('mdx }')
})

test('the folders and addresses that the configuration names are taken', async () => {
  const { site } = await initSite('docusaurus', {
    'docusaurus.config.js':
      "export default { /* docs: { path: 'no' } */ presets: [['classic', { docs: { sidebar: { a: 1 }, path: './handbook/' } }]] }\n",
  })
  expect(site.read('tracedocs.yaml')).toContain("syntax: { 'handbook/**/*.md': mdx }")
  expect(site.read('tracedocs.yaml')).toContain('images: handbook/images')
})
