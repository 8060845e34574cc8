import { expect, test } from 'vitest'
import { spliceConfig } from '../../src/proposals/splice-config.ts'

const added = {
  pages: ['docs/new.md'],
  mappings: {
    runs: { b: { title: 'B', logs: 'b.log' } },
    values: { v: { value: 'b.rss.peak' } },
    charts: {},
  },
}

test.each([
  [
    'block style, with comments',
    `# Mine.
pages:
    - 'docs/old.md' # one
runs:
    a: { logs: a.log } # the first

    # Kept.
baseline: a
`,
    `# Mine.
pages:
    - 'docs/old.md' # one
    - docs/new.md
runs:
    a: { logs: a.log } # the first
    b:
      title: B
      logs: b.log

    # Kept.
baseline: a
values:
  v:
    value: b.rss.peak
`,
  ],
  [
    'flow style',
    "pages: ['docs/old.md']\nruns: { a: { logs: a.log } }\nvalues:\n",
    "pages: ['docs/old.md', docs/new.md]\nruns: { a: { logs: a.log }, b: {title: B, logs: b.log} }\nvalues:\n  v:\n    value: b.rss.peak\n",
  ],
  [
    'a page that is no list, Windows line ends, and no end of the last line',
    'pages: docs/old.md\r\nruns: {}',
    'pages: [docs/old.md, docs/new.md]\r\nruns: {b: {title: B, logs: b.log}}\r\nvalues:\r\n  v:\r\n    value: b.rss.peak\r\n',
  ],
  [
    'a text of several lines at the end',
    'pages: [x.md]\nvalues:\n  w: { value: 1 }\nruns:\n  a:\n    title: |\n      A\n      long one\n    logs: a.log\n',
    'pages: [x.md, docs/new.md]\nvalues:\n  w: { value: 1 }\n  v:\n    value: b.rss.peak\nruns:\n  a:\n    title: |\n      A\n      long one\n    logs: a.log\n  b:\n    title: B\n    logs: b.log\n',
  ],
])('a configuration keeps its text: %s', (_, before, after) => {
  expect(spliceConfig(before, added)).toBe(after)
})

test.each([
  '{ pages: [x.md] }\n',
  'runs: &r\n  a: { logs: a.log }\nvalues: *r\n',
  '- a\n',
  'a: [\n',
])('%j has no place', (text) => {
  expect(spliceConfig(text, added)).toBeUndefined()
})
