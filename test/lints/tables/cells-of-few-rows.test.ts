import { expect, test } from 'vitest'
import { findCertainWords, formatTable, lintSource } from '../lint-source.ts'

const rates = [
  ['Kind', 'Rate', 'Covered / Total'],
  ['Lines', '85.7%', '4,290 / 5,006'],
  ['Functions', '87.7%', '3,016 / 3,439'],
]
const costs = [
  ['Model', 'Input Cost', 'Output Cost', 'Total Cost'],
  ['large', '$1.04', '$3.21', '$4.25'],
  ['small', '$0.05', '$0.12', '$0.17'],
  ['middle', '$0.31', '$0.66', '$0.97'],
  ['tiny', '$0.03', '$0.05', '$0.08'],
]
const tokens = [
  ['Way', 'Avg Input Tokens', 'Avg Output Tokens', 'Avg Total Tokens'],
  ['plain', '45.3', '112.0', '157.3'],
  ['role', '87.4', '112.0', '199.4'],
  ['shots', '156.8', '112.0', '268.8'],
  ['steps', '201.6', '112.0', '313.6'],
]
const spreads = [
  ['Way', 'Mean', 'StdDev', 'Coefficient of Variation'],
  ['steps', '324.82 ms', '146.50 ms', '45.10% ⭐ Most stable'],
  ['act', '627.25 ms', '317.41 ms', '50.60%'],
  ['plain', '297.81 ms', '274.44 ms', '92.15%'],
]
const levels = [
  ['Level', 'Metric', 'Scalar', 'Vector', 'Change'],
  ['1', 'best', '38,500 MB/s', '38,770 MB/s', '+0.7% (noise)'],
  ['1', 'mean', '33,200 MB/s', '32,470 MB/s', '−2.2%'],
  ['5', 'best', '12,930 MB/s', '12,775 MB/s', '−1.2%'],
  ['5', 'mean', '11,880 MB/s', '11,844 MB/s', '−0.3%'],
]

// 3,016 of 3,439 are 87.7 %, 1.04 + 3.21 are 4.25, 45.3 + 112.0 are 157.3, 146.50 / 324.82 is 45.10 %, 32,470 / 33,200 is 0.978
test.each([
  ['a share of two below Rate', rates, '87.7%', '78.7%'],
  ['a total that is that of the next row', costs, '$4.25', '$0.17'],
  ['a total of averages', tokens, '157.3', '199.4'],
  ['a share with a remark behind a picture', spreads, '45.10%', '54.10%'],
  ['rows that are named by measures', levels, '−2.2%', '−3.9%'],
])('%s', async (_, rows, right, wrong) => {
  const source = formatTable(rows)
  expect(await lintSource(source)).toEqual([])
  expect(await findCertainWords(source.replace(right, wrong))).toEqual([wrong])
})
