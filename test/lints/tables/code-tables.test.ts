import { expect, test } from 'vitest'
import { findWritten } from '../lint-source.ts'

const listing = (text: string): string => `# Results\n\n\`\`\`text\n${text}\n\`\`\`\n`

// 5120 / 1280 is 4
test.each([
  [
    'columns that blanks part',
    `case      before (ms)  after (ms)  speedup
small           140.0        40.0     3.5x
large           930.0       310.0     3.0x
huge           5120.0      1280.0    40.0x`,
  ],
  [
    'a grid',
    `+-------+-------------+------------+---------+
| case  | before (ms) | after (ms) | speedup |
+-------+-------------+------------+---------+
| small |       140.0 |       40.0 |    3.5x |
| large |       930.0 |      310.0 |    3.0x |
| huge  |      5120.0 |     1280.0 |   40.0x |
+-------+-------------+------------+---------+`,
  ],
  [
    'a box',
    `┌───────┬─────────────┬────────────┬─────────┐
│ case  │ before (ms) │ after (ms) │ speedup │
├───────┼─────────────┼────────────┼─────────┤
│ small │       140.0 │       40.0 │    3.5x │
│ large │       930.0 │      310.0 │    3.0x │
│ huge  │      5120.0 │     1280.0 │   40.0x │
└───────┴─────────────┴────────────┴─────────┘`,
  ],
  [
    'a header without a name for its first column',
    `        before (ms)  after (ms)  speedup
small         140.0        40.0     3.5x
large         930.0       310.0     3.0x
huge         5120.0      1280.0    40.0x`,
  ],
])('%s in a listing is read as a table', async (_, text) => {
  expect(await findWritten(listing(text))).toEqual([['ratio', '40.0x']])
  expect(await findWritten(listing(text.replace('40.0x', ' 4.0x')))).toEqual([])
})
