import { expect, test } from 'vitest'
import { psrecordFormat } from '../../../src/records/recorders/psrecord-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layouts of psrecord 1.2 (`--uss`) and 1.4 (`--include-io`, `--log-format csv`); the numbers are chosen.
const MIB = 1024 ** 2

test('a table is read with its columns by their names', async () => {
  const text = [
    "Starting up command './convert' and attaching to process",
    '# Elapsed time   CPU (%)     Real (MB)   Virtual (MB)    USS (MB)  ',
    '       0.000        0.000       10.250      120.500        8.000',
    '       0.501      198.500       64.750      210.000       60.500',
    'Process finished (0.60 seconds)',
    '',
  ].join('\n')
  const processes = [
    {
      ...{ pid: undefined, elapsed: [0, 0.501], cpu: [0, 198.5] },
      rss: [10.25 * MIB, 64.75 * MIB],
      vms: [120.5 * MIB, 210 * MIB],
      uss: [8 * MIB, 60.5 * MIB],
    },
  ]
  expect(await checkFormat(psrecordFormat, [{ text, processes }])).toEqual([])
})

test('so is the CSV, and counts of input and output are left alone', async () => {
  const text = [
    'elapsed_time,nproc,cpu,mem_real,mem_virtual,read_count,write_count,read_bytes,write_bytes',
    '1.9073486328125e-06,1,0.0,9.5,13.75,12,3,4096,512',
    '1.0007,2,101.3,20.25,40.5,13,3,4096,512',
    '2.0,2,101.3,20',
    '',
  ].join('\n')
  const processes = [
    {
      ...{ elapsed: [1.9073486328125e-6, 1.0007], cpu: [0, 101.3], processCount: [1, 2] },
      ...{ rss: [9.5 * MIB, 20.25 * MIB], vms: [13.75 * MIB, 40.5 * MIB] },
    },
  ]
  expect(await checkFormat(psrecordFormat, [{ text, processes }])).toEqual([])
})
