import { expect, test } from 'vitest'
import { syrupyFormat } from '../../../src/records/recorders/syrupy-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout that the manual of Syrupy shows; the numbers are chosen.
test('sizes are in KiB, and time is that of the process', async () => {
  const text = [
    '    PID DATE        TIME     ELAPSED  CPU   MEM    RSS   VSIZE',
    '  14634 2026-03-02  09:14:10   00:00  0.0   0.0   2996    6680',
    '  14634 2026-03-02  09:14:11   00:01  105   0.2   7804   12592',
    '',
  ].join('\n')
  const processes = [
    {
      ...{ pid: 14_634, elapsed: [0, 1], rss: [2996 * 1024, 7804 * 1024], cpu: undefined },
      ...{ vms: [6680 * 1024, 12_592 * 1024], pcpu: [0, 105] },
    },
  ]
  expect(await checkFormat(syrupyFormat, [{ text, processes }])).toEqual([])
})
