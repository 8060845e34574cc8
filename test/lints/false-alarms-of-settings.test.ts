import { expect, test } from 'vitest'
import { findCertainWords, lintSource } from './lint-source.ts'

// Where something was measured is not what was measured.
test.each([
  '- **First 400 frames**: Top-1 ~91-92%, all misses are here\n- **Last 1300 frames**: Top-1 **100%**, drift ~0',
  '- mini, 8 trials: +0.041 MRR (+12.0%, all positive)\n- large, 4 trials: +0.052 MRR (+14.1%, all positive)',
  '- 12,500 towns: n² = 156M\n- 18,000 towns: n² = 324M (2.1x more)',
  'Insertion is quadratic: 100→1000 grows 88× for 10× the work, and churn 1k→10k grows 176×.',
  'The check adds 12 ms to a 60 ms request, 20% more.',
  '- **Epoch**: 11/50 (53% complete)',
  '- **Small bundle**: 198KB (41.2KB gzipped) - **52% smaller!**\n- **Full bundle**: 480KB (104KB gzipped)',
  '**Net growth**: +310 lines. **Parser growth**: +96 lines (1.9% increase)',
  '- **Parser**: 3,120 lines\n- **Reduction from the original**: 1,880 lines (37.6%)',
  '- Good: raise to 40 trades/day (1.6x)\n- Bad: cut to 10 trades/day (0.4x)\n- Fair: raise to 35 trades/day (1.4x)\n- Poor: reduce to 15 trades/day (0.6x)\n- Else: keep 25 trades/day',
])('what two settings give is no ratio of the settings: %j', async (source) => {
  expect(await lintSource(source)).toEqual([])
})

// 72 / (96 + 72) is 43 %, 96 / (96 + 224) is 30 %
test.each([
  '**Total: 96 MB** in 2 passes. **72 MB removed (%).**',
  '**Total: 224 MB** in 3 passes. **96 MB removed (%).**',
])('an amount that is gone may be a share of itself and what is left: %j', async (source) => {
  const right = source.includes('224') ? '30.0%' : '42.9%'
  expect(await lintSource(source.replace('%', right))).toEqual([])
})

test('a loss of more than all is a rise by that much', async () => {
  const source = '**Old:** 2 ms\n**New:** 24 ms\n**Result:** -1100% (the new one is slower)\n'
  expect(await lintSource(source)).toEqual([])
})

test('a count that a goal asks for is rounded up', async () => {
  const table = (third: string): string => `| Step | Target rate | Passed |
| - | -: | -: |
| 1 | 60% | 27/45 |
| 2 | ${third} | 32/45 |
| 3 | 80% | 36/45 |
| 4 | 40% | 18/45 |
`
  expect(await findCertainWords(table('70%'))).toEqual([])
  expect(await findCertainWords(table('75%'))).toEqual(['75%'])
})

test.each([
  '支持更长的输入（16GB 显存从 4K 到 8K）& 速度稍快（+15%，最高 20 Tokens/s）',
  '延迟从 40 ms 降到 30 ms，吞吐量提升 60%。',
  'Die Laufzeit sank von 48 s auf 32 s, der Speicherbedarf um 12 % gesunken.',
])('a change in another language may be one of something else: %j', async (source) => {
  expect(await lintSource(source)).toEqual([])
})

test('a change in another language is found where nothing else is named', async () => {
  expect(await findCertainWords('延迟从 40 ms 降到 30 ms，降低了 60%。')).toEqual(['60%'])
})

test('a round ratio in a table is right to its first digit', async () => {
  const table = (first: string): string => `| Case | JSON | Binary | Speedup |
| - | -: | -: | -: |
| Write | 1.06ms | 11.28ms | ${first} slower |
| Read | 0.90ms | 9.05ms | 10x slower |
| Look up | 0.92ms | 2.30ms | 2.5x slower |
`
  expect(await findCertainWords(table('10x'))).toEqual([])
})
