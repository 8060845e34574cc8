import { describe, expect, test } from 'vitest'
import { throughputFormat } from '../../src/records/throughput-format.ts'
import { checkFormat } from '../../src/series/check-format.ts'
import { readText } from './read-text.ts'

describe('the throughput line', () => {
  test('gives files, bytes, seconds and the rate per MiB', async () => {
    const line = 'INFO - Processed 82 files and 108,145,150 bytes in 34.368 s, 333.2 ms/Mb\n'
    const figures = {
      files: 82,
      bytes: 108145150,
      seconds: 34.368,
      perMiB: 34.368 / (108145150 / 1048576),
    }
    expect(await checkFormat(throughputFormat, [{ text: line, figures }])).toEqual([])
  })

  // 1000·34.368/108.14515 is 317.8: per MB of a million bytes.
  test.each([
    ['333.2', []],
    ['317.8', []],
    ['333.4', ['printed-rate']],
  ])('with the printed rate %s', async (rate, problems) => {
    const { reading } = await readText(
      `Processed 82 files and 108,145,150 bytes in 34.368 s, ${rate} ms/Mb`,
    )
    expect(reading.problems.map(({ problem }) => problem.kind)).toEqual(problems)
  })
})
