import { expect, test } from 'vitest'
import { createProject, SMALL_LOG } from '../cli/project.ts'

const PAGE = `It took <span data-tracedocs="a.time.real">?</span>.

<!-- tracedocs: begin chart memory -->
<!-- tracedocs: end -->

<!-- tracedocs: begin text note -->
<!-- tracedocs: end -->

<!-- tracedocs: begin excerpt a tail=1 -->
<!-- tracedocs: end -->

<!-- tracedocs: begin table times -->
<!-- tracedocs: end -->
`

const createPage = () =>
  createProject({
    'tracedocs.yaml': `runs: { a: { logs: a.log }, b: { logs: b.log } }
charts: { memory: { run: a, alt: Memory. } }
texts: { note: 'It took {a.time.real}.' }
tables: { times: { rows: [a], columns: [{ header: real, value: time.real }] } }
`,
    'docs/note.md': PAGE,
    'a.log': SMALL_LOG,
    'b.log': SMALL_LOG,
  })

test('explain of a page lists what it shows, each line as the next question', async () => {
  const project = createPage()
  expect(await project.run('explain', 'docs/note.md')).toEqual({
    exit: 0,
    stderr: '',
    stdout: `docs/note.md:1  the value \`a.time.real\`
docs/note.md:3  the chart \`memory\` (to line 4)
docs/note.md:6  the text \`note\` (to line 7)
docs/note.md:9  the excerpt \`a\` (to line 10)
docs/note.md:12  the table \`times\` (to line 13)
ask about one with \`npx tracedocs explain docs/note.md:1\`
`,
  })
  const { stdout } = await project.run('explain', 'docs/note.md', '--json')
  expect(JSON.parse(stdout)).toMatchObject({
    page: { path: 'docs/note.md', shown: [{ line: 1 }, {}, {}, {}, {}] },
  })
})

// SMALL_LOG has four samples, of 10, 30, 20 and 20 MiB, and `real 4.50`.
test.each([
  [
    'begin chart memory',
    ['the chart `memory`, images/a.log_42.svg', 'run `a`: a.log, 4 samples', '30'],
  ],
  ['memory', ['the chart `memory`', 'drawn by the template `process`', 'run `a`: a.log']],
  ['begin text note', ['the text `note`', 'It took {a.time.real}.', 'a.time.real = 4.5 s']],
  ['note', ['the text `note`', 'a.time.real = 4.5 s']],
  ['begin excerpt a', ['the excerpt `a tail=1`', 'lines of a.log; names are hidden', 'a.log: ']],
  ['times', ['table `times`, a, real', 'a.time.real = 4.5 s']],
])(
  'explain of %s says where it comes from, with the log and from the lock',
  async (target, parts) => {
    const project = createPage()
    expect(await project.run('build')).toMatchObject({ exit: 0 })
    // A build moves what stands below a region.
    const at = project
      .read('docs/note.md')
      .split('\n')
      .findIndex((one) => one.includes(target))
    const question = target.startsWith('begin ') ? `docs/note.md:${String(at + 1)}` : target
    for (const options of [[], ['--frozen']]) {
      const { exit, stdout } = await project.run('explain', question, ...options)
      expect([exit, parts.filter((part) => !stdout.includes(part))]).toEqual([0, []])
      expect(stdout).not.toContain('b.log')
    }
  },
)

test('a page that is not there, and one that shows nothing, are named', async () => {
  const project = createPage()
  expect(await project.run('explain', 'docs/none.md')).toMatchObject({
    exit: 2,
    stderr: expect.stringContaining('Cannot find the page') as string,
  })
  project.write('plain.md', 'Nothing.\n')
  expect((await project.run('explain', 'plain.md')).stdout).toBe(
    'plain.md shows nothing of tracedocs\n',
  )
})
