import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import type * as loader from '../../src/charts/pictures/png/load-resvg.ts'
import { createProject, SMALL_LOG, type TestProject } from './project.ts'
import { readPng } from './read-png.ts'

const machine = vi.hoisted(() => {
  // Other files of this worker may have loaded what is replaced here.
  vi.resetModules()
  return { lacks: 'nothing' }
})

afterAll(() => {
  vi.resetModules()
})

afterEach(() => {
  machine.lacks = 'nothing'
})

vi.mock('../../src/charts/pictures/png/load-resvg.ts', async (importOriginal) => {
  const { loadResvg } = await importOriginal<typeof loader>()
  return {
    loadResvg: async (): ReturnType<typeof loadResvg> => {
      const failure = { name: '@resvg/resvg-js', reason: undefined }
      if (machine.lacks === 'package') return { kind: 'failed', failure }
      const loaded = await loadResvg()
      if (machine.lacks === 'nothing' || loaded.kind === 'failed') return loaded
      const module = class extends loaded.module {
        constructor(svg: string | Buffer) {
          super(svg, { font: { loadSystemFonts: false } })
        }
      }
      return { kind: 'imported', module }
    },
  }
})

const CONFIG = `pages: page.md
images: images
runs: { a: { title: A & B, logs: a.log } }
charts: { memory: { run: a, size: [300, 200], theme: gnuplot, alt: Memory of µ. } }
`
const PAGE = '<!-- tracedocs: begin chart memory -->\n<!-- tracedocs: end -->\n'

function createSmall(): TestProject {
  return createProject({ 'tracedocs.yaml': CONFIG, 'page.md': PAGE, 'a.log': SMALL_LOG })
}

const readBytes = ({ folder }: TestProject, name: string): Buffer =>
  readFileSync(path.join(folder, name))

const exists = ({ folder }: TestProject, name: string): boolean =>
  existsSync(path.join(folder, name))

describe('build --emit png', () => {
  test('writes a PNG of twice the pixels beside the SVG', async () => {
    const project = createSmall()
    const { exit, stdout, stderr } = await project.run('build', '--emit', 'png')
    expect({ exit, stdout, stderr }).toEqual({
      exit: 0,
      stdout:
        'wrote page.md\nwrote images/a.log_42.svg\nwrote images/a.log_42.png\nwrote tracedocs.lock.json\n1 page, 1 chart, 1 image, 1 lock: 4 written, 0 unchanged\n',
      stderr: '',
    })
    const { width, height, density, texts } = readPng(readBytes(project, 'images/a.log_42.png'))
    // Twice 96 pixels to 25.4 mm are 7559.06 to a metre.
    expect({ width, height, density, title: texts['Title'] }).toEqual({
      width: 600,
      height: 400,
      density: 7559,
      title: 'Memory of µ.',
    })
  })

  test('a second one writes nothing, and --check is content', async () => {
    const project = createSmall()
    await project.run('build', '--emit', 'png')
    const again = await project.run('build', '--emit', 'png')
    expect(again.stdout).toBe('1 page, 1 chart, 1 image, 1 lock: 0 written, 4 unchanged\n')
    expect(await project.run('build', '--emit', 'png', '--check')).toMatchObject({ exit: 0 })
  })

  test('--check reports an image that is missing, and one of other data', async () => {
    const project = createSmall()
    await project.run('build')
    const missing = await project.run('build', '--emit', 'png', '--check')
    expect([missing.exit, missing.stderr]).toEqual([
      1,
      'images/a.log_42.png: error: Expected the image to be there, got nothing; run `npx tracedocs build` (missing-file)\n',
    ])
    await project.run('build', '--emit', 'png')
    project.write('a.log', SMALL_LOG.replace('"rss":31457280', '"rss":41943040'))
    await project.run('build')
    const stale = await project.run('build', '--emit', 'png', '--check')
    expect([stale.exit, stale.stderr]).toEqual([
      1,
      'images/a.log_42.png: error: Expected the image to be what the logs give, got something else; run `npx tracedocs build` (out-of-date)\n',
    ])
  })

  // As another machine's fonts would give: the same source, other pixels.
  test('keeps a PNG of the same chart with other pixels, but not one of another scale', async () => {
    const project = createSmall()
    await project.run('build', '--emit', 'png')
    const file = path.join(project.folder, 'images/a.log_42.png')
    const foreign = Buffer.concat([readFileSync(file), Buffer.from('other')])
    writeFileSync(file, foreign)
    await project.run('build', '--emit', 'png')
    expect(readFileSync(file).equals(foreign)).toBe(true)
    await project.run('build', '--emit', 'png', '--scale', '1.5')
    expect(readPng(readFileSync(file))).toMatchObject({ width: 450, height: 300 })
  })

  test('says what to install when the package is not there, and writes nothing', async () => {
    machine.lacks = 'package'
    const project = createSmall()
    expect(await project.run('build', '--emit', 'png')).toMatchObject({
      exit: 2,
      stderr:
        'package.json: error: Cannot draw PNG without the package `@resvg/resvg-js`; run `npm install @resvg/resvg-js` (missing-package)\n',
    })
    expect(project.read('page.md')).toBe(PAGE)
    expect(exists(project, 'images')).toBe(false)
  })

  test('refuses a PNG without its texts, as a machine without fonts would draw it', async () => {
    machine.lacks = 'fonts'
    const project = createSmall()
    const { exit, stderr } = await project.run('build', '--emit', 'png')
    expect([exit, stderr]).toEqual([
      2,
      'tracedocs.yaml:4:11: error: Cannot draw the texts of a PNG: the machine has no font for `Arial`; install one, such as Liberation Sans or DejaVu Sans, or emit a PDF (no-font)\n',
    ])
    expect(exists(project, 'images/a.log_42.png')).toBe(false)
  })

  test.each(['png', 'dat'])(
    'does not write .%s through a link out of the project',
    async (format) => {
      const [project, other] = [createSmall(), createProject({ 'kept.txt': 'kept' })]
      await project.run('build')
      symlinkSync(
        path.join(other.folder, 'kept.txt'),
        path.join(project.folder, `images/a.log_42.${format}`),
      )
      const { exit, stderr } = await project.run('build', '--emit', format)
      expect([exit, stderr]).toEqual([2, expect.stringContaining('(outside-root)')])
      expect(other.read('kept.txt')).toBe('kept')
    },
  )
})

