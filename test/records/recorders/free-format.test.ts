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

// The output of `free -h --si` of procps 4.0.2, and of `free -m` where all numbers happen to be multiples of 4.
test('sizes whose unit is not sure are told of', async () => {
  const rows = [
    'Mem:             25G        2.1G         21G         12M        1.6G         22G',
    'Mem:          128912       20480       80000          12       28420      105000',
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

test('swap space is in the unit of the memory', async () => {
  const small = 'Swap:         102396        1024      101372\n'
  const memory =
    'Mem:        24684544     2097152    20971520       12288     1615872    22282240\n'
  const mebibytes =
    'Mem:           24105        2048       20480          12        1578       21760\n'
  const read = await readText(`${HEADER}\n${memory}${small}`)
  expect(read.figures.get('systemMemory.swapTotal')?.figure).toMatchObject({
    value: 102_396 * 1024,
  })
  const { reading, results = [] } = await readText(
    `${HEADER}\n${mebibytes}${small.replace('102396', '307200').replace('101372', '306176')}`,
  )
  expect([results, reading.problems.map(({ count }) => count)]).toEqual([[], [2]])
})
