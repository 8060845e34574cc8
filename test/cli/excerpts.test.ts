import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createProject, SMALL_LOG } from './project.ts'

const LOG = `Pauls-MBP-2:dtrace paulross$ time python3 /Users/paulross/run.py
${SMALL_LOG}Wrote 3 files for paulross\tdone
\u001b[31mred\u001b[0m \u0007 \`\`\`\` <b> {x} *y*

  Wrote it
Pauls-MBP-2:dtrace paulross$
`

const CONFIG = `pages: ["*.md", "*.mdx", "*.rst"]
runs:
  a: {logs: a.log}
redact: ['run.p*']
`

const EXCERPT = 'excerpt a tail=5'
const MARKDOWN = `<!-- tracedocs: begin ${EXCERPT} -->\n<!-- tracedocs: end -->\n`

const create = (files: Readonly<Record<string, string | Uint8Array>>) =>
  createProject({ 'tracedocs.yaml': CONFIG, 'a.log': LOG, ...files })

describe('an excerpt', () => {
  const SHOWN = [
    'Wrote 3 files for user      done',
    'red \u2407 ```` <b> {x} *y*',
    '',
    '  Wrote it',
    'host:dtrace user$',
  ]

  test.each([
    [
      'page.md',
      MARKDOWN,
      `<!-- tracedocs: begin ${EXCERPT} -->\n\n\`\`\`\`\`text\n${SHOWN.join('\n')}\n\`\`\`\`\`\n\n<!-- tracedocs: end -->\n`,
    ],
    [
      'page.mdx',
      `{/* tracedocs: begin ${EXCERPT} */}\n{/* tracedocs: end */}\n`,
      `{/* tracedocs: begin ${EXCERPT} */}\n\n\`\`\`\`\`text\n${SHOWN.join('\n')}\n\`\`\`\`\`\n\n{/* tracedocs: end */}\n`,
    ],
    [
      'page.rst',
      `.. tracedocs: begin ${EXCERPT}\n.. tracedocs: end\n`,
      `.. tracedocs: begin ${EXCERPT}\n\n::\n\n${SHOWN.map((line) => (line === '' ? '' : `   ${line}`)).join('\n')}\n\n.. tracedocs: end\n`,
    ],
    [
      'page.md',
      '- A\n\n  <!-- tracedocs: begin excerpt a grep="Wrote 3" -->\n  <!-- tracedocs: end -->\n',
      '- A\n\n  <!-- tracedocs: begin excerpt a grep="Wrote 3" -->\n\n  ```text\n  Wrote 3 files for user      done\n  ```\n\n  <!-- tracedocs: end -->\n',
    ],
  ])(
    'stands in %s as a literal block, and a second build changes nothing',
    async (page, before, after) => {
      const project = create({ [page]: before })
      const said = expect.stringMatching(
        /^page\.\w+: info: The excerpts hide [^\n]+ \(hidden-names\)\n$/,
      ) as string
      expect(await project.run('build')).toMatchObject({ exit: 0, stderr: said })
      expect(project.read(page)).toBe(after)
      expect(await project.run('build', '--check')).toMatchObject({ exit: 0, stderr: said })
    },
  )

  test.each([
    ['head=1', 'host:dtrace user$ time python3 ~/[redacted]'],
    ['head=1 redact=no', 'Pauls-MBP-2:dtrace paulross$ time python3 /Users/paulross/[redacted]'],
    ['grep=Wrote', 'Wrote 3 files for user      done\n  Wrote it'],
    ['grep=Wrote tail=1', '  Wrote it'],
    ['grep=Wrote head=1', 'Wrote 3 files for user      done'],
    ["grep='real 4'", 'real 4.50'],
    ['head=1 log=a.log', 'host:dtrace user$ time python3 ~/[redacted]'],
    ['head=1 log=time', 'host:dtrace user$ time python3 ~/[redacted]'],
  ])('%s', async (options, shown) => {
    const project = create({
      'page.md': MARKDOWN.replace('tail=5', options),
      'a.log': gzipSync(LOG),
    })
    expect(await project.run('build')).toMatchObject({ exit: 0 })
    expect(project.read('page.md')).toContain(`\n\`\`\`text\n${shown}\n\`\`\`\n`)
  })

  test('is checked', async () => {
    const project = create({ 'page.md': MARKDOWN })
    await project.run('build')
    project.write('page.md', project.read('page.md').replace('Wrote it', 'Wrote that'))
    const { exit, stderr } = await project.run('build', '--check')
    expect(exit).toBe(1)
    expect(stderr).toContain(
      'page.md:7:9: error: Expected the excerpt of `a` to show `it`, got `that`',
    )
  })

  test('comes from the lock where the log is not here, redacted', async () => {
    const project = create({ 'page.md': MARKDOWN })
    await project.run('build')
    expect(project.read('tracedocs.lock.json')).not.toContain('paulross')
    expect(await project.run('build', '--check', '--frozen')).toMatchObject({ exit: 0 })
    project.write('page.md', MARKDOWN.replace('tail=5', 'tail=4'))
    const { exit, stderr } = await project.run('build', '--frozen')
    expect(exit).toBe(2)
    expect(stderr).toContain(
      'page.md:1:1: error: Cannot show lines of the run `a`: its log is not here',
    )
  })

  test('in which a template would be expanded is written so that it is not', async () => {
    // Jekyll, which such a file tells of, expands templates even in fences.
    const project = create({
      '_config.yml': '',
      'page.md': MARKDOWN,
      'a.log': `${SMALL_LOG}{{ site.title }} <x>\n`,
    })
    expect(await project.run('build')).toMatchObject({ exit: 0 })
    expect(project.read('page.md')).toContain(
      '&#123;&#123; site.title &#125;&#125; &lt;x></code></pre>\n',
    )
  })
})

