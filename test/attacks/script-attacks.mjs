// gnuplot scripts: deep, endless, doubling, or asking for more than a picture can show.
import { attack, many } from './attack.mjs'

const script = (name, text, files = {}) =>
  attack(`script: ${name}`, ['plot', 's.plt', '-o', 'out'], {
    's.plt': `${text}\n`,
    'd.dat': '1 1.0\n2 1.0000000000000002\n',
    'e.dat': '1 2\n2 3\n3 5\n',
    ...files,
  })

const DEEP = 10_000

export const scriptAttacks = () => [
  script('`!` 10⁴ deep', `a=${'!'.repeat(DEEP)}1\nplot a`),
  script('`-` 10⁴ deep', `a=${'-'.repeat(DEEP)}1\nplot a`),
  script('`?:` 10⁴ deep', `a=${'1?'.repeat(DEEP)}1${':1'.repeat(DEEP)}\nplot a`),
  script('`?:` 10⁴ long', `a=${'1?1:'.repeat(DEEP)}1\nplot a`),
  script('calls 10⁴ deep', `f(x)=x\na=${'f('.repeat(DEEP)}1${')'.repeat(DEEP)}\nplot a`),
  script('brackets 10⁴ deep', `a=${'('.repeat(DEEP)}1${')'.repeat(DEEP)}\nplot a`),
  script('a sum 10⁵ long', `a=${'1+'.repeat(1e5)}1\nplot a`),
  script('powers 10⁴ deep', `a=${'1**'.repeat(DEEP)}1\nplot a`),
  script('a title of `{`', `set title '${'{'.repeat(DEEP)}'\nplot x`),
  script('a title of `@`', `set title '${'@'.repeat(DEEP)}'\nplot x`),
  script('a title of `_err`', `set title 'a${'_err'.repeat(1e5)}'\nplot x`),
  script('a title of `&{`', `set title '${'&{'.repeat(DEEP)}'\nplot x`),
  script('a text that doubles', `a='aaaa'\n${'a=a.a\n'.repeat(40)}set title a\nplot x`),
  script(
    'a text that doubles in a loop',
    `a='aaaa'\ndo for [i=1:40] { a=a.a }\nset title a\nplot x`,
  ),
  script('sprintf that widens', "a=sprintf('%999999999d', 1)\nset title a\nplot x"),
  script('sprintf that widens format', "set format y '%999999999.0f'\nplot x"),
  script('a format of 10⁵ decimals', "set format y '%.100000f'\nplot x"),
  script('using `5%$1`', "plot 'd.dat' using 1:(5%$2)"),
  script('using `1<<$1`', "plot 'd.dat' using 1:(1<<$2)"),
  script('using a function with a fault', "f(x)=1%x\nplot 'd.dat' using 1:(f($2))"),
  script('xtic with a bad operand', "plot 'd.dat' using 1:2:xtic(5%$2)"),
  script(
    'an infinite dash',
    'set terminal svg dashlength 1e308\nset linetype 1 dt (1e308,1e308)\nplot x lt 1',
  ),
  script('a huge fontscale', 'set termoption fontscale 1e300\nplot x'),
  script('a huge line width', 'plot x lw 1e308'),
  script('a huge point', "plot 'e.dat' ps 1e308"),
  script('a huge terminal', 'set terminal svg size 10000000,10000000\nplot x'),
  script('a huge PNG', 'set terminal pngcairo size 100000,100000\nset output "a.png"\nplot x'),
  script('mxtics 1e9', 'set mxtics 1e9\nplot x'),
  script('mytics 1e9', 'set mytics 1e9\nplot x'),
  script('mytics 1e6 on a log axis', 'set logscale y\nset mytics 1e6\nplot [1:10] x'),
  script('xtics of 1e-9', 'set xtics 1e-9\nplot x'),
  script('xtics from to', 'set xtics 0,1e-300,1\nplot x'),
  script('xrange of two close numbers', 'set xrange [1:1.0000000000000002]\nplot x'),
  script('data of two close numbers', "plot 'd.dat'"),
  script('data of two close numbers as x', "plot 'd.dat' using 2:1"),
  script('xrange to 1e308', 'set xrange [-1e308:1e308]\nplot x'),
  script('logscale of 1e300', 'set logscale x 1e300\nplot [1:10] x'),
  script('logscale of 1.0000001', 'set logscale x 1.0000001\nplot [1:1e9] x'),
  script('time data to 1e300', "set xdata time\nset timefmt '%s'\nset xrange [0:1e300]\nplot x"),
  script('samples of 1e9', 'set samples 1e9\nplot x'),
  script('isosamples of 1e9', 'set isosamples 1e9\nsplot x'),
  script('10⁶ blank lines', "plot 's.dat'", { 's.dat': '\n'.repeat(1e6) }),
  script('10⁶ blank lines between data', "plot 's.dat' with lines", {
    's.dat': '1 1\n\n'.repeat(1e6),
  }),
  script('10⁶ blocks of data', "plot 's.dat' with lines", { 's.dat': '1 1\n\n\n'.repeat(5e5) }),
  script('10⁶ points', "plot 's.dat' with points", {
    's.dat': many(1e6, (i) => `${i} ${(i * 7919) % 1000}\n`),
  }),
  script('10⁶ columns', "plot 's.dat'", { 's.dat': '1 '.repeat(1e6) }),
  script(
    'a chain of functions',
    `f0(x)=x+1\n${many(60, (i) => `f${i + 1}(x)=f${i}(x)+f${i}(x)\n`)}plot f60(x)`,
  ),
  script('a function of itself', 'f(x)=f(x)+1\nplot f(x)'),
  script('a function of itself twice', 'f(x)=x<1?1:f(x-1)+f(x-1)\nplot f(100)'),
  script('a loop without end', 'a=0\nwhile (1) { a=a+1 }\nplot a'),
  script('a loop of 1e9', 'do for [i=1:1000000000] { a=i }\nplot a'),
  script('loops in loops', 'do for [i=1:10000] { do for [j=1:10000] { a=i } }\nplot a'),
  script('plot for of 1e9', 'plot for [i=1:1000000000] x*i'),
  script('sum of 1e9', 'a=sum [i=1:1000000000] i\nplot a'),
  script('blocks 10⁴ deep', `${'if (1) {\n'.repeat(DEEP)}a=1\n${'}\n'.repeat(DEEP)}plot x`),
  script('eval of itself', "a='eval a'\neval a\nplot x"),
  script('macros of themselves', "set macros\na='@a@a'\n@a\nplot x"),
  script('load of itself', "load 's.plt'"),
  script('10⁵ commands', `${'set xtics 1\n'.repeat(1e5)}plot x`),
  script('10⁵ arrows', `${'set arrow from 0,0 to 1,1\n'.repeat(1e5)}plot x`),
  script('10⁵ labels', `${"set label 'a' at 0,0\n".repeat(1e5)}plot x`),
  script('10⁵ xtics', `set xtics (${many(1e5, (i) => `'l${i}' ${i}, `)}'z' 1)\nplot x`),
  script('10⁴ plots', `plot ${'x, '.repeat(1e4)}x`),
  script(
    '10⁴ pages of multiplot',
    `set multiplot layout 100,100\n${'plot x\n'.repeat(1e4)}unset multiplot`,
  ),
  script('multiplot of 1e9', 'set multiplot layout 1000000000,1000000000\nplot x'),
  script('an array of 1e9', 'array A[1000000000]\nplot x'),
  script(
    'word of a long text',
    `a="${'b '.repeat(1e5)}"\ndo for [w in a] { c=word(a, 99999) }\nplot x`,
  ),
  script('substr in a loop', `a="${'b '.repeat(1e5)}"\ndo for [i=1:99999] { c=a[i:*] }\nplot x`),
  script('a bezier of 10⁵', "plot 's.dat' smooth bezier", {
    's.dat': many(1e5, (i) => `${i} ${i % 7}\n`),
  }),
  script('a kernel density of 10⁵', "plot 's.dat' smooth kdensity", {
    's.dat': many(1e5, (i) => `${i % 1000} ${i % 7}\n`),
  }),
  script('splines of 10⁵', "plot 's.dat' smooth csplines", {
    's.dat': many(1e5, (i) => `${i} ${i % 7}\n`),
  }),
  script('acsplines of 10⁴', "plot 's.dat' smooth acsplines", {
    's.dat': many(1e4, (i) => `${i} ${i % 7}\n`),
  }),
  script(
    'fit of 10⁵ with a bad start',
    "f(x)=a*exp(b*x)\na=1e300\nb=1e300\nfit f(x) 's.dat' via a,b\nplot f(x)",
    { 's.dat': many(1e5, (i) => `${i} ${i % 7}\n`) },
  ),
  script('stats of 10⁶', "stats 's.dat'\nplot x", { 's.dat': many(1e6, (i) => `${i} ${i % 7}\n`) }),
  script('a matrix of 2,000×2,000', "plot 's.dat' matrix with image", {
    's.dat': `${'1 '.repeat(2000)}\n`.repeat(2000),
  }),
  script(
    'a palette of 1e9 colours',
    'set palette maxcolors 1000000000\nset palette defined (0 "red", 1 "blue")\nplot x palette',
  ),
  script('a boxplot of 10⁶', "plot 's.dat' using (1):2 with boxplot", {
    's.dat': many(1e6, (i) => `${i} ${i % 977}\n`),
  }),
  script('a histogram of 10⁵', "set style data histograms\nplot 's.dat' using 2:xtic(1)", {
    's.dat': many(1e5, (i) => `l${i} ${i % 977}\n`),
  }),
  script('a line of 10 MB', `# ${'a'.repeat(1e7)}\nplot x`),
  script('quotes that stay open', `set title "${'a\\\n'.repeat(1e5)}`),
  script('10⁵ continued lines', `plot x \\\n${', x \\\n'.repeat(1000)}${'\\\n'.repeat(1e5)}`),
  script('`every` of 1e-9', "plot 'e.dat' every 0.000000001"),
  script('`every` of nothing', "plot 'e.dat' every 0:0:0:0:0:0"),
  script('an output in .git', "set output '.git/hooks/post-checkout'\nplot x", { '.git/HEAD': '' }),
  script(
    'system',
    "a=system('touch pwned')\n!touch pwned\nplot '< touch pwned'\nplot `touch pwned`",
  ),
]
