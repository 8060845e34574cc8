import { expect, test } from 'vitest'
import { createProject, SMALL_LOG } from '../cli/project.ts'

const CONFIG = `pages: [docs/*.md]
images: docs/images
runs: { a: { title: A, logs: a.log } }
charts: { c: { run: a, file: c.svg, alt: C } }
`
const WARNING =
  'tracedocs.yaml:4:11: warning: `docs/images/c.FORMAT` was made of an earlier state of this chart; write it again with `npx tracedocs build --emit FORMAT`, or remove it (stale-image)\n'

function createSite(): ReturnType<typeof createProject> {
  return createProject({ 'tracedocs.yaml': CONFIG, 'a.log': SMALL_LOG, 'docs/a.md': '# A\n' })
}

test.each(['pdf', 'png'])(
  'a %s beside a chart is a warning once the chart has changed, until it is written again',
  async (format) => {
    const site = createSite()
    await site.run('build', '--emit', format)
    expect(await site.run('build')).toMatchObject({ exit: 0, stderr: '' })
    site.write('a.log', SMALL_LOG.replace('"rss":31457280', '"rss":41943040'))
    const warning = WARNING.replaceAll('FORMAT', format)
    expect(await site.run('build')).toMatchObject({ exit: 0, stderr: warning })
    // Nothing is written any more, and still the image is old.
    expect(await site.run('build', '--check')).toMatchObject({ exit: 0, stderr: warning })
    expect(await site.run('build', '--emit', format)).toMatchObject({ exit: 0, stderr: '' })
    expect(await site.run('build')).toMatchObject({ exit: 0, stderr: '' })
  },
)

test('an image that another program made is left alone', async () => {
  const site = createSite()
  site.write('docs/images/c.pdf', '%PDF-1.4 of Inkscape\n')
  expect(await site.run('build')).toMatchObject({ exit: 0, stderr: '' })
})
