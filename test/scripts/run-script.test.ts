import { describe, expect, test } from 'vitest'
import { runScript, type RanScript } from '../../src/scripts/run-script.ts'
import { ScriptSource } from '../../src/scripts/script-source.ts'
import { ScriptError } from '../../src/scripts/script-token.ts'

/** Run a script that opens no files. */
function run(script: string, given: readonly string[] = []): Promise<RanScript> {
  const fail = (): Promise<never> => Promise.reject(new Error('Unexpected file'))
  const host = { openData: fail, openScript: fail }
  return runScript(new ScriptSource('a.plt', script), { host, lenient: false, arguments: given })
}

/** The value of `a` after a script, as a title shows it. */
async function findValue(script: string): Promise<string | undefined> {
  const { pictures, faults } = await run(`${script}\nset title "".a\nplot 1`)
  expect(faults).toEqual([])
  return pictures[0]?.charts[0]?.title?.text.trim()
}

/** The kinds and offsets of a script's faults. */
async function listFaults(script: string): Promise<readonly string[]> {
  const { faults } = await run(script)
  return faults.map(({ problem, start }) => `${problem.kind} ${String(start)}`)
}

describe('scripts come to what gnuplot 5.4.4 comes to', () => {
  test.each([
    ['a = 0; if (0) a = 1; a = a + 1; else a = 9', '9'],
    [
      'a = 0; do for [i=1:4] { if (i == 2) { continue }; if (i == 4) { break }; a = a * 10 + i }',
      '13',
    ],
    ['a = 0; while (a < 7) { a = a + 2 }', '8'],
    ['a = ""; do for [w in "x y z"] { a = a . w . "-" }', 'x-y-z-'],
    ['a = 1; print "shown", a = 5', '5'],
    ['a = 2; print system("date"), a = 5', '2'],
    ['n = 0; f(x) = (n = n + x, n); a = f(3) + f(4)', '10'],
    ['f(x) = x <= 1 ? 1 : x * f(x - 1); a = f(5)', '120'],
    ['s = "hello world"; a = s[1:5]', 'hello'],
    ['s = "hello world"; a = s[7:*]', 'world'],
    ['s = "hello world"; a = s[2:2] . strlen(s)', 'e11'],
    ['a = strstrt("hello world", "wor")', '7'],
    ['a = word("a b c", 4) . "|" . word("one two", 2)', '|two'],
    ['a = words("a b  c")', '3'],
    ['a = gprintf("%.1s%c", 12345.0)', '12.3k'],
    ['a = gprintf("%10.3f", 1e6)', '1000000.000'],
    ['a = strftime("%Y-%m-%d %H:%M:%S", 86399)', '1970-01-01 23:59:59'],
    ['a = sum [i=1:4] i*i', '30'],
    ['array A[3]; A[2] = 7; a = A[2]', '7'],
    ['b = c = 3; a = b + c', '6'],
    [
      'a = sprintf("%d %5.2f %s %i %x %% %05d|%-4s|%+d", 3.9, 2.5, "a", 7, 255, 42, "ab", 5)',
      '3  2.50 a 7 ff % 00042|ab  |+5',
    ],
    ['a = 5!', '120'],
    ['a = 017 + 0x1f', '46'],
    ['a = (1, 2, 3)', '3'],
    ['a = value("pi") > 3', '1'],
    ['a = trim("  a b ")', 'a b'],
    ['a = 1 && 0 || 1', '1'],
    ['a = substr("hello", 2, 3)', 'el'],
    ['a = int(norm(0) * 1000)', '500'],
    ['a = int(erf(0.5) * 1e9)', '520499877'],
    ['a = int(gamma(5) + 0.5)', '24'],
    ['a = "x" eq "x" ? "yes" : "no"', 'yes'],
    ['i = 0; do for [k=10:1:-3] { i = i + k }; a = i', '22'],
    ['eval "a = 12"', '12'],
    ['a = ARGC', '0'],
    ['undefine a*; a = exists("ab")', '0'],
  ])('%s gives %s', async (script, expected) => {
    expect(await findValue(script)).toBe(expected)
  })
})

