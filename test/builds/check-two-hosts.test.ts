import { describe, expect, test } from 'vitest'
import { createProject, SMALL_LOG } from '../cli/project.ts'

const CHART = '<!-- tracedocs: begin chart c -->\n<!-- tracedocs: end -->\n'
const EXCERPT = '<!-- tracedocs: begin excerpt a tail=1 -->\n<!-- tracedocs: end -->\n'
const MYST = { 'docs/conf.py': "extensions = ['myst_parser']\n" }
const CONFIG = `pages: [docs/*.md]
images: docs/images
runs: { a: { title: A, logs: a.log } }
charts: { c: { run: a, file: c.svg, alt: C } }
`

async function build(files: Readonly<Record<string, string>>): Promise<string> {
  const site = createProject({ 'tracedocs.yaml': CONFIG, 'a.log': SMALL_LOG, ...files })
  return (await site.run('build')).stderr
}

describe('a page in the Markdown of one host that another builds, too, is a warning', () => {
  test('MyST in the folder of MkDocs, which names the first page', async () => {
    const files = {
      ...MYST,
      'mkdocs.yml': 'site_name: x\n',
      'docs/a.md': CHART,
      'docs/b.md': CHART,
    }
    expect(await build(files)).toBe(
      "tracedocs.yaml:1:8: warning: MkDocs (mkdocs.yml) builds `docs/a.md` and 1 other page, too, and does not read MyST, in which it is written for another host; say which counts, as in `syntax: { 'docs/**/*.md': markdown }` (two-hosts)\n",
    )
  })

  test.each([
    [
      'MyST and VitePress',
      'VitePress (docs/.vitepress/config.js)',
      { ...MYST, 'docs/.vitepress/config.js': '', 'docs/a.md': CHART },
    ],
    [
      'MyST and Jekyll',
      'Jekyll (_config.yml)',
      { ...MYST, '_config.yml': 'title: x\n', 'docs/a.md': CHART },
    ],
    [
      'MyST and Jekyll, which leaves others out',
      'Jekyll (_config.yml)',
      { ...MYST, '_config.yml': 'exclude: [doc, docs/b.md]\n', 'docs/a.md': CHART },
    ],
    [
      'MyST and MkDocs, which leaves others out and takes one back',
      'MkDocs (mkdocs.yml)',
      {
        ...MYST,
        'mkdocs.yml': 'exclude_docs: |\n  # docs\n  *.md\n  !/a.md\n  docs/\n',
        'docs/a.md': CHART,
        'docs/b.md': CHART,
      },
    ],
    [
      'MyST and VitePress, which leaves others out',
      'VitePress (docs/.vitepress/config.js)',
      {
        ...MYST,
        'docs/.vitepress/config.js':
          "// srcExclude: ['a.md']\nexport default { srcExclude: ['b.md', ...more] }\n",
        'docs/a.md': CHART,
      },
    ],
    [
      'Liquid and Sphinx, which leaves others out',
      'Sphinx (docs/conf.py)',
      {
        'docs/_config.yml': 'title: x\n',
        'conf.py': 'x = 1\n',
        'docs/conf.py': "extensions = ['myst' + '_parser']\nexclude_patterns = ['b.md', *more]\n",
        'docs/a.md': EXCERPT,
      },
    ],
    [
      'Liquid and MkDocs',
      'MkDocs (mkdocs.yml)',
      { '_config.yml': 'title: x\n', 'mkdocs.yml': '', 'docs/a.md': EXCERPT },
    ],
  ])('%s', async (_, host, files) => {
    const said = await build(files)
    expect(said).toContain(`warning: ${host} builds \`docs/a.md\`, too`)
    expect(said.match(/two-hosts/g)).toHaveLength(1)
  })
})

describe('nothing is said', () => {
  const mkdocs = { 'mkdocs.yml': 'site_name: x\n' }

  type Case = readonly [string, Readonly<Record<string, string>>]

  test.each<Case>([
    [
      'of pages that both read alike',
      {
        ...MYST,
        ...mkdocs,
        'docs/a.md': 'It is <span data-tracedocs="a.rss.peak">30.00\u00a0MiB</span>.\n',
      },
    ],
    [
      'where Jekyll leaves their folder out',
      { ...MYST, '_config.yml': 'title: x\nexclude:\n  - /docs/\n', 'docs/a.md': CHART },
    ],
    [
      'where Jekyll leaves them out by a pattern',
      { ...MYST, '_config.yml': 'exclude: [vendor, docs/*.md]\n', 'docs/a.md': CHART },
    ],
    ...[
      'exclude_docs: /a.md\n',
      'exclude_docs: |\n  *.md\n',
      'draft_docs: |\n  a.md\n',
      '{ docs_dir: elsewhere }\n',
    ].map((source): Case => [
      `where MkDocs leaves them out by ${source.trim()}`,
      { ...MYST, 'mkdocs.yml': source, 'docs/a.md': CHART },
    ]),
    [
      'where MkDocs leaves their folder out',
      {
        ...MYST,
        'mkdocs.yml': 'exclude_docs: |\n  drafts/\n',
        'docs/x/drafts/a.md': CHART,
        'tracedocs.yaml': CONFIG.replace('docs/*.md', 'docs/**/*.md'),
      },
    ],
    ...["['a.md']", "[\n  '**/*.md', // all\n]"].map((list): Case => [
      `where VitePress leaves them out by ${list}`,
      {
        ...MYST,
        'docs/.vitepress/config.mjs': `export default { srcExclude: ${list} }\n`,
        'docs/a.md': CHART,
      },
    ]),
    ...["'a.md'", '"[ab].md"', "'**.md'"].map((pattern): Case => [
      `where Sphinx leaves them out by ${pattern}`,
      {
        'docs/_config.yml': 'title: x\n',
        'docs/conf.py': `extensions = ['myst' + '_parser']\nexclude_patterns = [${pattern}]\n`,
        'docs/a.md': EXCERPT,
      },
    ]),
    [
      'where Sphinx reads no Markdown',
      {
        'docs/_config.yml': 'title: x\n',
        'docs/conf.py': 'extensions = []\n',
        'docs/a.md': EXCERPT,
      },
    ],
    ['of pages of one host', { ...MYST, 'docs/a.md': CHART }],
    [
      'where the other has its pages elsewhere',
      { ...MYST, 'mkdocs.yml': 'docs_dir: site\n', 'docs/a.md': CHART },
    ],
    [
      'where the configuration says what counts',
      {
        ...MYST,
        ...mkdocs,
        'docs/a.md': CHART,
        'tracedocs.yaml': `${CONFIG}syntax: { 'docs/*': markdown }\n`,
      },
    ],
  ])('%s', async (_, files) => {
    expect(await build(files)).toBe('')
  })
})