describe('plot', () => {
  test('-o that ends in .png asks for a PNG', async () => {
    const project = createSmall()
    const { stdout } = await project.run('plot', 'a.log', '-o', 'x.png', '--size', '300x200')
    expect(stdout).toBe('wrote x.png\n')
    expect(readPng(readBytes(project, 'x.png'))).toMatchObject({ width: 600, height: 400 })
    expect(exists(project, 'x.svg')).toBe(false)
  })

  test('-o and --emit write the formats beside each other', async () => {
    const { stdout } = await createSmall().run('plot', 'a.log', '-o', 'x.png', '--emit', 'svg,png')
    expect(stdout).toBe('wrote x.svg\nwrote x.png\n')
  })

  test.each([
    'lines lw 8 lc rgb "#123456"',
    'points pt 7 ps 4 lc rgb "#123456"',
    'boxes fs solid lc rgb "#123456"',
  ])('draws scripts with %s in their colour on white', async (style) => {
    const project = createProject({
      's.plt': `set terminal svg size 90,60\nplot "d.dat" with ${style}\n`,
      'd.dat': '0 0\n1 1\n',
    })
    const { exit, stdout } = await project.run('plot', 's.plt', '--emit', 'png', '--scale', '1')
    expect([exit, stdout]).toEqual([0, 'wrote s.png\n'])
    const { width, pixels } = readPng(readBytes(project, 's.png'))
    const colours = Array.from({ length: pixels.length / 4 }, (_, i) =>
      Buffer.from(pixels.subarray(4 * i, 4 * i + 4)).toString('hex'),
    )
    expect([width, colours[0]]).toEqual([90, 'ffffffff'])
    expect(colours).toContain('123456ff')
  })

  test('says what to install before it reads or writes', async () => {
    machine.lacks = 'package'
    const project = createSmall()
    const { exit, stdout, stderr } = await project.run('plot', 'a.log', '--emit', 'svg,png')
    expect([exit, stdout]).toEqual([2, ''])
    expect(stderr).toContain('run `npm install @resvg/resvg-js`')
    expect(exists(project, 'a.log_42.svg')).toBe(false)
  })

  test('refuses more pixels than memory may hold', async () => {
    const project = createSmall()
    const options = ['--size', '9000x9000', '--emit', 'svg,png']
    const { exit, stdout, stderr } = await project.run('plot', 'a.log', ...options)
    expect([exit, stdout, stderr]).toEqual([
      2,
      '',
      "a.log: error: Cannot draw a PNG of 18000 by 18000 pixels, expected at most 100 million pixels; lower `--scale` or the chart's size (too-large)\n",
    ])
  })

  test.each(['0', '-1', '21', 'x'])('refuses the scale %s', async (scale) => {
    const { exit, stderr } = await createSmall().run('plot', 'a.log', '--scale', scale)
    expect([exit, stderr]).toEqual([2, expect.stringContaining('expected a number from 0.1 to 20')])
  })
})
