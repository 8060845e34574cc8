import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createProject, SMALL_LOG, type TestProject } from './project.ts'
import { readPng } from './read-png.ts'

const CONFIG = `pages: page.md
images: images
runs: { a: { logs: a.log } }
charts: { memory: { run: a, size: [400, 300], theme: gnuplot, alt: Memory of µ. } }
`
const PAGE = '<!-- tracedocs: begin chart memory -->\n<!-- tracedocs: end -->\n'

function createSmall(): TestProject {
  return createProject({ 'tracedocs.yaml': CONFIG, 'page.md': PAGE, 'a.log': SMALL_LOG })
}

describe('build --emit pdf', () => {
  test('writes a PDF beside the SVG, and the same one again', async () => {
    const project = createSmall()
    const { exit, stdout, stderr } = await project.run('build', '--emit', 'pdf')
    expect({ exit, stdout, stderr }).toEqual({
      exit: 0,
      stdout:
        'wrote page.md\nwrote images/a.log_42.svg\nwrote images/a.log_42.pdf\nwrote tracedocs.lock.json\n1 page, 1 chart, 1 image, 1 lock: 4 written, 0 unchanged\n',
      stderr: '',
    })
    // 400 by 300 pixels at 96 to the inch are 300 by 225 points.
    expect(project.read('images/a.log_42.pdf')).toContain('/MediaBox [0 0 300 225]')
    const again = await project.run('build', '--emit', 'pdf')
    expect(again.stdout).toBe('1 page, 1 chart, 1 image, 1 lock: 0 written, 4 unchanged\n')
  })

  test('--check compares its bytes', async () => {
    const project = createSmall()
    await project.run('build', '--emit', 'pdf')
    expect(await project.run('build', '--emit', 'pdf', '--check')).toMatchObject({ exit: 0 })
    const pdf = project.read('images/a.log_42.pdf')
    project.write('images/a.log_42.pdf', pdf.replace('(40)', '(41)'))
    const { exit, stderr } = await project.run('build', '--emit', 'pdf', '--check')
    expect([exit, stderr]).toEqual([
      1,
      'images/a.log_42.pdf: error: Expected the image to be what the logs give, got something else; run `npx tracedocs build` (out-of-date)\n',
    ])
  })
})

describe('plot', () => {
  test('-o that ends in .pdf asks for a PDF', async () => {
    const project = createSmall()
    const { stdout } = await project.run('plot', 'a.log', '-o', 'x.pdf')
    expect(stdout).toBe('wrote x.pdf\n')
    expect(project.read('x.pdf')).toMatch(/^%PDF-1\.4\n/)
  })

  test('reports characters that no standard font has', async () => {
    const project = createSmall()
    const options = ['--title', '漢字 漢', '--emit', 'pdf', '-o', 'x.pdf']
    const { exit, stderr } = await project.run('plot', 'a.log', ...options)
    expect([exit, stderr]).toEqual([
      0,
      'a.log: warning: Cannot show `漢`, `字` in a PDF, expected characters of its standard fonts (Western European, Greek, mathematics); `?` stands in their place; emit a PNG for them (unknown-characters)\n',
    ])
  })
})

const canRun = (command: string, ...options: string[]): boolean =>
  spawnSync(command, options).status === 0

test.skipIf(!canRun('pdftotext', '-v'))('pdftotext reads the texts of a PDF', async () => {
  const project = createSmall()
  await project.run('plot', 'a.log', '--title', 'µ ± Δ', '-o', 'x.pdf')
  const { stdout } = spawnSync('pdftotext', [path.join(project.folder, 'x.pdf'), '-'], {
    encoding: 'utf8',
  })
  // U+2206 is what Adobe calls Delta; blanks are guessed from gaps.
  expect(stdout.normalize('NFKC')).toMatch(/μ\s*±\s*[Δ∆]/)
  expect(stdout).toContain('Elapsed Time (s)')
})

const SCRIPT = `set terminal svg size 400,300 rounded
unset tics
unset key
set yrange [0:8]
plot "d.dat" with boxes fs pattern 4 lw 2, \\
  "" using 1:($2+1) with linespoints pt 7 ps 2, \\
  "" using 1:($2+3) with points pt 9 ps 4 lw 3 lc rgb "#80ff0000", \\
  "" using 1:($2+4) with lines dt 2 lw 5, \\
  "" using 1:($2+3) with boxes fs solid lc rgb "#b30000ff"
`

// Ghostscript draws the PDF, resvg the SVG: what they see must be the same.
test.skipIf(!canRun('gs', '--version'))('Ghostscript draws what the SVG shows', async () => {
  const project = createProject({ 's.plt': SCRIPT, 'd.dat': '0 1\n1 3\n2 2\n3 4\n4 1\n' })
  const { exit } = await project.run('plot', 's.plt', '--emit', 'png,pdf', '--scale', '1')
  expect(exit).toBe(0)
  const page = path.join(project.folder, 'page.png')
  const smooth = ['-dGraphicsAlphaBits=4', '-r96', '-sDEVICE=pngalpha']
  const options = ['-q', '-dBATCH', '-dNOPAUSE', '-dSAFER', ...smooth, `-sOutputFile=${page}`]
  spawnSync('gs', [...options, path.join(project.folder, 's.pdf')])
  const own = readPng(readFileSync(path.join(project.folder, 's.png')))
  const theirs = readPng(readFileSync(page))
  expect([theirs.width, theirs.height]).toEqual([own.width, own.height])
  const [a, b] = [averageTiles(own), averageTiles(theirs)]
  const worst = Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? 0))))
  // Of 255, in any channel of any square of 20 pixels; Ghostscript draws thin lines wider by up to
  // half a pixel, which comes to 12, and a symbol that is missing to 50 and more.
  expect(worst).toBeLessThan(20)
})

const SQUARE = 20

/** Average each channel over squares, in which the smoothing of edges is lost. */
function averageTiles({ width, height, pixels }: ReturnType<typeof readPng>): readonly number[] {
  const columns = width / SQUARE
  const sums = new Float64Array(columns * (height / SQUARE) * 4)
  for (const [i, value] of pixels.entries()) {
    const [x, y] = [Math.floor(i / 4) % width, Math.floor(i / 4 / width)]
    const tile = Math.floor(y / SQUARE) * columns + Math.floor(x / SQUARE)
    const at = tile * 4 + (i % 4)
    sums[at] = (sums[at] ?? 0) + value / SQUARE ** 2
  }
  return [...sums]
}