test('macros are replaced before a line is read', async () => {
  expect(await findValue('m = "a = 42"\n@m')).toBe('42')
})

test('a block may run over lines, and `else` may begin one', async () => {
  expect(await findValue('if (0) {\n  a = 1\n}\nelse {\n  a = 2 # two\n}')).toBe('2')
})

test('arguments are found in ARG1 and so on', async () => {
  const { pictures } = await run('set title ARG1.ARG2.ARGC\nplot 1', ['x', 'y'])
  expect(pictures[0]?.charts[0]?.title?.text).toBe('xy2')
})

test('a quote that is not closed ends with its line', async () => {
  expect(await findValue("a = 'open")).toBe('open')
})

describe('what has no end is refused', () => {
  test.each([
    ['while (1) { i = 1 }', 'endless-script 12'],
    ['f(x) = f(x) + 1\na = f(1)', 'bad-script-value 7'],
    ['s = "ab"\ndo for [i=1:40] { s = s . s }', 'bad-script-value 27'],
    ['a = 1\nreread', 'endless-script 6'],
  ])('%s', async (script, expected) => {
    expect(await listFaults(script)).toEqual([expected])
  })
})

describe('a script that is watched is drawn once', () => {
  test.each([
    ['plot 1\npause 5\nreread', 'live-script 15', 1],
    ['a = 2\nplot a\nif (a == 2) { reread }\nplot 3', 'live-script 27', 1],
    ['plot 1\nwhile (1) { pause 1; replot }\nplot 2', 'live-script 7', 1],
    ['b = 3\nwhile (b) { plot 1; plot 2; pause 1 }', 'live-script 6', 2],
    ['plot 1\nwhile (1) { set title "b"; replot }', 'live-script 7', 2],
    [
      'if (!exists("n")) n = 0\nset output "".n.".svg"\nplot n\nn = n < 2 ? n + 1 : n\nreread',
      'live-script 76',
      3,
    ],
  ])('%s', async (script, expected, count) => {
    const { faults, warnings, pictures } = await run(script)
    expect(faults).toEqual([])
    expect(warnings.map(({ problem, start }) => `${problem.kind} ${String(start)}`)).toEqual([
      expected,
    ])
    expect(pictures).toHaveLength(count)
  })
})

test.each(['word(a, 99)', 'substr(a, 5, 9)', 'a[5:*]'])(
  'work on a long text takes steps: %s',
  async (work) => {
    const script = `a = "${'b '.repeat(1e5)}"\ndo for [i=1:5000] { c = ${work} }`
    const place = script.indexOf(work) + Math.max(0, work.indexOf('['))
    expect(await listFaults(script)).toEqual([`endless-script ${String(place)}`])
  },
)

describe('a function of `set link` that cannot be called is told where it stands', () => {
  test.each([
    ['set link y2 via x**2 inverse sqrt(x)', ['bad-script-value 16']],
    ['set link x2 via 2*x inverse x/b', ['bad-script-value 30']],
    ['set link x2 via f(x) inverse x', ['uncovered-option 16']],
    ['b = 2\nset link x2 via b*x inverse x/b\nplot x', []],
  ])('%s', async (script, expected) => {
    expect(await listFaults(script)).toEqual(expected)
  })
})

describe('a variable that is not set is told of where a text or a column is needed', () => {
  const unset = (name: string) =>
    `the variable \`${name}\` is not set; set it in the script, or from outside with \`-e "${name}=…"\``
  test.each([
    ['set title top', 10, 'top'],
    ['set xlabel unit." (s)"', 11, 'unit'],
    ['set ylabel font family', 16, 'family'],
    ['set timefmt dates', 12, 'dates'],
    ['plot x title brief with lines', 13, 'brief'],
    ['plot "a" using rss:2', 15, 'rss'],
    ['load style', 5, 'style'],
  ])('%s', async (script, place, name) => {
    const { faults } = await run(script)
    const reason = unset(name)
    expect(faults.map(({ problem, start }) => [problem, start])).toEqual([
      [{ kind: 'bad-script-value', reason }, place],
    ])
  })

  test('but a word with more behind it may be an option that is misspelt', async () => {
    expect(await listFaults('set title ofset 0,1')).toEqual(['script-syntax 10'])
  })
})

