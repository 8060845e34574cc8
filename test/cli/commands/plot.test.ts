import { describe, expect, test } from 'vitest'
import { createProject } from '../project.ts'

const DATA = '0 1\n1 3\n2 2\n'

/** Run `plot` on a script beside `d.dat`. */
async function plot(script: string, ...options: string[]) {
  const project = createProject({ 'notes/s.plt': script, 'notes/d.dat': DATA })
  const ran = await project.run('plot', 'notes/s.plt', ...options)
  return { ...ran, project }
}

describe('the pictures of a script', () => {
  test('go where set output says, relative to the script', async () => {
    const { exit, stdout, project } = await plot(
      'set terminal svg size 300,200\nset output "../img/a.svg"\nplot "d.dat" with lines\n',
    )
    expect([exit, stdout]).toEqual([0, 'wrote img/a.svg\n'])
    expect(project.read('img/a.svg')).toMatch(/^<svg [^>]*viewBox="0 0 300 200"/)
  })

  test('stand beside the script where it says nothing, numbered from the second on', async () => {
    const { stdout } = await plot('plot "d.dat" w l\nplot "d.dat" w p\n')
    expect(stdout).toBe('wrote notes/s.svg\nwrote notes/s-2.svg\n')
  })

  test('go below the folder of -o by their own names', async () => {
    const { stdout } = await plot('set output "x/y.svg"\nplot "d.dat"\n', '-o', 'out')
    expect(stdout).toBe('wrote out/y.svg\n')
  })

  test('an only one goes into the file of -o', async () => {
    const { stdout } = await plot('plot "d.dat"\n', '-o', 'one.svg')
    expect(stdout).toBe('wrote one.svg\n')
  })

  test('take size, title and device units from the command line', async () => {
    const { project } = await plot(
      'plot "d.dat"\n',
      ...['--size', '320x240', '--title', 'Mine', '--resolution', '10', '-o', 'a.svg'],
    )
    expect(project.read('a.svg')).toMatch(/viewBox="0 0 320 240".*\n.*<title[^>]*>Mine</)
  })

  test('say in words what they show', async () => {
    const { project } = await plot('plot "d.dat" title "calls" with lines\n', '-o', 'a.svg')
    expect(project.read('a.svg')).toContain(
      'calls: from 1 at 0 to 2 at 2, lowest 1 at 0, highest 3 at 1; 3 points.',
    )
  })

  test('of another terminal are drawn as SVG, with a warning', async () => {
    const { exit, stdout, stderr } = await plot(
      'set terminal pngcairo size 400,300 transparent\nset output "p.png"\nplot "d.dat"\n',
    )
    expect([exit, stdout]).toEqual([0, 'wrote notes/p.svg\n'])
    expect(stderr).toBe(
      'notes/s.plt:1:14: warning: Expected the terminal `svg`, got `pngcairo`; the picture is drawn as SVG (foreign-terminal)\n',
    )
  })
})

