import { expect, test } from 'vitest'
import { freeFormat } from '../../../src/records/recorders/free-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

const HEADER = '               total        used        free      shared  buff/cache   available'

// `free`, `free -h` and `free -m` of procps 4.0.2 (Debian); the numbers are chosen.
test('sizes are in KiB, or have a letter', async () => {
  const plain = `${HEADER}
Mem:        24684544     2097152    20971520       12288     1615872    22282240
Swap:              0           0           0
`
  const human = `${HEADER}
Mem:            23Gi       2.5Gi        20Gi        12Mi       512Ki          0B
Swap:             0B          0B          0B
`
  const memory = {
    ...{ total: 24_684_544 * 1024, used: 2 ** 31, free: 20 * 2 ** 30, shared: 12 * 2 ** 20 },
    ...{ cached: 1_615_872 * 1024, available: 22_282_240 * 1024 },
  }
  const ofHuman = {
    ...{ total: 23 * 2 ** 30, used: 2.5 * 2 ** 30, free: 20 * 2 ** 30, shared: 12 * 2 ** 20 },
    ...{ cached: 524_288, available: 0 },
  }
  const wide = `${HEADER.replace('  buff/cache', '     buffers       cache')}
Mem:            23Gi       2.5Gi        20Gi        12Mi       137Mi       3.0Gi       512Ki
`
  const ofWide = {
    ...{ total: 23 * 2 ** 30, used: 2.5 * 2 ** 30, free: 20 * 2 ** 30, shared: 12 * 2 ** 20 },
    available: 524_288,
  }
  const swap = { swapTotal: 0, swapUsed: 0, swapFree: 0 }
  expect(
    await checkFormat(freeFormat, [
      { text: plain, figures: { ...memory, ...swap } },
      { text: wide, figures: ofWide },
      { text: human, figures: { ...ofHuman, ...swap } },
    ]),
  ).toEqual([])
})

test('sizes in MiB or bytes, which say nothing of it, are told of', async () => {
  const rows = [
    'Mem:           24105        2048       20480          12        1578       21760',
    'Mem:     25276973056  2147483648 21474836480    12582912  1654652928 22817013760',
  ]
  for (const row of rows) {
    const { reading, results = [] } = await readText(`${HEADER}\n${row}\n`)
    expect([results, reading.problems.map(({ problem }) => problem.kind)]).toEqual([
      [],
      ['unreadable-record'],
    ])
  }
})
