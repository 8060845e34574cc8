import { expect, test } from 'vitest'
import { sevenZipFormat } from '../../../src/records/loads/seven-zip-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// `7zz b 1 -mmt1 -md20` of 7-Zip 26.02 (Debian), and the table of p7zip 16.02 as pages quote it.
const NEW = `                       Compressing  |                  Decompressing
Dict     Speed Usage    R/U Rating  |      Speed Usage    R/U Rating
         KiB/s     %   MIPS   MIPS  |      KiB/s     %   MIPS   MIPS

18:       3879    52   6662   3456  |      22328    46   3899   1806
20:       3119    57   4999   2843  |      23501    46   4188   1947
----------------------------------  | ------------------------------
Avr:      3169    53   5411   2850  |      23033    47   4017   1886
Tot:              50   4714   2368
`
const OLD = NEW.replace(
  /^Avr:.*$/m,
  'Avr:             100   4991   4990  |              100   4415   4415',
)

test('the means and the total are read', async () => {
  const ratings = { compressRating: 2.85e9, decompressRating: 1.886e9, rating: 2.368e9 }
  const speeds = { compress: 3169 * 1024, decompress: 23_033 * 1024 }
  const old = { compressRating: 4.99e9, decompressRating: 4.415e9, rating: 2.368e9 }
  expect(
    await checkFormat(sevenZipFormat, [
      { text: NEW, figures: { ...ratings, ...speeds } },
      { text: OLD, figures: old },
    ]),
  ).toEqual([])
})
