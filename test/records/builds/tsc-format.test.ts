import { expect, test } from 'vitest'
import { tscFormat } from '../../../src/records/builds/tsc-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// Printed by TypeScript 5.9; shortened. Its source divides the memory by 1,000.
test('lines, memory and the time of each part are read', async () => {
  const text = `Files:                         291
Lines of Library:            51766
Lines of Definitions:        92315
Lines of TypeScript:             3
Lines of JavaScript:             0
Identifiers:                143705
Instantiations:                191
Memory used:               142558K
Strict subtype cache size:       0
I/O Read time:               0.28s
Parse time:                  3.19s
ResolveModule time:          0.44s
Program time:                4.25s
Bind time:                   1.42s
Check time:                  0.12s
Total time:                  5.80s
Done in: 6s
`
  const figures = {
    ...{ libraryLines: 51_766, definitionLines: 92_315, sourceLines: 3, identifiers: 143_705 },
    ...{ instantiations: 191, memory: 142_558_000, read: 0.28, parse: 3.19, program: 4.25 },
    ...{ bind: 1.42, check: 0.12, total: 5.8 },
  }
  expect(await checkFormat(tscFormat, [{ text, figures }])).toEqual([])
})

test('two projects are two, and the lines of other tools are none', async () => {
  const run = (total: string): string =>
    `Files:              291\nLines:           144084\nI/O write:        0.01s\nTotal time:       ${total}s\n`
  const samples = [
    {
      text: `${run('5.45')}${run('1.50')}`,
      results: [
        { lineCount: 144_084, write: 0.01, total: 5.45 },
        { lineCount: 144_084, write: 0.01, total: 1.5 },
      ],
    },
    { text: 'Files:     3\nSize:      12K\nTotal time: 3s\n', results: [] },
  ]
  expect(await checkFormat(tscFormat, samples)).toEqual([])
})
