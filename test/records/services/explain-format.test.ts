import { expect, test } from 'vitest'
import { explainFormat } from '../../../src/records/services/explain-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readFigures } from '../read-text.ts'

// The layouts of PostgreSQL 15 and 9.6, of its documentation; the numbers are chosen.
test.each(['Time', 'time'])('the times at the end of a plan: %s', async (word) => {
  const text = ` Seq Scan on tenk1  (cost=0.00..445.00 rows=10000 width=244) (actual time=0.012..1.234 rows=10000 loops=1)
 Planning ${word}: 0.125 ms
 Execution ${word}: 3271.500 ms
`
  const figures = { planning: 0.000125, execution: 3.2715 }
  expect(await checkFormat(explainFormat, [{ text, figures }])).toEqual([])
})

test('an execution time alone may be anyone\u2019s', async () => {
  expect(await readFigures('Execution time: 12.500 ms\n')).toEqual({})
})
