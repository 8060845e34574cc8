import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createProject } from './project.ts'

const JSON_TEXT = JSON.stringify(
  {
    results: [
      { command: 'sleep 1', mean: 1.5, times: Array.from({ length: 99 }, (_, i) => Math.sqrt(i)) },
    ],
  },
  null,
  1,
)

// `"mean": 1.5` is in the fifth line, behind four blanks of its own; `nope` stands in its column 11.
const BROKEN = JSON_TEXT.replace('1.5', 'nope')

const half = JSON_TEXT.slice(0, 200)
const lines = half.split('\n')

test.each([
  [
    'cut',
    'a.json',
    half,
    `a.json:${String(lines.length)}:${String((lines.at(-1) ?? '').length + 1)}: `,
  ],
  ['broken', 'a.json', BROKEN, 'a.json:5:12: '],
  ['of no format that is known', 'a.json', '[{"a": 1},\n{"a":', 'a.json:2:6: '],
  ['packed and cut', 'a.json.gz', gzipSync(JSON_TEXT).subarray(0, 250), 'a.json.gz:'],
] as const)(
  'a document that is %s has one message with its place',
  async (_, name, content, start) => {
    for (const command of ['extract', 'plot', 'init']) {
      const project = createProject({ [name]: content })
      const { exit, stderr } = await project.run(command, name)
      expect([command, exit, stderr.trim().split('\n').length]).toEqual([command, 2, 1])
      expect(stderr.slice(0, start.length)).toBe(start)
    }
  },
)
