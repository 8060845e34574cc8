import { describe, expect, test } from 'vitest'
import { createProject, SMALL_LOG } from '../cli/project.ts'

const CONFIG = `images: docs/images
runs: { a: { title: A, logs: a.log } }
charts: { c: { run: a, file: c.svg, alt: C, caption: Memory., label: fig-memory } }
`

const CHART = '<!-- tracedocs: begin chart c -->\n<!-- tracedocs: end -->\n'
const EXCERPT = '<!-- tracedocs: begin excerpt a tail=1 -->\n<!-- tracedocs: end -->\n'

const MARKDOWN = '<a id="fig-memory"></a>![C]('
const MYST = '```{figure} '

/** Build a page with a chart and an excerpt that has Liquid's braces, among other files. */
async function build(page: string, files: Readonly<Record<string, string>>, config = CONFIG) {
  const site = createProject({
    'tracedocs.yaml': config,
    'a.log': `${SMALL_LOG}\n{{ page }}\n`,
    [page]: `${CHART}\n${EXCERPT}`,
    ...files,
  })
  await site.run('build')
  return { site, shown: site.read(page) }
}

describe('a page in Markdown is MyST', () => {
  test.each([
    ['below a conf.py that loads it', { 'docs/conf.py': 'extensions = ["myst_parser"]\n' }],
    ['below a conf.py with notebooks', { 'docs/conf.py': "extensions = ['myst_nb']\n" }],
    ['in a Jupyter Book', { 'docs/_config.yml': 'title: x\n', 'docs/_toc.yml': 'root: a\n' }],
    ['in a project of mystmd', { 'docs/myst.yml': 'version: 1\n' }],
  ])('%s', async (_, files) => {
    expect((await build('docs/in/a.md', files)).shown).toContain(MYST)
  })

  test('when the configuration says so', async () => {
    const config = `${CONFIG}syntax: { 'docs/**': myst }\n`
    expect((await build('docs/a.md', {}, config)).shown).toContain(MYST)
  })
})

describe('a page in Markdown is no MyST', () => {
  test.each([
    [
      'beside the folder of Sphinx',
      'README.md',
      { 'docs/conf.py': 'extensions = ["myst_parser"]' },
    ],
    ['where Sphinx does not load it', 'docs/a.md', { 'docs/conf.py': 'extensions = []\n' }],
    ['in a site of Jekyll', 'docs/a.md', { '_config.yml': 'title: x\n' }],
    ['without a host', 'docs/a.md', {}],
  ])('%s', async (_, page, files) => {
    expect((await build(page, files)).shown).toContain(MARKDOWN)
  })

  test('when the configuration says that it is Markdown', async () => {
    const config = `${CONFIG}syntax: { 'docs/**': markdown }\n`
    const files = { 'docs/conf.py': 'extensions = ["myst_parser"]\n' }
    expect((await build('docs/a.md', files, config)).shown).toContain(MARKDOWN)
  })
})

describe('an excerpt with braces', () => {
  test.each([
    ['Jekyll', { '_config.yml': '' }],
    ['Eleventy', { 'eleventy.config.js': '' }],
  ])('is HTML in %s, whose Liquid reads code, too', async (_, files) => {
    const { shown } = await build('docs/a.md', files)
    expect(shown).toContain('<pre><code>&#123;&#123; page &#125;&#125;</code></pre>')
  })

  test.each([
    ['Hugo', { 'hugo.toml': '' }],
    ['Docusaurus', { 'docusaurus.config.js': '' }],
    ['Sphinx', { 'docs/conf.py': 'extensions = ["myst_parser"]' }],
    ['no host', {}],
  ])('is a fence in %s', async (_, files) => {
    const { shown } = await build('docs/a.md', files)
    expect(shown).toContain('```text\n{{ page }}\n```')
  })
})

test('a host that is there only later has the page written anew', async () => {
  const { site } = await build('docs/a.md', {})
  await site.run('build')
  site.write('docs/conf.py', 'extensions = ["myst_parser"]\n')
  await site.run('build')
  expect(site.read('docs/a.md')).toContain(MYST)
})
