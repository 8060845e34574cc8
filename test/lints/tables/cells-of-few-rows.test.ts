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

const students = [
  ['Model', 'Layers', 'Footprint', 'Score', '% of Teacher'],
  ['Big (teacher)', '36', '126,215 MiB', '0.7490', '100%'],
  ['Small', '36', '77,992 MiB', '0.2750', '36.7%'],
  ['Small, distilled', '36', '77,992 MiB', '0.5610', '74.9%'],
]
const checkpoints = [
  ['Checkpoint', 'Memory', 'Output tokens/s', 'Speedup vs Nano-9B BF16'],
  ['Nano-12B (official)', '22.9 GiB', '586', '0.74×'],
  ['Nano-9B (official)', '16.6 GiB', '794', '1.00×'],
  ['Nano-9B-FP8 (official)', '9.6 GiB', '1,012', '1.27×'],
  ['Nano-7B', '13.1 GiB', '963', '1.21×'],
]
const changes = [
  ['Metric', 'Current', 'Target', 'Improvement'],
  ['Heap, idle', '500MB', '200MB', '60% reduction'],
  ['Heap, busy', '3800MB', '1500MB', '61% reduction'],
  ['Load time', '15s', '2s', '87% improvement'],
  ['Export time', '45s', '10s', '78% improvement'],
]
const variations = [
  ['Run', 'Std of epochs', 'Mean of epochs', 'Coefficient of variance (CV)'],
  ['a', '0.41', '4.1', '0.100'],
  ['b', '0.80', '6.2', '0.129'],
]
const prompts = [
  ['PP', 'TG', 'B', 'N_KV', 'T_PP s', 'S_PP t/s', 'T_TG s', 'S_TG t/s', 'T s', 'S t/s'],
  ['512', '32', '1', '544', '0.426', '1201.88', '0.361', '88.64', '0.787', '691.23'],
  ['512', '32', '2', '1088', '0.683', '1499.27', '0.545', '117.43', '1.228', '885.99'],
  ['512', '32', '4', '2176', '1.204', '1700.99', '0.847', '151.12', '2.051', '1060.95'],
  ['512', '32', '8', '4352', '2.402', '1705.25', '1.455', '175.95', '3.857', '1128.34'],
]

// 0.2750 / 0.7490 is 36.7 %, 586 / 794 is 0.738, 1 - 10 / 45 is 77.8 %, 0.41 / 4.1 is 0.1, 2176 / 2.051 is 1060.95
test.each([
  ['a share of the row that the header names', students, '36.7%', '63.7%'],
  ['a ratio to the row that the header names', checkpoints, '0.74×', '1.00×'],
  ['percentages with the word for a change', changes, '78% improvement', '87% improvement'],
  ['a coefficient of variation', variations, '0.100', '0.500'],
  ['a rate of a count among many columns', prompts, '1060.95', '1600.95'],
])('%s', async (_, rows, right, wrong) => {
  const source = formatTable(rows)
  const [number = ''] = wrong.split(' ')
  expect(await lintSource(source)).toEqual([])
  expect(await findCertainWords(source.replace(right, wrong))).toEqual([number])
})
