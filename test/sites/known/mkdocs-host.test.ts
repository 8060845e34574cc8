import { describe, expect, test } from 'vitest'
import { expectByHand, expectRoundTrip, initSite } from '../init-site.ts'

const HOOK = 'node_modules/tracedocs/plugins/mkdocs/tracedocs_mkdocs.py'
const YAML = 'pages: [docs/*.md]\nimages: docs/images\nruns: {}\n'

describe('MkDocs gets the hook, and a style sheet where its theme is light', () => {
  test.each([
    [
      'no hooks',
      'site_name: x\n',
      `site_name: x\nhooks:\n  - ${HOOK}\nextra_css:\n  - tracedocs.css\n`,
    ],
    [
      'no end of the last line',
      'site_name: x',
      `site_name: x\nhooks:\n  - ${HOOK}\nextra_css:\n  - tracedocs.css`,
    ],
    [
      'hooks and style sheets in lists',
      'hooks:\n    - a.py # a\nextra_css: [b.css]\n# end\n',
      `hooks:\n    - ${HOOK}\n    - a.py # a\nextra_css: [tracedocs.css, b.css]\n# end\n`,
    ],
    [
      'lists in brackets over lines, with comments',
      'hooks: [ # none\n]\n"extra_css": [\n  a.css, # a\n  b.css,\n]\n',
      `hooks: [${HOOK} # none\n]\n"extra_css": [tracedocs.css, \n  a.css, # a\n  b.css,\n]\n`,
    ],
    [
      'braces',
      '{site_name: x, theme: {name: mkdocs}, # x\n}\n',
      `{ hooks: [${HOOK}], extra_css: [tracedocs.css],site_name: x, theme: {name: mkdocs}, # x\n}\n`,
    ],
    ['empty braces', '{}\n', `{ hooks: [${HOOK}], extra_css: [tracedocs.css],}\n`],
    [
      'keys without a value',
      'extra_css:\nhooks: # none\nsite_name: x\n',
      `extra_css:\n  - tracedocs.css\nhooks: # none\n  - ${HOOK}\nsite_name: x\n`,
    ],
    [
      'the theme of Read the Docs, an unknown tag and lines of Windows',
      'theme: readthedocs\r\nx: !!python/name:a.b\r\n',
      `theme: readthedocs\r\nx: !!python/name:a.b\r\nhooks:\r\n  - ${HOOK}\r\nextra_css:\r\n  - tracedocs.css\r\n`,
    ],
  ])('%s', async (_, before, after) => {
    const css =
      '/* Charts follow the page, which is only light, not the operating system. */\n:root {\n  color-scheme: light;\n}\n'
    const { site } = await expectRoundTrip(
      'mkdocs',
      { 'mkdocs.yml': before },
      { 'mkdocs.yml': after, 'tracedocs.yaml': YAML, 'docs/tracedocs.css': css },
    )
    expect(() => site.read('docs/tracedocs.css')).toThrow('ENOENT')
  })

  test('Material states its colour scheme, and gets no style sheet', async () => {
    const before = 'theme:\n  name: material\ndocs_dir: text\n'
    const { site } = await expectRoundTrip(
      'mkdocs',
      { 'mkdocs.yml': before },
      { 'mkdocs.yml': `${before}hooks:\n  - ${HOOK}\n` },
    )
    expect(() => site.read('text/tracedocs.css')).toThrow('ENOENT')
  })
})

test.each([
  ['a list that is none', 'hooks: x\nextra_css: x\n'],
  ['a list of another key', 'x: &x [a]\nhooks: *x\nextra_css: *x\n'],
  ['a list with a name', 'hooks: &x [a]\nextra_css: &y [b]\nextra_javascript: *y\n'],
  ['keys without a value in braces', '{ hooks: , extra_css: }\n'],
  ['broken YAML', 'site_name: [x\n'],
])(
  'MkDocs gets nothing that is not safe, nor a style sheet that nothing names: %s',
  async (_, source) => {
    const site = await expectByHand(
      'mkdocs',
      ['mkdocs.yml', source],
      ['hooks:', `  - ${HOOK}`, 'extra_css:', '  - tracedocs.css', 'color-scheme: light;'],
    )
    expect(() => site.read('docs/tracedocs.css')).toThrow('ENOENT')
  },
)

test('MkDocs with the plugin of tracedocs needs no hook', async () => {
  const { stdout } = await initSite('mkdocs', { 'mkdocs.yml': 'plugins:\n  - tracedocs\n' })
  expect(stdout).toContain('is there: mkdocs.yml:2: tracedocs\n')
  expect(stdout).not.toContain('hooks')
})

test('a configuration that inherits another is left to a person: its lists would take the place of the other', async () => {
  const source = 'INHERIT: base.yml\nsite_name: X\n'
  await expectByHand('mkdocs', ['mkdocs.yml', source], ['hooks:'])
})
