import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createLog, createProject } from '../../cli/project.ts'
import { findGnuplotVersion } from '../../gnuplot/run-gnuplot.ts'
import { comparePrimitives } from '../compare-primitives.ts'
import { readPrimitives, type Point, type Primitive } from '../primitives.ts'

const example = fileURLToPath(new URL('../../../example-docs/', import.meta.url))
const published = fileURLToPath(new URL('../../../../shared/data/lastohtml/', import.meta.url))
const PIDS = ['77077', '76753', '77633', '3938', '4147']

function readLogs(): Record<string, Uint8Array> {
  return Object.fromEntries(
    PIDS.map((pid) => {
      const folder = path.join(example, 'logs', pid)
      const [name = ''] = readdirSync(folder)
      return [`${pid}/${name}`, readFileSync(path.join(folder, name))]
    }),
  )
}

const version = findGnuplotVersion()

// The reference is gnuplot itself, drawing the .plt and .dat that tracedocs emits; 5.4.1 and later count in
// hundredths of a pixel.
describe.skipIf(version === undefined)(`a process chart and ${version ?? 'gnuplot'}`, () => {
  const odd = {
    'no-faults.log': createLog([
      { elapsed: 0.5, rss: 1e7, user: 0.1 },
      { elapsed: 1.5, rss: 4e7, user: 0.9, label: "it's a <label> & more" },
      { elapsed: 1.5001, rss: 4e7, user: 0.9, label: 'two at once' },
      { elapsed: 2.5, rss: 2e7, user: 1.1 },
    ]),
    'one.log': createLog([{ elapsed: 1, rss: 1e7, user: 0.5, faults: 10 }]),
    'still.log': createLog(
      [1, 2, 3].map((elapsed) => ({ elapsed, rss: 5e6, user: 0, faults: 0, label: 'tick' })),
    ),
    'huge.log': createLog(
      [1, 2, 3].map((elapsed) => ({
        elapsed: elapsed * 1e6,
        rss: elapsed * 4e13,
        user: 1,
        faults: elapsed * 1e12,
      })),
    ),
  }
  test.each([
    [[]],
    [['--size', '800x400']],
    [['--size', '640x360', '--digits', 'tdprocess', '--title', 'Two\nlines with_an underscore']],
  ])('draw the same primitives to 0.01 px, with %j', async (options) => {
    const project = createProject({ ...readLogs(), ...odd })
    const logs = [...Object.keys(readLogs()), ...Object.keys(odd)]
    await project.run('plot', ...logs, '-o', '.', '--emit', 'svg,dat,plt', ...options)
    const scripts = readdirSync(project.folder).filter((name) => name.endsWith('.plt'))
    expect(scripts).toHaveLength(logs.length)
    for (const script of scripts) {
      spawnSync('gnuplot', [script], { cwd: project.folder })
      const ours = readPrimitives(project.read(script.replace('.plt', '.svg')))
      const theirs = readPrimitives(project.read(script.replace('.plt', '.gnuplot.svg')))
      expect([script, ...comparePrimitives(ours, theirs)]).toEqual([script])
    }
  })
})

test.skipIf(version === undefined)(
  'every text may have letters in it that mean something to gnuplot',
  async () => {
    const text = "'my_title^x {/Bold f} @a ~b \\\\c & <d>'"
    const project = createProject({
      'a.log': createLog(
        [1, 2, 3].map((elapsed) => ({
          elapsed,
          rss: elapsed * 1e7,
          user: elapsed / 2,
          faults: elapsed,
        })),
      ),
      'page.md': '',
      'tracedocs.yaml': `
theme: gnuplot
runs: {a: {logs: a.log}}
charts:
  all: {run: a, file: all.svg, title: ${text}, x: {label: ${text}}, y: {label: ${text}}, y2: {label: ${text}}}
  key: {run: a, file: key.svg, key: {title: k_t^x, box: true}}
`,
    })
    expect(await project.run('build', '--emit', 'dat,plt')).toMatchObject({ exit: 0 })
    for (const name of ['all', 'key']) {
      spawnSync('gnuplot', [`${name}.plt`], { cwd: path.join(project.folder, 'images') })
      const ours = readPrimitives(project.read(`images/${name}.svg`))
      const theirs = readPrimitives(project.read(`images/${name}.gnuplot.svg`))
      expect([name, ...comparePrimitives(ours, theirs)]).toEqual([name])
    }
  },
)

