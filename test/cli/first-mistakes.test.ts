import { expect, test } from 'vitest'
import { createLog, createProject } from './project.ts'

const LOG = createLog(
  [5, 6, 7].map((size, i) => ({
    ...{ elapsed: i + 1, rss: size * 1024 ** 2, user: 0.1 * i, faults: 20_000 * i },
  })),
)

/** What a build says, without the folder. */
async function say(config: string, name = 'tracedocs.yaml', page = '# Note\n'): Promise<string> {
  const project = createProject({ [name]: config, 'a.log': LOG, 'page.md': page })
  const { stderr } = await project.run('build')
  return stderr
}

const RUNS = 'runs:\n  a: { logs: a.log }\n'

test('a chart without room names the height that it needs', async () => {
  const build = (height: number): Promise<string> =>
    say(
      `${RUNS}charts:\n  it: { run: a, size: [800, ${String(height)}] }\n`,
      'tracedocs.yaml',
      '<!-- tracedocs: begin chart it -->\n<!-- tracedocs: end -->\n',
    )
  const needed = Number(/`size` at least (\d+) pixels high/.exec(await build(300))?.[1])
  expect(await build(needed - 10)).toContain(`at least ${String(needed)} pixels`)
  expect(await build(needed)).toBe('')
})

test('a list that is written as a text is shown as a list', async () => {
  expect(await say(`${RUNS}charts:\n  it: { run: a, size: 800x400 }\n`)).toContain(
    'to be a list, as in `[800, 400]`, got "800x400"',
  )
})

test('a mapping that is not one is told its keys, or that they are names', async () => {
  expect(await say('runs:\n  a: a.log\n')).toContain('a mapping with keys such as `title`, `logs`')
  expect(await say('runs:\n  - a: { logs: a.log }\n')).toContain(
    'a mapping, with lines such as `NAME: …` without `-`, got a list',
  )
})

test('a configuration whose name is misspelt is named', async () => {
  expect(await say(RUNS, 'tracedoc.yaml')).toContain(
    '`tracedoc.yaml` is there: rename it to `tracedocs.yaml`',
  )
})

test('a single letter is near to nothing', async () => {
  expect(await say(`${RUNS}values:\n  v: { value: a.rss.peak, format: '{:.3q}' }\n`)).toContain(
    'unexpected unit `q`, expected one of `B`',
  )
})

test('a run alone is called a run, and of a metric its own group is listed', async () => {
  const page =
    '<span data-tracedocs="a">?</span> <span data-tracedocs="a.cpu.typicalvalue">?</span>\n'
  const stderr = await say(RUNS, 'tracedocs.yaml', page)
  expect(stderr).toContain('Unexpected run without a metric `a`, expected a metric such as')
  expect(stderr).toContain('Unexpected metric `a.cpu.typicalvalue`, expected one of `a.cpu.mean`')
})
