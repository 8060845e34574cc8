import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findGnuplotVersion } from '../../gnuplot/run-gnuplot.ts'
import { createProject } from '../project.ts'

const DATA = '0 1\n1 3\n2 2\n'

/** Compare a script beside `d.dat` with gnuplot. */
async function compare(script: string, ...given: string[]) {
  const project = createProject({ 'notes/s.plt': script, 'notes/d.dat': DATA })
  const ran = await project.run('plot', '--compare', 'notes/s.plt', ...given)
  return { ...ran, project }
}

const hasGnuplot = findGnuplotVersion()?.startsWith('gnuplot 5.4') === true

describe.skipIf(!hasGnuplot)('plot --compare, where gnuplot is installed', () => {
  test('says that each picture is identical, and writes nothing', async () => {
    const { exit, stdout, project } = await compare(
      'set terminal png size 300,200\nset output "x.png"\nplot "d.dat" with lines\nset output "y.png"\nplot "d.dat"\n',
    )
    expect(stdout).toMatch(
      /^notes\/s\.plt: picture 1: (\d+) primitives, \1 of gnuplot's; identical\n/,
    )
    expect(stdout).toMatch(/picture 2: .*; identical\n$/)
    expect(exit).toBe(0)
    expect(
      ['x.png', 'x.svg', 'y.svg'].filter((one) => existsSync(`${project.folder}/notes/${one}`)),
    ).toEqual([])
  })

  test('gives gnuplot the background of another terminal, which discs behind symbols have', async () => {
    const { exit, stdout } = await compare(
      'set terminal pdfcairo background "#c0c0c0"\nplot x with linespoints pi -3\n',
    )
    expect(stdout).toContain('identical')
    expect(exit).toBe(0)
  })

  test('gives gnuplot a terminal in place of one whose texts go over several lines', async () => {
    const { exit, stdout } = await compare(
      'set terminal epslatex header \\\n"\\\n\\\\usepackage{bm}\\n\\\n"\nset output "x.tex"\nplot "d.dat"\n',
    )
    expect(stdout).toMatch(/^notes\/s\.plt: picture 1: .*; identical\n$/)
    expect(exit).toBe(0)
  })

  test('compares pictures of several sizes, wherever they would go', async () => {
    const { exit, stdout } = await compare(
      'set terminal png size 300,200\nset output "/tmp/x.png"\nplot "d.dat"\nset terminal svg size 500,400\nset output "y.svg"\nreplot\n',
    )
    expect(stdout).toMatch(/picture 1: .*; identical\n.*picture 2: .*; identical\n$/)
    expect(exit).toBe(0)
  })

  test('draws the last plot once more, with the settings of now', async () => {
    const { exit, stdout } = await compare(
      'plot "d.dat" with lines\nset title "again"\nset log y\nrefresh\n',
    )
    expect(stdout).toMatch(/picture 1: .*; identical\n.*picture 2: .*; identical\n$/)
    expect(exit).toBe(0)
  })

  test('gives gnuplot the scales of other terminals, and passes over the page of `clear`', async () => {
    const { exit, stdout } = await compare(
      'clear\nset terminal pdfcairo fontscale 0.5 lw 2 dl 3 size 8cm,6cm\nset output "x.pdf"\nset font "Times,8"\nplot "d.dat" with lines dt 2\n',
    )
    expect(stdout).toMatch(/^notes\/s\.plt: picture 1: .*; identical\n$/)
    expect(exit).toBe(0)
  })

  test('says what differs, and where', async () => {
    // XML cannot have control characters, which gnuplot writes all the same: a known difference.
    const { exit, stdout } = await compare('set title "a\\001b"\nplot "d.dat"\n')
    expect(exit).toBe(1)
    expect(stdout).toMatch(/; \d+ differ \(- gnuplot's/)
    expect(stdout).toMatch(/\n {2}- expected text .* at \d/)
    expect(stdout).toMatch(/\n {2}\+ drawn {4}text .* at \d/)
  })

  test('does not wait where the script does', async () => {
    const { exit, stdout } = await compare(
      'plot "d.dat"\npause -1 "Return"\nplot "d.dat" with lines\npause -1\n',
    )
    expect(stdout).toMatch(/picture 1: .*; identical\n.*picture 2: .*; identical\n$/)
    expect(exit).toBe(0)
  })

  test('says that gnuplot refuses a script', async () => {
    const { exit, stderr } = await compare('plot "d.dat"\nplot sin(\n')
    expect([exit, stderr]).toEqual([2, expect.stringContaining('s.plt')])
  })

  test('gives the script its arguments', async () => {
    const project = createProject({ 's.plt': 'plot ARG1 with lines\n', 'd.dat': DATA })
    const { exit } = await project.run('plot', '--compare', '-c', 's.plt', 'd.dat')
    expect(exit).toBe(0)
  })
})
