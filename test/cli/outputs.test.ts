import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createLog, createProject, SMALL_LOG } from './project.ts'

/** Two processes, 42 and 43. */
const TWO_PROCESSES = SMALL_LOG + SMALL_LOG.replaceAll('"pid":42', '"pid":43')

function createLogs(files: Readonly<Record<string, string>> = {}) {
  const project = createProject({ 'x/app.log': SMALL_LOG, 'y/app.log': SMALL_LOG, ...files })
  mkdirSync(path.join(project.folder, 'out'), { recursive: true })
  const list = (): readonly string[] => readdirSync(path.join(project.folder, 'out')).sort()
  return { ...project, list }
}

describe('outputs that would overwrite each other', () => {
  test.each([
    ['plot', ['plot', 'x/app.log', 'y/app.log', '-o', 'out'], 'app.log_42.svg'],
    [
      'plot --emit',
      ['plot', 'x/app.log', 'y/app.log', '-o', 'out', '--emit', 'dat'],
      'app.log_42.dat',
    ],
    [
      'plot --emit',
      ['plot', 'x/app.log', 'y/app.log', '-o', 'out', '--emit', 'png'],
      'app.log_42.png',
    ],
    ['extract', ['extract', 'x/app.log', 'y/app.log', '-o', 'out'], 'app.log_42.txt'],
  ])('%s refuses two logs of one name, and writes nothing', async (_, argv, file) => {
    const project = createLogs()
    const { exit, stderr } = await project.run(...argv)
    expect({ exit, written: project.list() }).toEqual({ exit: 2, written: [] })
    expect(stderr).toBe(
      `out/${file}: error: Cannot write two charts or tables to \`out/${file}\`, of \`x/app.log\` and of \`y/app.log\`; write them into different folders (same-output)\n`,
    )
  })

  test('names that differ only in case are the same, as for some file systems', async () => {
    const project = createLogs({ 'y/App.log': SMALL_LOG })
    const { exit, stderr } = await project.run('plot', 'x/app.log', 'y/App.log', '-o', 'out')
    expect(exit).toBe(2)
    expect(stderr).toContain('(same-output)')
  })

  test('a log named twice, or by a link too, is read once', async () => {
    const project = createLogs()
    symlinkSync(path.join(project.folder, 'x/app.log'), path.join(project.folder, 'link.log'))
    const once = await project.run('extract', 'x/app.log', '--format', 'csv')
    const often = await project.run(
      ...['extract', 'x/app.log', './x/app.log', 'link.log', '--format', 'csv'],
    )
    expect(often).toEqual(once)
  })
})

describe('an output that is one of the logs', () => {
  test('extract refuses it, and the log stays', async () => {
    const project = createLogs()
    const { exit, stderr } = await project.run('extract', 'x/app.log', '-o', 'x/app.log')
    expect(exit).toBe(2)
    expect(stderr).toBe(
      'x/app.log: error: Cannot write to `x/app.log`: it is one of the logs; name another file (output-is-input)\n',
    )
    expect(project.read('x/app.log')).toBe(SMALL_LOG)
  })

  test('also when it leads there by a link', async () => {
    const project = createLogs()
    symlinkSync(path.join(project.folder, 'x/app.log'), path.join(project.folder, 'out/a.csv'))
    const { exit, stderr } = await project.run('extract', 'x/app.log', '-o', 'out/a.csv')
    expect(exit).toBe(2)
    expect(stderr).toContain('(output-is-input)')
  })

  test('also when it is the .dat beside a chart, or a log without a record', async () => {
    const project = createLogs({ 'out/app.log_42.dat': 'nothing to see\n' })
    const { exit, stderr } = await project.run(
      ...['plot', 'x/app.log', 'out/app.log_42.dat', '-o', 'out', '--emit', 'svg,dat'],
    )
    expect(exit).toBe(2)
    expect(stderr).toContain('Cannot write to `out/app.log_42.dat`: it is one of the logs')
    expect(project.list()).toEqual(['app.log_42.dat'])
  })
})

describe('plot -o', () => {
  const two = createLog([
    { elapsed: 1, rss: 1e7, user: 0.5, pid: 1 },
    { elapsed: 1, rss: 1e7, user: 0.5, pid: 2 },
  ])

  test('refuses one file for several charts', async () => {
    const project = createLogs({ 'two.log': two })
    const { exit, stderr } = await project.run('plot', 'two.log', '-o', 'out/x.svg')
    expect({ exit, written: project.list() }).toEqual({ exit: 2, written: [] })
    expect(stderr).toBe(
      'out/x.svg: error: Cannot write 2 charts to `out/x.svg`, expected a folder, or for one chart a file that ends in .svg, .png or .pdf; correct `-o` or choose a process with `--pid` (one-chart-file)\n',
    )
  })

  test.each(['out/x.jpg', 'out/x.SVG.gz'])(
    'refuses %s, which is no picture of ours',
    async (output) => {
      const project = createLogs()
      const { exit, stderr } = await project.run('plot', 'x/app.log', '-o', output)
      expect({ exit, written: project.list() }).toEqual({ exit: 2, written: [] })
      expect(stderr).toContain(`Cannot write 1 chart to \`${output}\`, expected a folder`)
    },
  )

  test('takes a folder with a point in its name when it is there or ends in a slash', async () => {
    const project = createLogs()
    mkdirSync(path.join(project.folder, 'v1.2'))
    expect((await project.run('plot', 'x/app.log', '-o', 'v1.2')).exit).toBe(0)
    expect((await project.run('plot', 'x/app.log', '-o', 'v1.3/')).exit).toBe(0)
    expect(project.read('v1.2/app.log_42.svg')).toBe(project.read('v1.3/app.log_42.svg'))
  })

  test('takes the chosen process into one file', async () => {
    const project = createLogs({ 'two.log': two })
    const { stdout } = await project.run('plot', 'two.log', '--pid', '2', '-o', 'out/x.svg')
    expect(stdout).toBe('wrote out/x.svg\n')
  })
})

describe('init', () => {
  test('gives charts that would share a file files of their own, so that its project builds', async () => {
    const project = createLogs()
    expect((await project.run('init', 'x/app.log', 'y/app.log')).exit).toBe(0)
    expect(project.read('tracedocs.yaml')).toContain('file: y-memory.svg')
    const { exit, stderr } = await project.run('build')
    expect({ exit, stderr: stderr.replaceAll(/.*\(missing-value\)\n/g, '') }).toEqual({
      exit: 0,
      stderr: '',
    })
    expect(readdirSync(path.join(project.folder, 'docs/images')).sort()).toEqual([
      'app.log_42.svg',
      'memory-of-all.svg',
      'y-memory.svg',
    ])
  })

  test('names no file where none is needed', async () => {
    const project = createLogs({ 'two.log': TWO_PROCESSES })
    await project.run('init', 'two.log')
    expect(project.read('tracedocs.yaml')).not.toContain('file:')
  })

  test('refuses standard input, which no build can read again', async () => {
    const project = createLogs()
    const { exit, stderr } = await project.run('init', '-')
    expect(exit).toBe(2)
    expect(stderr).toBe(
      'standard input: error: Cannot make a project of standard input, expected files that a build can read again; write it to a file first (unnamed-log)\n',
    )
    expect(existsSync(path.join(project.folder, 'tracedocs.yaml'))).toBe(false)
  })
})
