// Logs with many of one thing, and data that no format expects.
import { attack, many, PROJECT } from './attack.mjs'

const PAGE =
  '<!-- tracedocs: begin table times -->\n<!-- tracedocs: end -->\n\n<!-- tracedocs: begin chart memory -->\n<!-- tracedocs: end -->\n'
const log = (name, text) =>
  attack(`log: ${name}`, ['build'], { ...PROJECT, 'page.md': PAGE, 'a.log': text })

const sample = (i, { pid = 42, label } = {}) =>
  `2026-01-02 03:04:05 - INFO - ProcessLoggingThread-JSON ${JSON.stringify({
    memory_info: { rss: 1e6 + i, vms: 1 },
    cpu_times: { user: i, system: 0 },
    elapsed_time: i,
    pid,
    ...(label === undefined ? {} : { label }),
  })}\n`

export const logAttacks = () => [
  log(
    '10⁵ labels',
    many(1e5, (i) => sample(i, { label: `l${i}` })),
  ),
  log(
    '10⁵ times the same label',
    many(1e5, (i) => sample(i, { label: 'l' })),
  ),
  log(
    '10⁵ pids',
    many(1e5, (i) => sample(i, { pid: i + 1 })),
  ),
  log(
    '10⁶ pids',
    many(1e6, (i) => sample(i, { pid: i + 1 })),
  ),
  log(
    '10⁵ executions of a pid',
    many(1e5, (i) => sample(i % 2 === 0 ? 5 : 1)),
  ),
  log('brackets 10⁵ deep', `${sample(1)}{"a":${'['.repeat(1e5)}\n`),
  log('JSON objects 10⁵ deep', `${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}\n`),
  log(
    '10⁵ JSON lines of other keys',
    many(1e5, (i) => `{"k${i}": ${i}}\n`),
  ),
  log('XML 10⁵ deep', `<?xml version="1.0"?>\n${'<testsuite>'.repeat(1e5)}`),
  log(
    'XML with 10⁵ cases',
    `<testsuites><testsuite name="a">${many(1e5, (i) => `<testcase name="c${i}" time="1"/>\n`)}</testsuite></testsuites>`,
  ),
  log(
    'XML with 10⁵ attributes',
    `<testsuites><testsuite name="a" ${many(1e5, (i) => `a${i}="1" `)}/></testsuites>`,
  ),
  log('one line of 50 MB', 'x'.repeat(5e7)),
  log('10⁷ empty lines', '\n'.repeat(1e7)),
  log('10⁶ lines of CR', 'a\r'.repeat(1e6)),
  log('NUL bytes', '\0'.repeat(1e7)),
  log(
    '10⁵ results of Go benchmarks',
    many(1e5, (i) => `BenchmarkA${i}-8   100   ${i} ns/op\n`),
  ),
  log('10⁵ columns of a header', `${many(1e5, (i) => `c${i},`)}\n${'1,'.repeat(1e5)}\n`),
  log('10⁵ blocks of time', 'real 1.50\nuser 1.00\nsys 0.10\n'.repeat(1e5)),
  log('10⁵ blocks of GNU time that never end', '\tCommand being timed: "x"\n'.repeat(1e5)),
  log(
    '10⁵ GC lines',
    many(
      1e5,
      (i) =>
        `[${i}.1s][info][gc] GC(${i}) Pause Young (Normal) (G1 Evacuation Pause) 24M->4M(256M) 1.234ms\n`,
    ),
  ),
  log(
    '10⁵ names of callgrind',
    `# callgrind format\nevents: Ir\n${many(1e5, (i) => `fn=(${i}) f${i}\n1 1\n`)}`,
  ),
  log(
    '10⁵ memory blocks of malloc',
    `${many(1e5, (i) => ` 1 a.py:1 -> f malloc(1) pntr 0x${(16 * (i + 1)).toString(16)}\n`)}`,
  ),
  log(
    '10⁵ sites of malloc',
    `${many(1e5, (i) => ` 1 a${i}.py:1 -> f${i} malloc(1) pntr 0x${(16 * (i + 1)).toString(16)}\n`)}`,
  ),
  log(
    '10⁵ devices of sar',
    `Linux 5.4 (h) \t01/02/2026 \t_x86_64_\t(2 CPU)\n\n12:00:01 AM DEV tps rkB/s\n${many(1e5, (i) => `12:00:02 AM d${i} 1.0 2.0\n`)}`,
  ),
  log(
    '10⁵ containers of docker stats',
    `NAME  CPU %  MEM USAGE / LIMIT\n${many(1e5, (i) => `c${i}  1.0%  1MiB / 2GiB\n`)}`,
  ),
  log(
    '10⁵ processes of top',
    `top - 12:00:01 up 1 min\n\n  PID USER PR NI VIRT RES SHR S %CPU %MEM TIME+ COMMAND\n${many(1e5, (i) => `${i + 1} root 20 0 1000 500 100 S 1.0 0.1 0:00.01 x\n`)}`,
  ),
]
