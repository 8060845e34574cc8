import { expect, test } from 'vitest'
import { parseConfigSource } from '../../src/configs/config-source.ts'

function readFault(text: string): readonly string[] {
  const read = parseConfigSource(text, 'tracedocs.yaml')
  if (read.kind !== 'broken') return []
  return read.messages.map(({ line, column, reason }) => {
    return `${String(line)}:${String(column)} ${reason.replace('Cannot read the configuration: ', '')}`
  })
}

// Each is one message, at the place that has to be corrected.
test.each([
  ['runs:\n\ta: { logs: a.log }\n', '2:1 a tab indents this line; indent with blanks'],
  [
    'runs:\n  a: { logs: a.log }\n    b: { logs: b.log }\n',
    '3:1 this line is indented by 4 blanks, unlike the others of its mapping or list; begin them in the same column',
  ],
  [
    'runs:\n  a: { logs: a.log\n  b: { logs: b.log }\n',
    '2:6 `{` begins here, and no `}` ends it; add one',
  ],
  ['runs:\n  a: { logs: [a.log, b.log }\n', '2:14 `[` begins here, and no `]` ends it; add one'],
  [
    "# it's {\npages: ['docs/*.md', 'x]\nruns:\n  a: { logs: a.log }\n",
    "2:22 `'` begins here, and no `'` ends it; add one",
  ],
  [
    'runs:\n  a: { logs: a.log }\n  a: { logs: b.log }\n',
    '3:3 the key `a` stands twice in one mapping; rename one, or make one of both',
  ],
  [
    'title: Before: release\n',
    '1:8 a text with `: ` in it stands here without quotes, or a key in the line of another; put the text in quotes, or the key on a line of its own',
  ],
  [
    'runs:\n  a: { title: Before: release, logs: a.log }\n',
    '2:15 a text with `: ` in it stands here without quotes, or a line between the brackets begins with `- `; put the text in quotes, or use commas',
  ],
  ['title: @home\n', '1:8 a text cannot begin with `@`; put it in quotes'],
  [
    'pages: a.md\n<<<<<<< HEAD\nbaseline: old\n=======\nbaseline: new\n>>>>>>> topic\n',
    '2:1 a merge conflict stands here; keep one side, and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`',
  ],
  [
    'pages: a.md\nbaseline:\u00a0old\nruns: {}\n',
    '2:10 a no-break space, or another that is no blank, stands behind this colon; write a blank',
  ],
  ['title: `x`\n', '1:8 a text cannot begin with `` ` ``; put it in quotes'],
])('%j is explained', (text, message) => {
  expect(readFault(text)).toEqual([message])
})
