import { expect, test } from 'vitest'
import { formatProblem } from '../../../src/problems/diagnostics.ts'
import { loadFormat } from '../../../src/records/loads/load-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

const RULE = '-'.repeat(60)
const HEAD = `${RULE}
Client connecting to 127.0.0.1, TCP port 5998
TCP window size: 16.0 KByte (default)
${RULE}
`
const COLUMNS = '[ ID] Interval       Transfer     Bandwidth\n'
const GIB = 2 ** 30
const MIB = 2 ** 20

// Printed by iperf 2.1.8. 3.54 GBytes are 3.54 · 2^30 B; 10.1 Gbits a second are 1,262,500,000 B a second.
const INTERVALS = `${HEAD}[  1] local 127.0.0.1 port 53652 connected with 127.0.0.1 port 5998 (icwnd/mss/irtt=319/32741/77)
${COLUMNS}[  1] 0.0000-1.0000 sec  1.30 GBytes  11.2 Gbits/sec
[  1] 1.0000-2.0000 sec  1.21 GBytes  10.4 Gbits/sec
[  1] 2.0000-3.0000 sec  1.03 GBytes  8.86 Gbits/sec
[  1] 0.0000-3.0043 sec  3.54 GBytes  10.1 Gbits/sec
`

test('a client states the whole test, and no interval of it', async () => {
  const whole = { duration: 3.0043, bytes: 3.54 * GIB, transfer: 1_262_500_000 }
  const results = { '127.0.0.1:5998': whole }
  expect(await checkFormat(loadFormat, [{ text: INTERVALS, results }])).toEqual([])
})

test('of several streams, the sum counts', async () => {
  const text = `[  2] local 127.0.0.1 port 38766 connected with 127.0.0.1 port 5998 (icwnd/mss/irtt=319/32741/18)
[  1] local 127.0.0.1 port 38770 connected with 127.0.0.1 port 5998 (icwnd/mss/irtt=319/32741/3)
${HEAD}${COLUMNS}[  2] 0.0000-1.0000 sec  1.01 GBytes  8.70 Gbits/sec
[  1] 0.0000-1.0000 sec   960 MBytes  8.05 Gbits/sec
[SUM] 0.0000-1.0000 sec  1.95 GBytes  16.8 Gbits/sec
[  2] 1.0000-2.0000 sec   952 MBytes  7.99 Gbits/sec
[  1] 1.0000-2.0000 sec  1.28 GBytes  11.0 Gbits/sec
[SUM] 1.0000-2.0000 sec  2.21 GBytes  19.0 Gbits/sec
[  2] 0.0000-2.0157 sec  1.94 GBytes  8.28 Gbits/sec
[  1] 0.0000-2.0101 sec  2.22 GBytes  9.48 Gbits/sec
[SUM] 0.0000-2.0037 sec  4.16 GBytes  17.8 Gbits/sec
`
  const whole = { duration: 2.0037, bytes: 4.16 * GIB, transfer: 2_225_000_000 }
  expect(await checkFormat(loadFormat, [{ text, results: { '127.0.0.1:5998': whole } }])).toEqual(
    [],
  )
})

// 2.42 MBytes are 2.42 · 2^20 B; 10.1 Mbits a second are 1,262,500 B a second.
test('of UDP, what the server received counts', async () => {
  const text = `${RULE}
Client connecting to 127.0.0.1, UDP port 5997
Sending 1470 byte datagrams, IPG target: 1121.52 us (kalman adjust)
${RULE}
[  1] local 127.0.0.1 port 57593 connected with 127.0.0.1 port 5997
${COLUMNS}[  1] 0.0000-1.0000 sec  1.25 MBytes  10.5 Mbits/sec
[  1] 1.0000-2.0000 sec  1.25 MBytes  10.5 Mbits/sec
[  1] 0.0000-2.0020 sec  2.51 MBytes  10.5 Mbits/sec
[  1] Sent 1788 datagrams
[  1] Server Report:
[ ID] Interval       Transfer     Bandwidth        Jitter   Lost/Total Datagrams
[  1] 0.0000-2.0020 sec  2.42 MBytes  10.1 Mbits/sec   0.001 ms 62/1787 (3.5%)
`
  const whole = { duration: 2.002, bytes: 2.42 * MIB, transfer: 1_262_500 }
  expect(await checkFormat(loadFormat, [{ text, results: { '127.0.0.1:5997': whole } }])).toEqual(
    [],
  )
})

test('a server has a result of each test, named by its client', async () => {
  const text = `${RULE}
Server listening on TCP port 5998
TCP window size:  128 KByte (default)
${RULE}
[  1] local 127.0.0.1 port 5998 connected with 127.0.0.1 port 53648 (icwnd/mss/irtt=320/32768/22)
${COLUMNS}[  1] 0.0000-1.0005 sec  1.79 GBytes  15.3 Gbits/sec
[  3] local 127.0.0.1 port 5998 connected with 127.0.0.1 port 38766 (icwnd/mss/irtt=320/32768/16)
[  4] local 127.0.0.1 port 5998 connected with 127.0.0.1 port 38770 (icwnd/mss/irtt=320/32768/4)
${COLUMNS}[  4] 0.0000-2.0026 sec  2.22 GBytes  9.52 Gbits/sec
[  3] 0.0000-2.0030 sec  1.94 GBytes  8.33 Gbits/sec
[SUM] 0.0000-2.0025 sec  4.16 GBytes  17.9 Gbits/sec
[ 15] local 127.0.0.1 port 5998 connected with 127.0.0.1 port 38850 (icwnd/mss/irtt=320/32768/20)
${COLUMNS}[ 15] 0.0000-1.0005 sec  2149 MBytes  2128 MBytes/sec
`
  const results = [
    { duration: 1.0005, bytes: 1.79 * GIB, transfer: 1_912_500_000 },
    { duration: 2.0025, bytes: 4.16 * GIB, transfer: 2_237_500_000 },
    { duration: 1.0005, bytes: 2149 * MIB, transfer: 2128 * MIB },
  ]
  expect(await checkFormat(loadFormat, [{ text, results }])).toEqual([])
})

test.each([
  ['intervals alone', INTERVALS.slice(0, INTERVALS.lastIndexOf('[  1]')), 'of a part of it'],
  ['no connection', `${HEAD}tcp connect failed: Connection refused\n`, 'Connection refused'],
])('%s are told', async (_, text, words) => {
  const { reading } = await readText(text)
  expect(reading.problems.map(({ problem }) => formatProblem(problem)).join()).toContain(words)
})

// The layout of iperf 2.0.13; the numbers are chosen.
test('releases before 2.1 print one decimal', async () => {
  const text = `${HEAD}[  3] local 10.0.0.2 port 38850 connected with 10.0.0.1 port 5001\n[ ID] Interval       Transfer     Bandwidth\n[  3]  0.0-10.0 sec  1.25 MBytes  1.05 Mbits/sec\n`
  const whole = { duration: 10, bytes: 1.25 * MIB, transfer: 131_250 }
  expect(await checkFormat(loadFormat, [{ text, results: { '127.0.0.1:5998': whole } }])).toEqual(
    [],
  )
})
