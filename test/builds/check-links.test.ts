import { describe, expect, test } from 'vitest'
import { createProject, SMALL_LOG } from '../cli/project.ts'

const CHART = '<!-- tracedocs: begin chart c -->\n<!-- tracedocs: end -->\n'

/** Build a site whose page shows a chart; `images` is what the configuration says of them. */
async function build(
  page: string,
  { images, host }: { readonly images: string; readonly host: string },
): Promise<{ readonly stderr: string; readonly shown: string }> {
  const site = createProject({
    'tracedocs.yaml': `images: ${images}\nruns: { a: { title: A, logs: a.log } }\ncharts: { c: { run: a, file: c.svg, alt: C } }\n`,
    'a.log': SMALL_LOG,
    [page]: page.endsWith('.mdx')
      ? CHART.replaceAll('<!--', '{/*').replaceAll('-->', '*/}')
      : CHART,
    [host]: '',
  })
  const { stderr } = await site.run('build')
  return { stderr, shown: site.read(page) }
}

describe('a chart that the host does not find is a warning', () => {
  test.each([
    ['Next', 'app/page.mdx', 'public/images', 'next.config.mjs', 'public/images, url: /images'],
    ['Hugo', 'content/post.md', 'static/x', 'hugo.toml', 'static/x, url: /x'],
    [
      'Hugo',
      'site/content/post.md',
      'images',
      'site/config.toml',
      'site/static/images, url: /images',
    ],
    ['Jekyll', '_posts/2026-01-02-a.md', 'images', '_config.yml', 'images, url: /images'],
    ['Eleventy', 'src/perf.md', 'src/images', '.eleventy.js', 'src/images, url: /src/images'],
  ])('%s, %s', async (name, page, images, host, remedy) => {
    const { stderr } = await build(page, { images, host })
    expect(stderr).toContain(`tracedocs.yaml:1:9: warning: ${name} does not find`)
    expect(stderr).toContain(`write \`images: { folder: ${remedy} }\``)
  })
})

describe('nothing is said', () => {
  test.each([
    ['of an index in a bundle', 'content/post/index.md', 'content/post', 'hugo.toml'],
    ['of pages of Jekyll that are no posts', 'perf.md', 'images', '_config.yml'],
    ['of what GitHub shows', 'README.md', 'images', 'eleventy.config.js'],
    ['without the host', 'content/post.md', 'images', 'mkdocs.yml'],
  ])('%s', async (_, page, images, host) => {
    expect((await build(page, { images, host })).stderr).toBe('')
  })
})

test('links of the pages that a pattern chooses begin with its URL', async () => {
  const images =
    "{ folder: static/images, url: { 'content/**': /images, '**': 'https://raw.example/r/static/images' } }"
  const { stderr, shown } = await build('content/post.md', { images, host: 'hugo.toml' })
  expect(stderr).toBe('')
  expect(shown).toContain('![C](/images/c.svg)')
  const readme = await build('README.md', { images, host: 'hugo.toml' })
  expect(readme.shown).toContain('![C](https://raw.example/r/static/images/c.svg)')
})

test('a URL that is none is refused at its place', async () => {
  const { stderr } = await build('a.md', {
    images: '{ folder: images, url: images }',
    host: 'x.toml',
  })
  expect(stderr).toContain('tracedocs.yaml:1:32: error')
})
