import { expect, test } from 'vitest'
import { DocumentFault } from '../../../src/records/document-format.ts'
import { sadfJsonFormat } from '../../../src/records/recorders/sadf-json-format.ts'
import { formatProblem } from '../../../src/problems/diagnostics.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

const ORIGIN = { path: 'sa.json' }

// Printed by sysstat 12.6.1, `sadf -j FILE -- -P ALL -u ALL -r -b -d -n DEV`; some devices are left out, and the name of the host. kB are KiB.
const TEXT = `{"sysstat": {
	"hosts": [
		{
			"nodename": "box",
			"sysname": "Linux",
			"release": "6.1.0",
			"machine": "x86_64",
			"number-of-cpus": 2,
			"file-date": "2026-11-30",
			"file-utc-time": "07:52:27",
			"timezone": "UTC",
			"statistics": [
				{
					"timestamp": {"date": "2026-11-30", "time": "07:52:28", "utc": 1, "interval": 1},
					"cpu-load": [
						{"cpu": "all", "usr": 78.50, "nice": 4.50, "sys": 17.00, "iowait": 0.00, "steal": 0.00, "irq": 0.00, "soft": 0.00, "guest": 0.00, "gnice": 0.00, "idle": 0.00},
						{"cpu": "0", "usr": 81.00, "nice": 7.00, "sys": 12.00, "iowait": 0.00, "steal": 0.00, "irq": 0.00, "soft": 0.00, "guest": 0.00, "gnice": 0.00, "idle": 0.00}
					],
					"io": {"tps": 16.00, "io-reads": {"rtps": 0.00, "bread": 0.00}, "io-writes": {"wtps": 15.00, "bwrtn": 88.00}, "io-discard": {"dtps": 1.00, "bdscd": 16.00}},
					"memory": {"memfree": 11957408, "avail": 20516528, "memused": 3666876, "memused-percent": 14.86, "buffers": 70716, "cached": 7418832, "commit": 4242348, "commit-percent": 17.19, "active": 1719048, "inactive": 9051416, "dirty": 2932},
					"disk": [
						{"disk-device": "vda", "tps": 16.00, "rd_sec": 0.00, "wr_sec": 88.00, "dc_sec": 16.00, "rkB": 0.00, "wkB": 44.00, "dkB": 8.00, "avgrq-sz": 6.50, "areq-sz": 3.25, "avgqu-sz": 0.01, "aqu-sz": 0.01, "await": 0.25, "util-percent": 0.00}
					],
					"network": {
						"net-dev": [
							{"iface": "lo", "rxpck": 96.00, "txpck": 95.00, "rxkB": 12.75, "txkB": 12.50, "rxcmp": 0.00, "txcmp": 0.00, "rxmcst": 0.00, "ifutil-percent": 0.00}
						]
					}
				},
				{
					"timestamp": {"date": "2026-11-30", "time": "07:52:29", "utc": 1, "interval": 1},
					"cpu-load": [
						{"cpu": "all", "usr": 73.63, "nice": 3.48, "sys": 22.39, "iowait": 0.00, "steal": 0.50, "irq": 0.00, "soft": 0.00, "guest": 0.00, "gnice": 0.00, "idle": 0.00}
					],
					"memory": {"memfree": 11826848, "avail": 20386224, "memused": 3817828, "memused-percent": 15.47, "buffers": 70716, "cached": 7399020, "commit": 1951468, "commit-percent": 7.91, "active": 1721024, "inactive": 9075668, "dirty": 2872},
					"disk": [
						{"disk-device": "vda", "tps": 97.00, "rd_sec": 616.00, "wr_sec": 2368.00, "dc_sec": 2208.00, "rkB": 308.00, "wkB": 1184.00, "dkB": 1104.00, "avgrq-sz": 53.53, "areq-sz": 26.76, "avgqu-sz": 0.03, "aqu-sz": 0.03, "await": 0.32, "util-percent": 0.80}
					]
				}
			],
			"restarts": [
			]
		}
	]
}}
`

test('CPUs and memory are a series, and devices and interfaces have samples', async () => {
  const processes = [
    {
      elapsed: [0, 1],
      systemCpuUser: [78.5, 73.63],
      systemCpuSystem: [17, 22.39],
      systemCpuIdle: [0, 0],
      systemMemoryUsed: [3_666_876 * 1024, 3_817_828 * 1024],
      systemMemoryFree: [11_957_408 * 1024, 11_826_848 * 1024],
      systemMemoryCached: [7_418_832 * 1024, 7_399_020 * 1024],
    },
  ]
  const results = {
    vda: {
      ...{ transfers: [16, 97], readRate: [0, 315_392], writeRate: [45_056, 1_212_416] },
      ...{ discardRate: [8192, 1_130_496], wait: [0.000_25, 0.000_32], queue: [0.01, 0.03] },
      utilization: [0, 0.8],
    },
    lo: {
      ...{ receivedPackets: 96, sentPackets: 95, receiveRate: 13_056, sendRate: 12_800 },
      utilization: 0,
    },
    'all devices': {
      ...{ transfers: 16, reads: 0, writes: 15 },
      ...{ readRate: 0, writeRate: 45_056, discardRate: 8192 },
    },
  }
  expect(await checkFormat(sadfJsonFormat, [{ text: TEXT, processes, results }])).toEqual([])
})

test('releases that state sectors alone have rates of 512 bytes', async () => {
  const text = JSON.stringify({
    sysstat: {
      hosts: [
        {
          statistics: [
            {
              timestamp: { date: '2017-03-02', time: '09:14:10', utc: 1, interval: 1 },
              disk: [{ 'disk-device': 'dev8-0', tps: 4, rd_sec: 8, wr_sec: 16, 'avgqu-sz': 1 }],
            },
          ],
        },
      ],
    },
  })
  const results = { 'dev8-0': { transfers: 4, readRate: 4096, writeRate: 8192, queue: 1 } }
  expect(await checkFormat(sadfJsonFormat, [{ text, results }])).toEqual([])
})

test('a second host is left out, with what to do, and a document that is cut is refused', async () => {
  const host = `{"nodename": "box", "statistics": [{"timestamp": {"date": "2026-11-30", "time": "07:52:28", "utc": 1, "interval": 1}, "memory": {"memfree": 1}}]}`
  const entries = await sadfJsonFormat.read(`{"sysstat": {"hosts": [${host}, ${host}]}}`, ORIGIN)
  const problems = entries.flatMap(({ problem }) => problem ?? [])
  expect(problems.map((problem) => formatProblem(problem)).join()).toContain('one host')
  expect(entries.filter(({ record }) => record !== undefined)).toHaveLength(1)
  expect(() => sadfJsonFormat.read(TEXT.slice(0, 900), ORIGIN)).toThrow(DocumentFault)
})
