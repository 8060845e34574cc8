import { expect, test } from 'vitest'
import { sadfFormat } from '../../../src/records/recorders/sadf-format.ts'
import { formatProblem } from '../../../src/problems/diagnostics.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// The layouts of sysstat 12.6.1, `sadf -d FILE -- -u`, `-d` and `-n DEV`; the numbers are chosen. kB are KiB.
test('CPUs are a series, and devices and interfaces have samples', async () => {
  const cpus = `# hostname;interval;timestamp;CPU;%user;%nice;%system;%iowait;%steal;%idle
box;-1;2026-03-02 09:14:10 UTC;LINUX-RESTART\t(4 CPU)
box;1;2026-03-02 09:14:11 UTC;-1;90.50;0.00;9.00;0.50;0.00;0.00
box;1;2026-03-02 09:14:11 UTC;0;10.00;0.00;9.00;0.50;0.00;0.00
box;1;2026-03-02 09:14:13 UTC;-1;80.50;0.00;9.00;1.50;0.00;9.00
`
  const rates = `# hostname;interval;timestamp;DEV;tps;rkB/s;wkB/s;dkB/s;areq-sz;aqu-sz;await;%util
box;1;2026-03-02 09:14:11 UTC;sda;3.00;4.00;8.00;0.00;4.00;0.50;1.25;2.00
# hostname;interval;timestamp;IFACE;rxpck/s;txpck/s;rxkB/s;txkB/s;rxcmp/s;txcmp/s;rxmcst/s;%ifutil
box;1;2026-03-02 09:14:11 UTC;eth0;2.00;1.00;0.50;0.25;0.00;0.00;0.00;1.50
`
  const results = {
    sda: {
      ...{ transfers: 3, readRate: 4096, writeRate: 8192, discardRate: 0, wait: 0.001_25 },
      ...{ queue: 0.5, utilization: 2 },
    },
    eth0: {
      ...{ receivedPackets: 2, sentPackets: 1, receiveRate: 512, sendRate: 256, utilization: 1.5 },
    },
  }
  expect(
    await checkFormat(sadfFormat, [
      {
        text: cpus,
        processes: [{ elapsed: [0, 2], systemCpuUser: [90.5, 80.5], systemCpuWait: [0.5, 1.5] }],
      },
      { text: rates, results },
    ]),
  ).toEqual([])
})

test('rows of another host are left out, with what to do', async () => {
  const row = 'box;1;2026-03-02 09:14:11 UTC;-1;90.50\n'
  const { reading } = await readText(
    `# hostname;interval;timestamp;CPU;%user\n${row}${row.replace('box', 'other')}`,
  )
  expect(reading.problems.map(({ problem }) => formatProblem(problem)).join()).toContain('one host')
})
