import { expect, test } from 'vitest'
import { ccacheFormat } from '../../../src/records/builds/ccache-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

const FIGURES = { cacheable: 4, hits: 2, directHits: 2, preprocessedHits: 0, misses: 2 }

// ccache 4.7.5 (Debian), `ccache -s` and `ccache -sv`.
test('calls are counted, without those of the storage', async () => {
  const short = `Cacheable calls:      4 /    6 (66.67%)
  Hits:               2 /    4 (50.00%)
    Direct:           2 /    2 (100.0%)
    Preprocessed:     0 /    2 ( 0.00%)
  Misses:             2 /    4 (50.00%)
Uncacheable calls:    2 /    6 (33.33%)
Local storage:
  Cache size (GB): 0.00 / 5.00 ( 0.00%)
`
  const long = `Stats updated:              Sun Nov 29 18:16:01 2026
Cacheable calls:               4 /    6 (66.67%)
  Hits:                        2 /    4 (50.00%)
    Direct:                    2 /    2 (100.0%)
    Preprocessed:              0 /    2 ( 0.00%)
  Misses:                      2 /    4 (50.00%)
Uncacheable calls:             2 /    6 (33.33%)
  Called for linking:          1 /    2 (50.00%)
  Called for preprocessing:    1 /    2 (50.00%)
Successful lookups:
  Direct:                      5 /    9 (55.56%)
Local storage:
  Files:                       4
  Hits:                        7 /    9 (77.78%)
  Misses:                      2 /    9 (22.22%)
`
  const figures = { ...FIGURES, uncacheable: 2 }
  expect(
    await checkFormat(ccacheFormat, [
      { text: short, figures },
      { text: long, figures },
    ]),
  ).toEqual([])
})
