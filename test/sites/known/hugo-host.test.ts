import { expect, test } from 'vitest'
import { createProject } from '../../cli/project.ts'
import { CONFIG, expectRoundTrip, initSite } from '../init-site.ts'

test.each([
  ['hugo.toml', "baseURL = 'https://example.org/'\n", '/images'],
  ['hugo.yaml', 'baseURL: https://example.org/docs/x/\n', '/docs/x/images'],
  ['config.toml', 'baseurl = "https://example.org/p"\n', '/p/images'],
  ['hugo.json', '{ "baseURL": "https://example.org/p/",\n"title": "x" }\n', '/p/images'],
  ['hugo.toml', "title = 'x'\ntext = '''\nbaseURL = \"https://example.org/no\"\n'''\n", '/images'],
  ['config/_default/hugo.toml', "baseURL = 'https://example.org/p/'\n", '/p/images'],
  ['config/_default/hugo.yaml', 'title: x\n', '/images'],
  ['config/_default/config.yaml', 'baseURL: https://example.org/q\n', '/q/images'],
])('Hugo has its charts in `static`: %s', async (file, source, url) => {
  const yaml = `pages: [docs/*.md]\nimages: { folder: static/images, url: ${url} }\nruns: {}\n`
  const { stdout } = await expectRoundTrip(
    'hugo',
    { [file]: source },
    { [file]: source, 'tracedocs.yaml': yaml },
  )
  expect(stdout).toContain('    npx tracedocs build && hugo\n')
})

test("a `config.toml` of Zola is not Hugo's", async () => {
  const site = createProject({ 'tracedocs.yaml': CONFIG, 'config.toml': 'base_url = "x"\n' })
  const { exit, stderr } = await site.run('init', 'hugo')
  expect(exit).toBe(2)
  expect(stderr).toContain('Cannot find the configuration of Hugo, expected one of `hugo.toml`')
})

test('the path of a base URL in JSON is found', async () => {
  const { site } = await initSite('hugo', { 'hugo.json': '{"baseURL":"https://x.org/q/"}\n' })
  expect(site.read('tracedocs.yaml')).toContain('url: /q/images')
})
