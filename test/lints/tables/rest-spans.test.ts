import { expect, test } from 'vitest'
import { findWritten } from '../lint-source.ts'

// 310.0 by 101.6 is 3.05
const GRID = `
+--------+-----------------+---------+
| Input  | Time (ms)       | Speedup |
+        +--------+--------+         +
|        | old    | new    |         |
+========+========+========+=========+
| small  | 41.0   | 20.5   | 2.00x   |
+--------+--------+--------+---------+
| medium | 82.2   | 34.1   | 2.41x   |
+--------+--------+--------+---------+
| large  | 310.0  | 101.6  | 5.03x   |
+--------+--------+--------+---------+
`

test('a grid table in reST may have cells that span rows and columns', async () => {
  expect(await findWritten(GRID, 'rest')).toEqual([['ratio', '5.03x']])
})

test('a cell that spans rows may span those of the body, too', async () => {
  const body = GRID.replace('| medium | 82.2 ', '|        | 82.2 ').replace(
    '| 2.00x   |\n+--------+',
    '| 2.00x   |\n+        +',
  )
  expect(await findWritten(body, 'rest')).toEqual([['ratio', '5.03x']])
})

test('a grid table whose spanning cells have text beside a border is left alone', async () => {
  expect(
    await findWritten(GRID.replace('+        +--------+', '| more   +--------+'), 'rest'),
  ).toEqual([])
})
