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
      `Processed 82 files and 108,145,150 bytes in 34.368 s, ${rate} ms/Mb\n`,
    )
    expect(reading.problems.map(({ problem }) => problem.kind)).toEqual(problems)
  })
})

// 540,372 B are 0.51534 MiB; 0.060 s over that are 116.4 ms/MiB, and 115.8 fits with 0.0597 s.
test('the time may stand in the line before', async () => {
  const text = 'Execution time =    0.060 (S)\nProcessed 1 files and 540,372 bytes, 115.8 ms/Mb\n'
  const perMiB = 0.06 / (540372 / 1048576)
  const figures = { files: 1, bytes: 540372, seconds: 0.06, perMiB }
  const apart = text.replace('\n', '\nDone\n')
  expect(
    await checkFormat(throughputFormat, [
      { text, figures },
      { text: apart, figures: {} },
    ]),
  ).toEqual([])
})
