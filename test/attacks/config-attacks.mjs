// Configurations and locks: many keys, many faults, patterns that reach everything, depth.
import { attack, LOG, many, PROJECT } from './attack.mjs'

const config = (name, text, files = {}) =>
  attack(`configuration: ${name}`, ['build'], {
    'page.md': '<span data-tracedocs="v">?</span>\n',
    'a.log': LOG,
    'tracedocs.yaml': text,
    ...files,
  })

const START = 'pages: ["*.md"]\nvalues: {v: a.time.real}\n'
const RUN = 'runs: {a: {logs: a.log}}\n'
const json = (value) => JSON.stringify(value)

/** Folders in folders, in which a pattern may lose its way. */
const TREE = Object.fromEntries(
  Array.from({ length: 2000 }, (_, i) => [
    `d${i % 10}/e${i % 7}/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa${i}.txt`,
    '',
  ]),
)

export const configAttacks = () => [
  config(
    '2·10⁴ runs of one log',
    `${START}runs:\n${many(20_000, (i) => `  r${i}: {logs: a.log}\n`)}  a: {logs: a.log}\n`,
  ),
  config(
    '10⁵ runs of one log',
    `${START}runs:\n${many(1e5, (i) => `  r${i}: {logs: a.log}\n`)}  a: {logs: a.log}\n`,
  ),
  config('10⁵ keys that are unknown', `${START}${RUN}${many(1e5, (i) => `k${i}: 1\n`)}`),
  config('10⁵ times the same key', `${START}${RUN}${'k: 1\n'.repeat(1e5)}`),
  config(
    '10⁵ values',
    `pages: ["*.md"]\n${RUN}values:\n  v: a.time.real\n${many(1e5, (i) => `  v${i}: a.time.real\n`)}`,
  ),
  config(
    '10⁴ faults',
    `${START}${RUN}charts:\n${many(10_000, (i) => `  c${i}: {run: nobody, width: -1}\n`)}`,
  ),
  config(
    '10⁴ values with faults',
    `pages: ["*.md"]\n${RUN}values:\n${many(10_000, (i) => `  v${i}: b.time.rael +\n`)}`,
  ),
  config('10⁵ logs of a run', `${START}runs:\n  a: {logs: [${many(1e5, (i) => `l${i}.log, `)}]}\n`),
  config(
    '10⁵ columns of a table',
    `${START}${RUN}tables:\n  t:\n    rows: [a]\n    columns:\n${many(1e5, (i) => `      - {header: h${i}, value: time.real}\n`)}`,
  ),
  config(
    '10⁵ rows of a table',
    `${START}${RUN}tables:\n  t:\n    rows: [${'a, '.repeat(1e5)}]\n    columns: [{header: Run, value: title}]\n`,
    { 'page.md': '<!-- tracedocs: begin table t -->\n<!-- tracedocs: end -->\n' },
  ),
  config(
    '10⁵ JSON keys',
    json({
      pages: ['*.md'],
      runs: { a: { logs: 'a.log' } },
      ...Object.fromEntries(Array.from({ length: 1e5 }, (_, i) => [`k${i}`, 1])),
    }),
  ),
  config('maps 10⁴ deep in a line', `${START}${'{a: '.repeat(10_000)}${'}'.repeat(10_000)}\n`),
  config('maps 5,000 deep in lines', `${START}${many(5000, (i) => `${' '.repeat(i)}a:\n`)}`),
  config('sequences 5,000 deep', `${START}${'- '.repeat(5000)}a\n`),
  config(
    '10⁵ anchors and aliases',
    `${START}${RUN}${many(50_000, (i) => `k${i}: &a${i} x\nl${i}: *a${i}\n`)}`,
  ),
  config('10⁵ comments', `${START}${RUN}${'# a\n'.repeat(1e5)}`),
  config('a text of 10 MB', `${START}${RUN}title: ${'a'.repeat(1e7)}\n`),
  config('a text that stays open', `${START}${RUN}title: "${'a\n'.repeat(1e5)}`),
  config('10⁵ documents', `${START}${RUN}${'---\na: b\n'.repeat(1e5)}`),
  config('10⁵ tags', `${START}${RUN}${many(1e5, (i) => `k${i}: !t${i} x\n`)}`),
  config('`pages: /`', `pages: [/]\n${RUN}values: {v: a.time.real}\n`),
  config('`pages: /**`', `pages: ["/**"]\n${RUN}values: {v: a.time.real}\n`),
  config('`pages: /**/*.md`', `pages: ["/**/*.md"]\n${RUN}values: {v: a.time.real}\n`),
  config(
    '`pages: ../../../../**`',
    `pages: ["../../../../../../**/*.md"]\n${RUN}values: {v: a.time.real}\n`,
  ),
  config('`logs: /**`', `${START}runs: {a: {logs: "/**"}}\n`),
  config('`logs: /**/*`, in a repository', `${START}runs: {a: {logs: "/**/*"}}\n`, {
    '.git/HEAD': '',
  }),
  config(
    '`logs: ../../../**`, in a repository',
    `${START}runs: {a: {logs: "../../../../**/*.log"}}\n`,
    { '.git/HEAD': '' },
  ),
  config('a pattern of 30 `*`', `pages: ["${'*a'.repeat(30)}"]\n${RUN}`, TREE),
  config('a pattern of 200 `**`', `pages: ["${'**/'.repeat(200)}x.md"]\n${RUN}`, TREE),
  config('a pattern of 20 `{,}`', `pages: ["${'{a,b}'.repeat(20)}.md"]\n${RUN}`, TREE),
  config(
    'a pattern of nested `{}`',
    `pages: ["${'{a,'.repeat(500)}b${'}'.repeat(500)}.md"]\n${RUN}`,
    TREE,
  ),
  config(
    'a pattern of `+(+(a))`',
    `pages: ["+(${'+('.repeat(8)}a+${')'.repeat(8)})b"]\n${RUN}`,
    TREE,
  ),
  config('a pattern of `{1..10000000}`', `pages: ["{1..10000000}.md"]\n${RUN}`, TREE),
  config('a log pattern of 30 `*`', `${START}runs: {a: {logs: "${'*a'.repeat(30)}"}}\n`, TREE),
  config(
    'a log pattern of 20 `{,}`',
    `${START}runs: {a: {logs: "${'{a,b}'.repeat(20)}.log"}}\n`,
    TREE,
  ),
  config('10⁵ patterns of pages', `pages: [${many(1e5, (i) => `p${i}*.md, `)}]\n${RUN}`, TREE),
  config(
    'an expression 10⁵ long',
    `pages: ["*.md"]\n${RUN}values: {v: "${'a.time.real + '.repeat(1e5)}1"}\n`,
  ),
  config(
    'an expression 10⁵ deep',
    `pages: ["*.md"]\n${RUN}values: {v: "${'('.repeat(1e5)}1${')'.repeat(1e5)}"}\n`,
  ),
  config(
    'an own format with 10⁴ groups',
    `${START}${RUN}formats:\n  own: {line: '${'(a)'.repeat(10_000)}'}\n`,
  ),
  config(
    'an own format of nested counts',
    `${START}${RUN}formats:\n  own: {line: '((((a{1,100}){1,100}){1,100}){1,100})'}\n`,
  ),
  config(
    'a redaction of 10⁵ alternatives',
    `${START}${RUN}redact: ['${many(1e5, (i) => `a${i}|`)}b']\n`,
  ),
  ...lockAttacks(),
]

function lockAttacks() {
  const lock = (name, text) =>
    attack(`lock: ${name}`, ['build', '--frozen', '--check'], {
      ...PROJECT,
      'page.md': '<span data-tracedocs="v">?</span>\n',
      'tracedocs.lock.json': text,
    })
  return [
    lock('brackets 10⁵ deep', `{"schema":1,"logs":${'['.repeat(1e5)}${']'.repeat(1e5)}}`),
    lock('maps 10⁵ deep', `{"schema":1,"logs":{"a":${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}}}`),
    lock('10⁵ logs', `{"schema":1,"logs":{${many(1e5, (i) => `"a${i}":{},`)}"b":{}}}`),
    lock('50 MB of blanks', `{"schema":1,${' '.repeat(5e7)}"logs":{}}`),
    lock('10⁵ conflicts', `${'<<<<<<< a\n'.repeat(1e5)}`),
  ]
}
