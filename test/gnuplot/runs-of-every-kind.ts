import { createLog } from '../cli/project.ts'
import { formatEvent, PROFILE_HEADER, writeTrace } from '../traces/write-trace.ts'

const MEBIBYTE = 1024 ** 2

/** Create a process log whose samples go up and down, with a label in the middle. */
function createRun(seed: number, tail: string): string {
  const samples = Array.from({ length: 12 }, (_, i) => ({
    elapsed: i * 1.25 + seed,
    rss: (10 + ((i * 7 + seed * 3) % 11)) * MEBIBYTE,
    user: i * 0.4,
    faults: 100 * i * seed,
    ...(i === 5 ? { label: 'Half way.' } : {}),
  }))
  return createLog(samples, tail)
}

/** Create a malloc trace with allocations of many sizes, every other one freed. */
function createTrace(seed: number): string {
  const events = Array.from({ length: 60 }, (_, i) => {
    const pointer = (4096 + 64 * i).toString(16)
    const allocated = `    42  a.py:${String(i)}    -> f malloc(${String((i * i * seed) % 5000)}) pntr 0x${pointer}\n`
    return i % 2 === 0 ? allocated : `${allocated}    42  b.py:1    -> g free(0x${pointer})\n`
  })
  return `dtrace:::BEGIN\n${events.join('')}dtrace:::END\n`
}

const EVENTS = Array.from({ length: 9 }, (_, i) =>
  formatEvent({ event: i, clock: 0.5 + i / 8, rss: (9 + ((i * 7) % 5)) * MEBIBYTE, growth: 0 }),
)

/** What `go test -bench` prints of one benchmark, in nanoseconds. */
function createGoResults(times: readonly number[]): string {
  const lines = times.map((time) => `BenchmarkLoad-4   \t     100\t  ${String(time)} ns/op\n`)
  return `goos: linux\ngoarch: amd64\npkg: example.org/load\n${lines.join('')}PASS\n`
}

/** Runs for charts of every kind. */
export const RUNS = `runs:
  a: { title: "The first run, before anything", logs: a.log }
  b: { title: "100% of \`b\`_c", logs: b.log }
  c: { title: "The third run of them all", logs: c.log }
  d: { title: "Release", logs: d.log }
  e: { title: "Debug_e", logs: e.log }
  f: { logs: f.log }
  g: { logs: g.txt }
  h: { logs: h.txt }
  i: { logs: i.txt }
baseline: a
`

/** Their logs. */
export const LOGS: Readonly<Record<string, string | Uint8Array>> = {
  'a.log': createRun(1, 'real 4.50\nuser 2.00\nsys 0.25\n'),
  'b.log': createRun(2, 'real 3.25\nuser 1.00\nsys 0.50\n'),
  'c.log': createRun(3, 'user 7.00\n'),
  'd.log': createTrace(3),
  'e.log': createTrace(17),
  'f.log': writeTrace(PROFILE_HEADER, EVENTS),
  'g.txt': createGoResults([12.5e6, 12.7e6, 12.3e6]),
  'h.txt': createGoResults([9.1e6, 10.1e6, 8.1e6]),
  'i.txt': createGoResults([10.5e6]),
}
