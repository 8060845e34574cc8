import { expect, test } from 'vitest'
import { systemdFormat } from '../../../src/records/services/systemd-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layouts of systemd 252 (Debian 12), 255 and 257, as their users quote them; the numbers are chosen.
test('what a unit consumed is read from the journal of any systemd', async () => {
  const lines = [
    'Jan 02 03:04:05 box systemd[1]: a.service: Consumed 1.315s CPU time.',
    'b@x.service: Consumed 9h 54min 29.678s CPU time, 73.5M memory peak, 0B memory swap peak.',
    'run-1.scope: Consumed 57ms CPU time over 1min 2.5s wall clock time, 1.5G memory peak.',
    'c.service: Consumed 2s CPU time, read 4.0K from disk, written 8.0M to disk, received 512B IP traffic, sent 1.0K IP traffic.',
    'd.service: Consumed 2.25s CPU time, 1.0M read from disk, 2.0M written to disk, 3.0K incoming IP traffic, 4.0K outgoing IP traffic.',
    'e.service: Consumed more than its CPU time, which is odd.',
    '',
  ]
  const results = [
    { cpuTime: 1.315 },
    { cpuTime: 35_669.678, memoryPeak: 73.5 * 1024 ** 2, swapPeak: 0 },
    { cpuTime: 0.057, real: 62.5, memoryPeak: 1.5 * 1024 ** 3 },
    { cpuTime: 2, read: 4096, written: 8 * 1024 ** 2, received: 512, sent: 1024 },
    { cpuTime: 2.25, read: 1024 ** 2, written: 2 * 1024 ** 2, received: 3072, sent: 4096 },
  ]
  expect(await checkFormat(systemdFormat, [{ text: lines.join('\n'), results }])).toEqual([])
})

test('what systemd-run --wait prints is one result', async () => {
  const text = [
    'Running as unit: run-u12.service; invocation ID: 0123',
    'Finished with result: success',
    'Main processes terminated with: code=exited/status=0',
    'Service runtime: 3min 15.231s',
    'CPU time consumed: 1.250s',
    'Memory peak: 2.5M (swap: 0B)',
    '',
  ].join('\n')
  const results = {
    'run-u12.service': {
      ...{ real: 195.231, cpuTime: 1.25 },
      ...{ memoryPeak: 2.5 * 1024 ** 2, swapPeak: 0 },
    },
  }
  expect(await checkFormat(systemdFormat, [{ text, results }])).toEqual([])
})
