import { describe, expect, test } from 'vitest'
import { createProject, SMALL_LOG } from '../cli/project.ts'

const REST = '.. tracedocs: begin chart c\n\n.. tracedocs: end\n'
const MARKDOWN = '<!-- tracedocs: begin chart c -->\n<!-- tracedocs: end -->\n'

async function build(images: string, files: Readonly<Record<string, string>>): Promise<string> {
  const site = createProject({
    'tracedocs.yaml': `images: ${images}\nruns: { a: { title: A, logs: a.log } }\ncharts: { c: { run: a, file: c.svg, alt: C } }\n`,
    'a.log': SMALL_LOG,
    ...files,
  })
  return (await site.run('build')).stderr
}

describe('a URL that Sphinx does not lead to the chart is a warning', () => {
  const conf = { 'docs/conf.py': "extensions = ['myst_parser']\n" }

  test.each([
    [
      'a path from the root of the site',
      '{ folder: docs/images, url: /project/images }',
      '/project/images/c.svg',
    ],
    ['a URL', "{ folder: docs/images, url: 'https://x.example/i' }", 'https://x.example/i/c.svg'],
  ])('%s', async (_, images, link) => {
    expect(await build(images, { ...conf, 'docs/in/a.rst': REST, 'docs/b.md': MARKDOWN })).toBe(
      `tracedocs.yaml:1:37: warning: Sphinx copies charts from their files, and \`${link}\` on \`docs/b.md\` (and on 1 other page) leads elsewhere; give \`images.url\` by pattern, for pages that Sphinx does not build (sphinx-url)\n`,
    )
  })

  test.each([
    ['a path that is one from the folder of conf.py', '/images', { ...conf, 'docs/a.rst': REST }],
    ['a page beside the site', '/x', { ...conf, 'README.md': MARKDOWN }],
    ['a conf.py of something else', '/x', { 'docs/conf.py': 'port = 1\n', 'docs/a.rst': REST }],
  ])('but not %s', async (_, url, files) => {
    expect(await build(`{ folder: docs/images, url: ${url} }`, files)).toBe('')
  })
})
