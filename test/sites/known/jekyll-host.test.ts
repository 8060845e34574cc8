import { expect, test } from 'vitest'
import { createProject } from '../../cli/project.ts'
import { CONFIG, expectRoundTrip } from '../init-site.ts'

test.each([
  ['pages where their files are', 'title: x\n', {}, 'images'],
  ['permalinks', 'permalink: pretty\n', {}, '{ folder: images, url: /images }'],
  [
    'posts and a base',
    'baseurl: "/p"\n',
    { '_posts/2026-01-02-a.md': '' },
    '{ folder: images, url: /p/images }',
  ],
])('Jekyll has its charts in `images`: %s', async (_, source, more, images) => {
  const { stdout } = await expectRoundTrip(
    'jekyll',
    { '_config.yml': source, ...more },
    { 'tracedocs.yaml': `pages: [docs/*.md]\nimages: ${images}\nruns: {}\n` },
  )
  expect(stdout).toContain('    npx tracedocs build && bundle exec jekyll build\n')
})

test("a `_config.yml` of Hexo is not Jekyll's", async () => {
  const site = createProject({ 'tracedocs.yaml': CONFIG, '_config.yml': 'skip_render:\n' })
  expect((await site.run('init', 'jekyll')).exit).toBe(2)
})
