import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createNodeEffects } from '../../src/cli/node-effects.ts'
import { runCli } from '../../src/cli/run-cli.ts'
import { createProject, SMALL_LOG } from './project.ts'

const CONFIG = `pages: page.md
runs:
  a: {logs: a.log}
  b: {logs: nowhere.log}
values:
  real: a.time.real
`

const PAGE = 'It took <span data-tracedocs="reel">?</span>.\n'

function createNested(files: Readonly<Record<string, string>> = {}) {
  return createProject({
    'sub/tracedocs.yaml': CONFIG,
    'sub/page.md': PAGE,
    'sub/a.log': SMALL_LOG,
    ...files,
  })
}

describe('with -C or -c, paths are shown from where the program was started', () => {
  test.each([
    ['-C before the command', ['-C', 'sub', 'build']],
    ['-C after the command', ['build', '-C', 'sub']],
    ['-c', ['build', '-c', 'sub/tracedocs.yaml']],
    ['--check', ['build', '--check', '-C', 'sub']],
    ['list', ['list', '-C', 'sub']],
  ])('%s', async (_, argv) => {
    const { stderr } = await createNested().run(...argv)
    const places = stderr.split('\n').map((line) => line.split(': ')[0])
    expect(places).toEqual(['sub/tracedocs.yaml:4:13', 'sub/page.md:1:9', ''])
  })

  test('from a folder beside the project', async () => {
    const project = createNested()
    mkdirSync(path.join(project.folder, 'beside'))
    let stderr = ''
    await runCli(['build', '-C', '../sub'], {
      folder: path.join(project.folder, 'beside'),
      loadEffects: () => Promise.resolve(createNodeEffects()),
      style: { github: true, colour: false },
      print: () => undefined,
      complain: (text) => (stderr += text),
    })
    expect(stderr).toContain('::error file=../sub/page.md,line=1,col=9,')
  })

  test.each([
    ['the repository', '.', 'sub/page.md'],
    ['a folder that the project is not in', 'other', 'page.md'],
    ['nothing', undefined, 'page.md'],
  ])('in annotations, from the workspace of GitHub: %s', async (_, workspace, shown) => {
    const project = createNested()
    let stderr = ''
    await runCli(['build'], {
      folder: path.join(project.folder, 'sub'),
      loadEffects: () => Promise.resolve(createNodeEffects()),
      style: {
        github: true,
        colour: false,
        workspace: workspace === undefined ? '' : path.join(project.folder, workspace),
      },
      print: () => undefined,
      complain: (text) => (stderr += text),
    })
    expect(stderr).toContain(`::error file=${shown},line=1,col=9,`)
  })

  test('in what is printed and in JSON, too', async () => {
    const good = { 'sub/page.md': PAGE.replace('reel', 'real'), 'sub/nowhere.log': SMALL_LOG }
    const first = await createNested(good).run('build', '-C', 'sub')
    expect(first.stdout).toContain('wrote sub/page.md\n')
    const { stdout } = await createNested().run('build', '-C', 'sub', '--json')
    expect([...stdout.matchAll(/"path": "(.*)"/g)].map((match) => match[1])).toEqual([
      'sub/page.md',
      'sub/tracedocs.yaml',
      'sub/page.md',
    ])
  })

  test.each([
    ['a broken configuration', 'sub/tracedocs.yaml', 'runs: ['],
    ['an unknown key', 'sub/tracedocs.yaml', 'rns: {}'],
  ])('%s', async (_, file, content) => {
    const { stderr } = await createNested({ [file]: content }).run('build', '-C', 'sub')
    expect(stderr).toMatch(/^sub\/tracedocs\.yaml:1:\d+: error/)
  })

  test('logs and outputs of plot and extract', async () => {
    const project = createNested({ 'sub/b.log': 'nothing\n' })
    const plotted = await project.run('plot', '-C', 'sub', 'a.log', 'b.log', '-o', 'out')
    expect(plotted.stdout).toBe('wrote sub/out/a.log_42.svg\n')
    expect(plotted.stderr).toMatch(/^sub\/b\.log: error: .*\n$/)
    const extracted = await project.run('extract', '-C', 'sub', 'a.log', '-o', 'a.log')
    expect(extracted.stderr).toContain('sub/a.log: error: Cannot write to `sub/a.log`')
  })

  test('an output that cannot be written', async () => {
    const project = createNested({ 'sub/taken': '' })
    const { stderr } = await project.run('plot', '-C', 'sub', 'a.log', '-o', 'taken/deep')
    expect(stderr).toMatch(/^sub\/taken\/deep\/a\.log_42\.svg: error: Cannot write `sub\/taken/)
  })
})

test.each([
  ['-c package.json without our key', 'package.json', 'it has no key `tracedocs`'],
  ['-c with a folder', '.', 'it is not there, or not a file'],
])('%s', async (_, config, reason) => {
  const project = createProject({ 'package.json': '{"name": "x"}' })
  const { exit, stderr } = await project.run('build', '-c', config)
  expect(exit).toBe(2)
  expect(stderr).toContain(reason)
})

test.each([['build'], ['extract', 'a.log'], ['plot', 'a.log'], ['init'], ['list']])(
  '-C with a folder that is not there is refused by %s',
  async (...argv) => {
    const project = createNested()
    for (const folder of ['nodir', 'sub/a.log']) {
      const { exit, stderr } = await project.run(...argv, '-C', folder)
      expect({ exit, stderr }).toEqual({
        exit: 2,
        stderr: `${folder}: error: Cannot work in \`${folder}\`, expected a directory; correct \`-C\` (missing-folder)\n`,
      })
    }
  },
)

