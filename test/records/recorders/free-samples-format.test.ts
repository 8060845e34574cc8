import { expect, test } from 'vitest'
import { freeSamplesFormat } from '../../../src/records/recorders/free-samples-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

const HEADER = '               total        used        free      shared  buff/cache   available'
const rows = (used: number): string =>
  `Mem:        24683656     ${String(used)}    20458228        8924     3327256    23456984\nSwap:              0           0           0`

const processes = [
  {
    ...{ elapsed: [0, 5], systemMemoryUsed: [1_226_672 * 1024, 1_226_680 * 1024] },
    systemMemoryFree: [20_458_228 * 1024, 20_458_228 * 1024],
    systemMemoryAvailable: [23_456_984 * 1024, 23_456_984 * 1024],
  },
]

// The table of procps 4.0.2 (Debian 12); the numbers are chosen.
test('a line of date is the time of the table below it', async () => {
  const table = (second: string, used: number): string =>
    `Sun Nov 29 21:55:${second} UTC 2026\n${HEADER}\n${rows(used)}\n`
  const text = `${table('22', 1_226_672)}${table('27', 1_226_680)}`
  expect(await checkFormat(freeSamplesFormat, [{ text, processes }])).toEqual([])
})

test('stamps may stand before the lines', async () => {
  const table = (second: string, used: number): string =>
    `${HEADER}\n${rows(used)}\n`.replaceAll(/^(?=.)/gm, `2026-11-29T21:55:${second}Z `)
  const text = `${table('22', 1_226_672)}${table('27', 1_226_680)}`
  expect(await checkFormat(freeSamplesFormat, [{ text, processes }])).toEqual([])
})