test.each([
  [
    'plot x, "a" using 1:2 smooth zsort with points',
    ['`with points` takes at least 3 columns, got 2 in `using`', 18],
  ],
  [
    'plot "a" using 1:2:3 smooth zsort with lines',
    ['`smooth zsort` sorts symbols, but there are none `with lines`; draw it `with points`', 5],
  ],
])('%s says what is wrong', async (script, [reason, place]) => {
  const { faults } = await run(script)
  expect(faults.map(({ problem, start }) => [problem, start])).toEqual([
    [{ kind: 'bad-script-value', reason }, place],
  ])
})

describe('a text where a number stands is one', () => {
  test.each([
    ['set xrange ["abc":8]', 'a number; dates need `set xdata time` before'],
    ['set arrow from screen "abc",1 to 2,2', 'a number'],
    [
      'set xdata time; set timefmt "%H"; set xrange ["abc":8]',
      'a date in the format of `set timefmt`, `%H`',
    ],
  ])('or `%s` says what is expected', async (script, expected) => {
    const { faults } = await run(script)
    expect(faults.map(({ problem }) => problem)).toEqual([
      { kind: 'script-syntax', expected, actual: 'abc' },
    ])
  })
})

describe('a number without end is no number that a chart can be drawn with', () => {
  test.each([
    ['plot x lw 1e400', ['script-syntax 10']],
    ['set style boxplot medianlinewidth 1e400', ['script-syntax 34']],
    ['set cntrparam levels discrete 1e400, 0.5', ['script-syntax 30']],
    ['set bars 1e400', ['script-syntax 9']],
  ])('in `%s`', async (script, expected) => {
    expect(await listFaults(script)).toEqual(expected)
  })
})

describe('more facets than can be drawn are refused at the element that has them', () => {
  test.each([
    // Each has 1,000 × 1,000 points, or 500 × 500 that are divided.
    ['set isosamples 1000; set samples 1000; splot 1 with pm3d', ['bad-script-value 45']],
    ['set pm3d; set isosamples 1000; set samples 1000; splot 1', ['bad-script-value 55']],
    [
      'set pm3d interpolate 2,2; set isosamples 500; set samples 500; splot 1 w pm3d',
      ['bad-script-value 69'],
    ],
    [
      'set isosamples 500; set samples 500; splot 1 with pm3d, 2 with pm3d',
      ['bad-script-value 56'],
    ],
    ['set isosamples 1000; set samples 1000; splot 1 with lines', []],
    ['set isosamples 500; set samples 500; splot 1 with pm3d', []],
  ])('%s', async (script, expected) => {
    expect(await listFaults(script)).toEqual(expected)
  })
})

test('a map of a matrix has more pixels than it can have cells that are areas', async () => {
  const map = (size: number) => `$d << E\n${`${'1 '.repeat(size)}\n`.repeat(size)}E\nplot `
  const draw = (size: number, word = '') => listFaults(`${map(size)}$d matrix with image ${word}`)
  expect(await draw(700, 'pixels')).toEqual([`bad-script-value ${String(map(700).length)}`])
  expect(await draw(300, 'pixels')).toEqual([])
  expect(await draw(700)).toEqual([])
})

test('rounds that keep what they set are bounded by their number alone', async () => {
  const { pictures } = await run('set for [i=1:20000] label i "" at i,i\nplot 1')
  expect(pictures[0]?.charts[0]?.labels).toHaveLength(20_000)
  expect(await listFaults('set for [i=1:300000] label 1 "a"')).toEqual(['endless-script 21'])
})

