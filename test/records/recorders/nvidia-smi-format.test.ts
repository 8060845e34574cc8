import { expect, test } from 'vitest'
import { nvidiaSmiFormat } from '../../../src/records/recorders/nvidia-smi-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// The header and rows of nvidia-smi 535, as pages quote them; the numbers are chosen.
test('a row is a sample of the GPU, by the units of the header', async () => {
  const text = `timestamp, index, utilization.gpu [%], memory.used [MiB], memory.total [MiB], power.draw [W], temperature.gpu
2026/01/02 03:04:05.500, 0, 45 %, 1234 MiB, 24576 MiB, 85.25 W, 61
2026/01/02 03:04:06.750, 0, 97 %, 10240 MiB, 24576 MiB, [N/A], 68
`
  const processes = [
    {
      ...{ elapsed: [0, 1.25], gpuUtilization: [45, 97], gpuTemperature: [61, 68] },
      ...{ gpuMemory: [1_293_942_784, 10_737_418_240], gpuPower: [85.25, NaN] },
    },
  ]
  expect(await checkFormat(nvidiaSmiFormat, [{ text, processes }])).toEqual([])
})

test('units may be missing in the cells', async () => {
  const text = `utilization.gpu [%], timestamp
45, 2026/01/02 03:04:05.500
`
  const processes = [{ elapsed: [0], gpuUtilization: [45] }]
  expect(await checkFormat(nvidiaSmiFormat, [{ text, processes }])).toEqual([])
})

test('a log without times or of several GPUs is told of', async () => {
  const untimed = 'name, utilization.gpu [%]\nExample GPU, 45 %\n'
  const several = `timestamp, index, utilization.gpu [%]
2026/01/02 03:04:05.500, 0, 45 %
2026/01/02 03:04:05.501, 1, 50 %
`
  for (const text of [untimed, several]) {
    const { reading } = await readText(text)
    expect(reading.problems.map(({ problem }) => problem.kind)).toEqual(['unreadable-record'])
  }
})
