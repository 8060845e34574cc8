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
  ['a list that is none', 'hooks: x\ntheme: material\n'],
  ['a mapping in braces', '{ site_name: x }\n'],
  ['broken YAML', 'site_name: [x\n'],
])('MkDocs gets nothing that is not safe: %s', async (_, source) => {
  await expectByHand('mkdocs', ['mkdocs.yml', source], ['hooks:', `  - ${HOOK}`])
})

test('MkDocs with the plugin of tracedocs needs no hook', async () => {
  const { stdout } = await initSite('mkdocs', { 'mkdocs.yml': 'plugins:\n  - tracedocs\n' })
  expect(stdout).toContain('is there: mkdocs.yml:2: tracedocs\n')
  expect(stdout).not.toContain('hooks')
})

test('a configuration that inherits another is left to a person: its lists would take the place of the other', async () => {
  const source = 'INHERIT: base.yml\nsite_name: X\n'
  await expectByHand('mkdocs', ['mkdocs.yml', source], ['hooks:'])
})