// As in gnuplot, which leaves its row in the key empty.
test('a file that is not there is left out, where the plot has something else', async () => {
  const host = {
    openData: ({ name, start }: { readonly name: string; readonly start: number }) =>
      Promise.reject(new ScriptError({ problem: { kind: 'missing-data', path: name }, start })),
    openScript: () => Promise.reject(new Error('Unexpected file')),
  }
  const [both, alone] = await Promise.all(
    ['plot "a" w l, x', 'plot "a"'].map((text) =>
      runScript(new ScriptSource('a.plt', text), { host, lenient: false }),
    ),
  )
  expect(both?.faults).toEqual([])
  expect(both?.warnings.map(({ problem, start }) => [problem.kind, start])).toEqual([
    ['missing-data', 5],
  ])
  expect(both?.pictures[0]?.charts[0]?.plots).toMatchObject([
    { count: 0, isTitleHidden: true, isRowKept: true },
    { title: 'x' },
  ])
  expect(alone?.faults.map(({ problem }) => problem.kind)).toEqual(['missing-data'])
})

test('a file that is not there is left out of a scene, too', async () => {
  const host = {
    openData: ({ name, start }: { readonly name: string; readonly start: number }) =>
      Promise.reject(new ScriptError({ problem: { kind: 'missing-data', path: name }, start })),
    openScript: () => Promise.reject(new Error('Unexpected file')),
  }
  const [both, alone] = await Promise.all(
    ['splot "a" w pm3d, x', 'splot "a"'].map((text) =>
      runScript(new ScriptSource('a.plt', text), { host, lenient: false }),
    ),
  )
  expect(both?.faults).toEqual([])
  expect(both?.warnings.map(({ problem, start }) => [problem.kind, start])).toEqual([
    ['missing-data', 6],
  ])
  // gnuplot draws no colour box for it.
  expect(both?.pictures[0]?.charts[0]?.colors).toBeUndefined()
  expect(alone?.faults.map(({ problem }) => problem.kind)).toEqual(['missing-data'])
})

test.each([
  [
    'set output name',
    'the variable `name` is not set; set it in the script, or from outside with `-e "name=…"`',
  ],
  [
    'plot name',
    'the variable `name` is not set; set it in the script, or from outside with `-e "name=…"`',
  ],
  ['plot $rows', 'the variable `$rows` is not set'],
  [
    'set object circle at 1,1 size 1 lt 3',
    'an object takes no line type; set its colour with `fc`, and that of its outline with `fs … border`',
  ],
  [
    'set log x; plot [-2:-1] "+" using 1:1',
    'the samples of `"+"` on a logarithmic axis need a range above 0; set `xrange`',
  ],
])('%s is told with what to do', async (script, reason) => {
  const { faults } = await run(script)
  expect(faults.map(({ problem }) => problem)).toEqual([{ kind: 'bad-script-value', reason }])
})

test('what runs a program is refused, and said once', async () => {
  const script = 'do for [i=1:3] {\n  a = system("date")\n}\n! ls\nplot "< ls"'
  expect(await listFaults(script)).toEqual([
    'refused-command 29',
    'refused-command 40',
    'refused-command 50',
  ])
})

test('a variable whose definition failed is reported where it is defined, not where it is used', async () => {
  expect(await listFaults('a = nosuch(1)\nset title "".a\nplot a')).toEqual(['uncovered-option 4'])
})

describe('an end of `binrange` may be open', () => {
  test.each(['[0:*]', '[*:9]', '[0:]', '[:9]', '[]'])('%s', async (range) => {
    const rows = '1 1\n2 1\ne'
    expect(
      await listFaults(`plot "-" using 1:2 bins=4 binrange ${range} with boxes\n${rows}`),
    ).toEqual([])
  })
})

