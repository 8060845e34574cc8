import { expect, test } from 'vitest'
import { processStatusFormat } from '../../../src/records/recorders/process-status-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// /proc/PID/status of Linux 6.1, shortened; the numbers are chosen.
test('sizes are in KiB, and a second process is another result', async () => {
  const text = `Name:\tcodec run
Umask:\t0022
State:\tS (sleeping)
Pid:\t4242
Groups:\t 
VmPeak:\t   20480 kB
VmSize:\t   16384 kB
VmHWM:\t   10240 kB
VmRSS:\t    8192 kB
RssAnon:\t    4096 kB
VmSwap:\t       0 kB
Threads:\t3
SigQ:\t0/96000
Cpus_allowed_list:\t0-1
voluntary_ctxt_switches:\t12
nonvoluntary_ctxt_switches:\t1

Name:\tkthreadd
Threads:\t1
`
  const results = {
    'codec run': {
      ...{ vmsPeak: 20_971_520, vms: 16_777_216, rssPeak: 10_485_760, rss: 8_388_608 },
      ...{ rssAnonymous: 4_194_304, swap: 0, threads: 3 },
      ...{ voluntarySwitches: 12, involuntarySwitches: 1 },
    },
    kthreadd: { threads: 1 },
  }
  expect(await checkFormat(processStatusFormat, [{ text, results }])).toEqual([])
})

test('a name in another document is none', async () => {
  const text = 'Name:\tcodec\n\nVmRSS: 8192 kB\nName: x\nThreads:\t3\n'
  expect(await checkFormat(processStatusFormat, [{ text, results: [] }])).toEqual([])
})