/** List curves by colour, each with its points without those of its sample in the key. */
function readCurves(primitives: readonly Primitive[]): ReadonlyMap<string, readonly Point[]> {
  const curves = new Map<string, Point[]>()
  for (const primitive of primitives) {
    if (primitive.kind !== 'line' || ['#000000', '#808080'].includes(primitive.colour)) continue
    const known = curves.get(primitive.colour)
    // The first line of a colour is the sample.
    if (known === undefined) curves.set(primitive.colour, [])
    else known.push(...primitive.points)
  }
  return curves
}

function listTexts(primitives: readonly Primitive[]): readonly string[] {
  return primitives.flatMap((primitive) =>
    primitive.kind === 'text'
      ? [
          primitive.runs
            .map(({ text }) => text)
            .join('')
            .trim(),
        ]
      : [],
  )
}

/** Measure the largest distance between the points of one curve and those of another. */
function measureDistance(points: readonly Point[], others: readonly Point[]): number {
  const distances = points.map(([x, y], i) => {
    const [u, v] = others[i] ?? [NaN, NaN]
    return Math.max(Math.abs(x - u), Math.abs(y - v))
  })
  return Math.max(...distances)
}

const RSS_AND_FAULTS = ['#9400d3', '#56b4e9']
const CPU = ['#009e73', '#e51e10']

// The references are the published charts, drawn by gnuplot 5.4.0. Their data are known only from their
// own coordinates, to a tenth of a pixel, and the user times of the rebuilt logs from two curves.
describe.skipIf(!existsSync(published))('a published chart', () => {
  test.each(PIDS)('of process %s is drawn again', (pid) => {
    const ours = readPrimitives(
      readFileSync(path.join(example, `images/LASToHTML.log_${pid}.svg`), 'utf8'),
    )
    const theirs = readPrimitives(readFileSync(path.join(published, pid, 'original.svg'), 'utf8'))
    expect(listTexts(ours)).toEqual(listTexts(theirs))
    const [drawn, original] = [readCurves(ours), readCurves(theirs)]
    for (const colour of [...RSS_AND_FAULTS, ...CPU]) {
      const [a = [], b = []] = [drawn.get(colour), original.get(colour)]
      const limit = (CPU.includes(colour) ? 1 : 0.1) + 1e-9
      expect(a.length).toBeGreaterThan(20)
      expect(a).toHaveLength(b.length)
      expect([colour, measureDistance(a, b)]).toSatisfy(([, distance]) => Number(distance) <= limit)
    }
  })
})

// 1500 MiB are 1.465 GiB.
test.each([
  ['', ['Memory, RSS (GiB)', '1']],
  [', y: { range: [0, 2000] }', ['Memory, RSS (MiB)', '2000']],
])('memory of more than a gibibyte has an axis as texts name it%s', async (more, texts) => {
  const project = createProject({
    'tracedocs.yaml': `runs: { a: { logs: a.dat } }\ncharts: { memory: { run: a${more} } }\n`,
    'a.dat': 'MEM 4.5 1790000000.1\nMEM 1500.0 1790000001.1\nMEM 9.5 1790000002.1\n',
    'page.md': '<!-- tracedocs: begin chart memory -->\n<!-- tracedocs: end -->\n',
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  const shown = [...project.read('images/a.dat.svg').matchAll(/>([^<]*)<\/text>/g)]
  expect(shown.map((match) => match[1])).toEqual(expect.arrayContaining(texts))
})

test.each(['gnuplot', 'docs'])(
  'a log that states no CPU has no axis and no words for it in the theme %s',
  async (theme) => {
    const project = createProject({
      'tracedocs.yaml': `theme: ${theme}\nruns: { a: { logs: a.dat } }\ncharts: { memory: { run: a } }\n`,
      'a.dat': 'MEM 4.5 1790000000.1\nMEM 9.5 1790000001.1\n',
      'page.md': '<!-- tracedocs: begin chart memory -->\n<!-- tracedocs: end -->\n',
    })
    expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
    expect(project.read('images/a.dat.svg')).not.toContain('CPU')
    expect(project.read('page.md')).not.toContain('CPU')
  },
)