describe('rows and columns', () => {
  // As gnuplot 5.4.4 shows them with `set table`.
  test.each([
    ['plot "d.dat" every ::1 using 0:2 with lines', 'from 3 at 0 to 2 at 1'],
    ['plot "d.dat" every 2 using 2 with lines', 'from 1 at 0 to 2 at 1'],
    [
      'set datafile separator ","\nplot "d.csv" using 1:(column("b")*2) with lines',
      'from 20 at 1 to 40 at 2',
    ],
    [
      'set xdata time; set timefmt "%Y-%m-%d"\nplot "days.dat" using 1:2 with lines',
      'from 5 at 2024-02-28 00:00:00 to 6 at 2024-03-01 00:00:00',
    ],
    [
      'set timefmt "%M:%S"\nplot "t.dat" using (timecolumn(1)):2 with lines',
      'from 5 at 61 to 6 at 62',
    ],
  ])('%s', async (script, description) => {
    const project = createProject({
      's.plt': `${script}\n`,
      'd.dat': DATA,
      'd.csv': 'a,b\n1,10\n2,20\n',
      'days.dat': '2024-02-28 5\n2024-03-01 6\n',
      't.dat': '01:01 5\n01:02 6\n',
    })
    const { exit } = await project.run('plot', 's.plt')
    expect([exit, project.read('s.svg')]).toEqual([0, expect.stringContaining(description)])
  })

  test('set grid takes only the names of axes', async () => {
    expect((await plot('set grid x y\nplot "d.dat"\n')).exit).toBe(0)
  })

  test('data and scripts of scripts are not written', async () => {
    const { exit, stdout, stderr } = await plot('plot "d.dat"\n', '--emit', 'dat')
    expect([exit, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Cannot write `dat` of a script')
  })
})

describe('a script is data', () => {
  test.each([
    ['system "touch x"', '1:1', 'Cannot run `system`'],
    ['x = `date`', '1:5', 'Cannot run backquotes'],
    ['set title "`date`"', '1:11', 'Cannot run backquotes'],
    ['!ls', '1:1', 'Cannot run `!`'],
    ['load "other.plt"', '1:6', 'Cannot find the file `other.plt`'],
    ['call "../../other.plt"', '1:6', 'Cannot use `../../other.plt`: it leads out'],
    ['plot "< cat d.dat"', '1:6', 'Cannot run the pipe `< cat d.dat`'],
    ['set output "| tee x"', '1:12', 'Cannot run the pipe `| tee x`'],
  ])('%s is refused', async (line, place, sentence) => {
    const { exit, stdout, stderr } = await plot(`${line}\nplot "d.dat"\n`)
    expect([exit, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`notes/s.plt:${place}: error: ${sentence}`)
  })

  test('backquotes in single quotes are only characters', async () => {
    const { exit } = await plot("set title '`date`'\nplot 'd.dat'\n")
    expect(exit).toBe(0)
  })

  test('it reads nothing outside the folder one works in', async () => {
    const { exit, stderr } = await plot('plot "../../etc/passwd"\n')
    expect(exit).toBe(2)
    expect(stderr).toContain('notes/s.plt:1:6: error: Cannot use `../../etc/passwd`: it leads out')
  })

  test('it writes nothing outside it either', async () => {
    const { exit, stderr } = await plot('set output "/tmp/away.svg"\nplot "d.dat"\n')
    expect(exit).toBe(2)
    expect(stderr).toContain('Cannot use `/tmp/away.svg`: it leads out')
  })

  test('functions that call each other without end are refused', async () => {
    const { exit, stderr } = await plot(
      'f(x) = g(x)\ng(x) = f(x)\nset xrange [0:f(1)]\nplot "d.dat"\n',
    )
    expect(exit).toBe(2)
    expect(stderr).toContain('functions call each other without end')
  })
})

describe('a script with a mistake', () => {
  test.each([
    ['plot "d.dat" with linse', '1:19', 'Cannot draw with `linse` in `with`'],
    ['plot "d.dat" using 1:(', '1:23', 'Unexpected end of the command, expected a value'],
    ['set xrange [0:10', '1:17', 'Unexpected end of the command, expected `]`'],
    [
      'set xrange [a:10]\nplot "d.dat"',
      '1:13',
      'Cannot use this value: the variable `a` is not set; set it in the script, or from outside with `-e "a=…"`',
    ],
    ['vgfill $v', '1:1', 'Cannot draw with `vgfill`'],
    [
      'set hidden3d behind\nsplot x*y',
      '1:14',
      'Unexpected `behind`, expected an option of `set hidden3d`',
    ],
    [
      'set pm3d depthorder base\nsplot x*y with pm3d',
      '2:1',
      'Cannot draw with `depthorder base` in `set pm3d`',
    ],
    ['set view 400,0', '1:14', 'a view has angles from 0 to 360 degrees'],
    ['set isosamples 1e9', '1:16', '`isosamples` takes 2 to 10000 lines'],
    ['set dgrid3d 5000', '1:13', 'a grid has 2 to 1000 points along each side'],
    [
      'set cntrparam levels incremental 0,0',
      '1:36',
      'the heights of contours differ by more than 0',
    ],
    ['set pixmap 1\nplot "d.dat"', '1:5', 'Cannot draw with `set pixmap`'],
    ['set polar\nplot 1 with boxes', '2:13', 'Cannot draw with `with boxes` in `polar plots`'],
    ['while (1) { x = 1 }', '1:13', 'Cannot run the script to its end: it takes more than'],
    [
      'print GPVAL_TERM_toString\nplot 1',
      '1:7',
      'Cannot use this value: the variable `GPVAL_TERM_toString` is not set',
    ],
    ['plot $rows', '1:6', 'Cannot use this value: the variable `$rows` is not set'],
    ['x = sqrt(1, 2)', '1:14', 'Cannot use this value: `sqrt` takes 1 argument, got 2'],
    ['plot "nowhere.dat"', '1:6', 'Cannot find the file `nowhere.dat`'],
    ['set title "x"', '1:1', 'Cannot find a `plot` command in the script that could be drawn'],
    [
      'set yrange [5:5]\nplot "d.dat"',
      '2:1',
      'Expected the range of `y` to have two different ends',
    ],
    [
      'set xtics 0,0\nplot "d.dat"',
      '1:13',
      'Cannot use this value: the step between tics must not be 0',
    ],
    ['set mxtics 1e9\nplot "d.dat"', '1:12', 'at most 10000 intervals'],
    // What only a row of data brings to light.
    [
      'f(x)=nosuch(x)\nplot "d.dat" using 1:(f($2))',
      '1:6',
      'Cannot draw with `nosuch()` in `expressions`',
    ],
    [
      'plot "d.dat" using 1:2, "d.dat" using 1:($1%2)',
      '1:41',
      'Cannot use this value: `%` takes whole numbers',
    ],
    ['plot "d.dat" using 1:2:xtic(1<<$1)', '1:29', 'bitwise operators take whole numbers'],
    ['plot "d.dat" lc rgb "gren"', '1:21', 'Unexpected `gren`, expected a colour'],
  ])('%s is reported at its place', async (script, place, sentence) => {
    const { exit, stdout, stderr } = await plot(`${script}\n`)
    expect(stderr).toMatch(new RegExp(`^notes/s\\.plt:${place}: error: `, 'm'))
    expect(stderr).toContain(sentence)
    expect([exit, stdout]).toEqual([2, ''])
  })

  test('all mistakes are reported at once', async () => {
    const { stderr } = await plot('set nonlinear y\nset pixmap 1\nplot "d.dat"\n')
    expect(stderr.trim().split('\n')).toHaveLength(2)
  })

  test('unsupported commands are skipped with --lenient, and reported', async () => {
    const { exit, stderr } = await plot('set pixmap 1\nplot "d.dat"\n', '--lenient')
    expect(exit).toBe(0)
    expect(stderr).toContain('notes/s.plt:1:5: warning: Cannot draw with `set pixmap`')
  })

  test('of which nothing is left with --lenient says so, and where that begins', async () => {
    const { exit, stderr } = await plot('a = 1\nplot "d.dat" with polygons\n', '--lenient')
    expect(exit).toBe(2)
    expect(stderr).toMatch(
      /notes\/s\.plt:2:\d+: error: Cannot draw anything of the script: `--lenient`/,
    )
  })

  test('a range of colours with one value is told by it', async () => {
    const { exit, stderr } = await plot('set cbrange [0:0]\nplot "d.dat" using 1:2:2 lc palette\n')
    expect(exit).toBe(2)
    expect(stderr).toContain(
      'Expected the range of `cb` to have two different ends, got 0 for both',
    )
  })

  test.each([
    ['candlesticks', '1:2:2', 5],
    ['image', '1:2', 3],
    ['labels', '1:2', 3],
    ['xerrorbars', '1:2', 3],
    ['yerrorbars', '1', 2],
  ])('%s without their columns are refused, as gnuplot does', async (style, using, least) => {
    const { exit, stderr } = await plot(`plot "d.dat" using ${using} with ${style}\n`)
    expect(exit).toBe(2)
    expect(stderr).toContain(`\`with ${style}\` takes at least ${String(least)} columns`)
  })

  test('keeps none of the other scripts from being drawn', async () => {
    const project = createProject({
      'a.plt': 'plot nothing\n',
      'b.plt': 'plot "d.dat"\n',
      'd.dat': DATA,
    })
    const { exit, stdout } = await project.run('plot', 'a.plt', 'b.plt')
    expect([exit, stdout]).toEqual([2, 'wrote b.svg\n'])
  })

  test('a missing script is reported', async () => {
    const { exit, stderr } = await createProject({}).run('plot', 'no.plt')
    expect(exit).toBe(2)
    expect(stderr).toContain('Cannot find the script')
  })
})

describe('data that cannot be drawn', () => {
  test.each([
    ['empty', '', 'Cannot find a row of data in `x.dat`'],
    ['all NaN', '0 NaN\n1 NaN\n', 'no point lies within the ranges'],
    ['infinite', '0 inf\n1 1e999\n', 'no point lies within the ranges'],
    ['of too few columns', '0\n1\n', 'Cannot find column 2 in `x.dat`, expected one of its 1'],
  ])('which is %s is reported', async (_, data, sentence) => {
    const project = createProject({ 's.plt': 'plot "x.dat" using 1:2 with lines\n', 'x.dat': data })
    const { exit, stderr } = await project.run('plot', 's.plt')
    expect(stderr).toContain(sentence)
    expect(exit).toBe(2)
  })

  test('of a million columns, only those that are used are read', async () => {
    const row = `1 2 ${'3 '.repeat(1_000_000)}\n`
    const project = createProject({ 's.plt': 'plot "x.dat" using 1:2\n', 'x.dat': `${row}2 5\n` })
    const { exit } = await project.run('plot', 's.plt')
    expect(exit).toBe(0)
  })

  test('a range of one unit in the last place is drawn, with no tics beyond counting', async () => {
    const { exit, project } = await plot('set xrange [1:1.0000000000000002]\nplot "d.dat"\n')
    expect(exit).toBe(0)
    expect(project.read('notes/s.svg').length).toBeLessThan(20_000)
  })

  test('huge numbers are drawn on the axes that hold them', async () => {
    const data = '0 1e30\n1 -1e30\n2 1e-300\n'
    const project = createProject({ 's.plt': 'plot "x.dat" with lines\n', 'x.dat': data })
    const { exit, stderr } = await project.run('plot', 's.plt')
    expect([exit, stderr]).toEqual([0, ''])
  })

  test('gzip is unpacked', async () => {
    const { gzipSync } = await import('node:zlib')
    const project = createProject({
      's.plt': 'plot "x.dat.gz" with lines\n',
      'x.dat.gz': gzipSync(Buffer.from(DATA)),
    })
    expect((await project.run('plot', 's.plt')).exit).toBe(0)
  })
})

test.each([
  ['a dash', 'set terminal svg dashlength 1e308\nset linetype 1 dt (1e308,1e308)\nplot x lt 1\n'],
  ['a symbol', "plot 'd.dat' ps 1e308\n"],
  ['a symbol of a row', "plot 'd.dat' using 1:2:(1e308) with points ps variable\n"],
])('%s of endless size is as large as any picture', async (_, script) => {
  const { exit, stderr } = await plot(script)
  expect([exit, stderr]).toEqual([0, ''])
})

describe('folders of `set loadpath`', () => {
  const script = 'set loadpath "../shared"\nload "style.inc"\nplot f using 1:2 with lines\n'
  const style =
    'reset\nf = "far.dat"\nstats f using 2 nooutput\nset title sprintf("%g", STATS_max)\n'

  test('are where data and scripts are looked for besides', async () => {
    const project = createProject({
      'notes/s.plt': script,
      'shared/style.inc': style,
      'shared/far.dat': DATA,
    })
    const { exit, stderr } = await project.run('plot', 'notes/s.plt', '-o', 'a.svg')
    expect([exit, stderr]).toEqual([0, ''])
    expect(project.read('a.svg')).toContain('>3<')
  })

  test('lead nowhere outside the folder one works in', async () => {
    const { exit, stderr } = await plot('set loadpath "/etc"\nplot "passwd"\n')
    expect(exit).toBe(2)
    expect(stderr).toContain('Cannot use `passwd`: it leads out')
  })
})
