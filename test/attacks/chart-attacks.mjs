// Charts whose settings ask for more than a picture can show.
import { attack, many, SAMPLES, LOG } from './attack.mjs'

const PAGE = '<!-- tracedocs: begin chart c -->\n<!-- tracedocs: end -->\n'
const chart = (name, spec, { log = LOG + SAMPLES, start = '' } = {}) =>
  attack(`chart: ${name}`, ['build'], {
    'tracedocs.yaml': `pages: [page.md]\n${start}runs: {a: {logs: a.log}}\ncharts:\n  c: ${spec}\n`,
    'page.md': PAGE,
    'a.log': log,
    'd.dat': '1 1.0\n2 1.0000000000000002\n',
  })

const series = (more) => `{template: series, run: a, plots: [{series: rss}], ${more}}`
/** Samples of which two neighbours differ by the last bit. */
const CLOSE = SAMPLES.replaceAll(
  /"rss": \d+/g,
  (_, at) => `"rss": ${at < 200 ? 9007199254740991 : 9007199254740990}`,
)

export const chartAttacks = () => [
  ...[
    'minor: 1e9',
    'minor: 100, tics: 1e-300',
    'range: [1, 1.0000000000000002]',
    'range: [0, 1e308]',
    'range: [-1e308, 1e308]',
    'range: [1, 1e300], log: true',
    'range: [1, 1e300], log: 1.0000001',
    'range: [1, 1e300], log: 1e300',
    'range: [1e300, 1.0000001e300]',
    'tics: 1e-9, range: [0, 1]',
    'tics: {step: 1e-9, start: 0, end: 1}',
    `tics: [${'0, '.repeat(1e5)}1]`,
    "format: '%999999999.0f'",
    "format: '%.100000f'",
    'minor: 100, log: 1.0000001',
  ].flatMap((setting) => [
    chart(`x: {${setting.slice(0, 40)}}`, series(`x: {${setting}}`)),
    chart(`y: {${setting.slice(0, 40)}}`, series(`y: {${setting}}`)),
  ]),
  chart('x: {time: true, range: [0, 1e300]}', series('x: {time: true, range: [0, 1e300]}')),
  chart('a size of 10⁷×10⁷', '{run: a, size: [10000000, 10000000]}'),
  chart(
    'a size of 10⁷×10⁷ in theme gnuplot',
    '{run: a, theme: gnuplot, size: [10000000, 10000000]}',
  ),
  chart('a size of 1e300', '{run: a, size: [1e300, 1e300]}'),
  chart(
    'multiples of 10⁵ runs',
    `{template: multiples, runs: [${'a, '.repeat(1e5)}], chart: {template: series, plots: [{series: rss}]}}`,
  ),
  chart(
    'multiples of 10⁵ charts',
    `{template: multiples, charts: [${'d, '.repeat(1e5)}]}\n  d: {run: a}`,
  ),
  chart(
    'multiples of 10⁹ columns',
    `{template: multiples, charts: [d], columns: 1000000000}\n  d: {run: a}`,
  ),
  chart('compare of 10⁵ runs', `{template: compare, series: rss, runs: [${'a, '.repeat(1e5)}]}`),
  chart(
    'bars of 10⁵ runs',
    `{template: bars, runs: [${'a, '.repeat(1e5)}], values: [{title: real, value: time.real}]}`,
  ),
  chart(
    'bars of 10⁵ values',
    `{template: bars, runs: [a], values: [${'{title: real, value: time.real}, '.repeat(1e5)}]}`,
  ),
  chart(
    'histogram of bins of 1e-300',
    '{template: histogram, runs: [a], series: rss, bin: 1e-300}',
  ),
  chart('histogram of bins of 1e-6', '{template: histogram, runs: [a], series: rss, bin: 1e-6}'),
  chart(
    'histogram of 10⁵ runs',
    `{template: histogram, runs: [${'a, '.repeat(1e5)}], series: rss}`,
  ),
  chart('cdf of 10⁵ runs', `{template: cdf, runs: [${'a, '.repeat(1e5)}], series: rss}`),
  chart(
    'series of 10⁵ plots',
    `{template: series, run: a, plots: [${'{series: rss}, '.repeat(1e5)}]}`,
  ),
  chart('close data', '{run: a}', { log: CLOSE }),
  chart('close data in series', series('title: x'), { log: CLOSE }),
  chart('a title of 10⁵ `_err`', `{run: a, title: "a${'_err'.repeat(1e5)}"}`),
  chart('a caption of 10⁵ `_err`', `{run: a, caption: "a${'_err'.repeat(1e5)}"}`),
  chart('a title of 10⁵ `{`', `{run: a, title: "${'{'.repeat(1e5)}"}`),
  chart('a title of 10⁵ `@`', `{run: a, title: "${'@'.repeat(1e5)}"}`),
  chart('a title of 10⁵ `{/a `', `{run: a, title: "${'{/a '.repeat(1e5)}"}`),
  chart('a title of 10⁵ lines', `{run: a, title: "${'a\\n'.repeat(1e5)}"}`),
  chart('a title of 1 MB', `{run: a, title: "${'a b'.repeat(3e5)}"}`),
  chart('a label of 1 MB', series(`x: {label: "${'a b'.repeat(3e5)}"}`)),
  chart('10⁵ labels in the log', '{run: a}', {
    log: many(
      1e5,
      (i) =>
        `${SAMPLES.split('\n')[0].replace('"elapsed_time": 0', `"elapsed_time": ${i}, "label": "l${i}"`)}\n`,
    ),
  }),
  chart('a label in the log of 1 MB', '{run: a}', {
    log: SAMPLES.replace('"elapsed_time": 1', `"elapsed_time": 1, "label": "${'a b'.repeat(3e5)}"`),
  }),
  chart('samples of 1e308', '{run: a}', {
    log: SAMPLES.replaceAll(/"rss": \d+/g, '"rss": 1e308').replaceAll(
      '"elapsed_time": 2',
      '"elapsed_time": 1e308',
    ),
  }),
]