describe('an excerpt that cannot be shown is reported at its marker', () => {
  test.each([
    ['excerpt', 'expected the name of a run after `excerpt`'],
    ['excerpt b', 'Unexpected run `b`, expected one of `a`'],
    ['excerpt a tail=0', 'expected `tail` to be a whole number from 1 to 200, got `0`'],
    ['excerpt a tail=1 head=1', 'expected `head` or `tail`, got both'],
    ['excerpt a tali=1', 'got `tali=1`'],
    ['excerpt a grep=', 'expected a text after `grep=`'],
    [
      'excerpt a grep=nowhere',
      'Cannot find a line with `nowhere` in the log of `a`; correct the marker',
    ],
    ['excerpt a log=b.log', 'Unexpected log `b.log`, did you mean `a.log`?'],
    ['table a tail=1', 'a region `table` takes no options; remove `tail=1`'],
  ])('%s', async (marker, expected) => {
    const project = create({ 'page.md': MARKDOWN.replace(EXCERPT, marker) })
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain('page.md:1:1: error: ')
    expect(stderr).toContain(expected)
  })

  test('when it has too many lines', async () => {
    const project = create({
      'page.md': MARKDOWN.replace('tail=5', 'grep=x'),
      'a.log': `${SMALL_LOG}${'x\n'.repeat(201)}`,
    })
    const { stderr } = await project.run('build')
    expect(stderr).toContain('Expected at most 200 lines, got 201; add `head=5`')
  })
})

test('the last lines of a log of many chunks are its last', async () => {
  const lines = Array.from({ length: 60_000 }, (_, i) => `line ${String(i)} ${'x'.repeat(i % 50)}`)
  const project = create({ 'page.md': MARKDOWN, 'a.log': `${SMALL_LOG}${lines.join('\n')}` })
  await project.run('build')
  expect(project.read('page.md')).toContain(`text\n${lines.slice(-5).join('\n')}\n\`\`\``)
})