test('a fault in the body of a function that a row calls is one of the script', async () => {
  const script = '$d << E\n1 2\nE\nf(x) = nosuch(x)\nplot $d using 1:(f($2))'
  expect(await listFaults(script)).toEqual(['uncovered-option 21'])
})

describe('a fit', () => {
  const data = '$d << EOD\n1 2\n2 4.1\n3 5.9\n4 8.2\nEOD\n'

  // By hand: the slope through the origin is Σxy / Σx² = (2 + 8.2 + 17.7 + 32.8) / 30.
  test('sets its parameters', async () => {
    expect(await findValue(`${data}fit a*x $d using 1:2 via a\na = sprintf("%.4f", a)\n`)).toBe(
      '2.0233',
    )
  })

  test.each([
    [
      'fit a*x $d using 1:2 via a, b',
      'a parameter has no effect on the function; leave it out of `via`',
    ],
    ['fit [7:9] a*x $d using 1:2 via a', 'the data have no two points in range'],
    ['fit a*log(x-1) $d using 1:2 via a', 'the function has no value at 1'],
    ['fit a*x $d using 1:2:(0) yerror via a', 'the error of a point is 0'],
    ['fit a*x $d using 1:2 yerror via a', '`using` has 2 columns, expected 3'],
  ])('%s says why it cannot', async (command, reason) => {
    const { faults } = await run(`${data}${command}\n`)
    expect(faults.map(({ problem }) => problem)).toEqual([{ kind: 'fit-failed', reason }])
  })

  test('that stops before it converges is a warning', async () => {
    const { warnings } = await run(
      `${data}FIT_MAXITER = 1\nFIT_LIMIT = 1e-15\nb = 5\nfit a*exp(b*x) $d using 1:2 via a, b\n`,
    )
    expect(warnings).toMatchObject([{ problem: { kind: 'fit-stopped', reason: 'steps' } }])
  })
})

describe('what is nested deeper than can be read is a fault at its command', () => {
  const deep = (text: string, times: number): string => text.repeat(times)
  test.each([
    ['calls', `f(x) = x\na = ${deep('f(', 5000)}1${deep(')', 5000)}`, 9],
    ['parentheses', `a = ${deep('(', 5000)}1${deep(')', 5000)}`, 0],
    ['powers', `a = ${deep('2**', 20_000)}1`, 0],
    ['blocks', `${deep('if (1) {', 3000)}${deep('}', 3000)}`, 0],
  ])('%s', async (_, script, line) => {
    const { faults } = await run(script)
    expect(faults.map(({ problem }) => problem)).toEqual([
      {
        kind: 'bad-script-value',
        reason: expect.stringMatching(/nested too deeply; /) as string,
      },
    ])
    expect(faults[0]?.start).toBeGreaterThanOrEqual(line)
  })
})

test('a loop ends where what it repeats has failed', async () => {
  expect(await listFaults('a = "ab"\nwhile (strlen(a) < 1e12) { a = a.a }')).toEqual([
    expect.stringMatching(/^bad-script-value \d+$/),
  ])
})

test('rounds that read a command again are counted as commands are', async () => {
  expect(await listFaults('set for [i=1:100000000] label i "x" at i,i')).toEqual([
    expect.stringMatching(/^endless-script \d+$/),
  ])
})

test('a `replot` after a `plot` that failed has no message of its own, and one without a `plot` has', async () => {
  expect(await listFaults('plot x_undefined\nreplot')).toEqual(['bad-script-value 5'])
  expect(await listFaults('splot x_undefined\nreplot')).toEqual(['bad-script-value 6'])
  expect(await listFaults('replot')).toEqual(['bad-script-value 0'])
})

test.each([
  ['lnes', 'lines'],
  ['boxs', 'boxes'],
  ['polygons', undefined],
])('`with %s` suggests %s', async (word, near) => {
  const { faults } = await run(`plot x w ${word}`)
  const problem = { kind: 'uncovered-option', option: word, command: 'with' }
  expect(faults[0]?.problem).toEqual(near === undefined ? problem : { ...problem, near })
})