describe('a configuration of the wrong kind is reported in a sentence', () => {
  test.each([
    [
      'a list',
      'tracedocs.yaml',
      '- pages\n- runs\n',
      'tracedocs.yaml:1:1: error: Expected the configuration to be a mapping, got a list',
    ],
    [
      'an empty list',
      'tracedocs.yaml',
      '[]',
      'tracedocs.yaml:1:1: error: Expected the configuration to be a mapping, got a list',
    ],
    [
      'a word',
      'tracedocs.yaml',
      'pages\n',
      'tracedocs.yaml:1:1: error: Expected the configuration to be a mapping, got "pages"',
    ],
    [
      'a number',
      'tracedocs.yaml',
      '42\n',
      'tracedocs.yaml:1:1: error: Expected the configuration to be a mapping, got 42',
    ],
    [
      'a list where a mapping belongs',
      'tracedocs.yaml',
      'runs: [a]\n',
      'tracedocs.yaml:1:7: error: Expected `runs` to be a mapping, with lines such as `NAME: …` without `-`, got a list',
    ],
    [
      'a word in package.json',
      'package.json',
      '{"tracedocs": "yes"}',
      'package.json:1:15: error: Expected the configuration to be a mapping, got "yes"',
    ],
    [
      'a function',
      'tracedocs.config.mjs',
      'export default () => ({ runs: {} })',
      'tracedocs.config.mjs: error: Cannot load `tracedocs.config.mjs`: its default export is a function, expected what it returns',
    ],
    [
      'no default export',
      'tracedocs.config.mjs',
      'export const config = {}',
      'tracedocs.config.mjs: error: Cannot load `tracedocs.config.mjs`: it has no default export',
    ],
    [
      'null',
      'tracedocs.config.mjs',
      'export default null',
      'tracedocs.config.mjs: error: Expected the configuration to be a mapping, got nothing',
    ],
    [
      'a list in a module',
      'tracedocs.config.mjs',
      'export default []',
      'tracedocs.config.mjs: error: Expected the configuration to be a mapping, got a list',
    ],
    [
      'a function inside',
      'tracedocs.config.mjs',
      'export default { runs: () => 1 }',
      'tracedocs.config.mjs: error: Expected `runs` to be a mapping, got a function',
    ],
    [
      'a module that throws',
      'tracedocs.config.mjs',
      'throw new Error("no luck")',
      'tracedocs.config.mjs: error: Cannot load `tracedocs.config.mjs`: no luck',
    ],
    [
      'a big integer',
      'tracedocs.config.mjs',
      'export default { runs: { a: { logs: "a", pid: 1n } } }',
      'tracedocs.config.mjs: error: Expected `runs.a.pid` to be a number or "sum" or "none" or a string, got 1',
    ],
    [
      'half a pid',
      'tracedocs.yaml',
      'runs: {a: {logs: a.log, pid: 1.5}}\n',
      'tracedocs.yaml:1:30: error: Expected `runs.a.pid` to be a whole number, got 1.5',
    ],
    [
      'half a pid of a chart',
      'tracedocs.yaml',
      'runs: {a: {logs: a.log}}\ncharts: {c: {run: a, pid: 1.5}}\n',
      'tracedocs.yaml:2:27: error: Expected `charts.c.pid` to be a whole number, got 1.5',
    ],
  ])('%s', async (_, file, content, expected) => {
    const { exit, stderr } = await createProject({ [file]: content }).run('build', '--trust')
    expect(stderr).toContain(expected)
    expect(exit).toBe(2)
  })
})
