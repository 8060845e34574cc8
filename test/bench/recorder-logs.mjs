import { writeLines } from './write-lines.mjs'

const PIDSTAT_HEADER =
  '# Time        UID       PID    %usr %system  %guest   %wait    %CPU   CPU  minflt/s  majflt/s     VSZ     RSS   %MEM  Command\n'

/** As `pidstat -h -H -r -u 1` prints four processes: a blank line and a header before each step. */
export function writePidstatLog(file, bytes) {
  writeLines(file, bytes, (step, random) => {
    const lines = ['firefox', 'convert', 'python3', 'postgres'].map((command, i) => {
      const [user, system] = [random() * 90, random() * 9]
      const fields = [
        ...[1790000000 + step, 1000].map((value) => String(value).padStart(9)),
        String(5010 + i).padStart(9),
        ...[user, system, 0, random(), user + system].map((value) => value.toFixed(2).padStart(7)),
        String(step % 8).padStart(5),
        ...[random() * 900, 0].map((value) => value.toFixed(2).padStart(9)),
        ...[4_000_000, 40_000 + random() * 2e5].map((value) => value.toFixed(0).padStart(7)),
        (random() * 9).toFixed(2).padStart(6),
      ]
      return `${fields.join(' ')}  ${command}\n`
    })
    return `${step === 0 ? 'Linux 6.1.0 (box) \t03/02/26 \t_x86_64_\t(4 CPU)\n' : ''}\n${PIDSTAT_HEADER}${lines.join('')}`
  })
}

/** As `java -Xlog:gc` prints the collections of G1. */
export function writeGcLog(file, bytes) {
  writeLines(file, bytes, (step, random) => {
    const at = (step * 0.25 + random() * 0.2).toFixed(3)
    const [before, after] = [64 + Math.floor(random() * 180), 8 + Math.floor(random() * 40)]
    const first = step === 0 ? '[0.005s][info][gc] Using G1\n' : ''
    return `${first}[${at}s][info][gc] GC(${step}) Pause Young (Normal) (G1 Evacuation Pause) ${before}M->${after}M(256M) ${(random() * 9).toFixed(3)}ms\n`
  })
}

/** JSON lines of a program's own, of which a format reads four fields. */
export function writeJsonLog(file, bytes) {
  writeLines(file, bytes, (step, random) => {
    const record = {
      ts: 1790000000000 + step * 100,
      level: 'info',
      msg: `tile ${step % 977} of layer ${step % 13} drawn`,
      mem: { rss: 40_000_000 + Math.floor(random() * 2e8), heap: Math.floor(random() * 1e8) },
      cpu: Math.round(random() * 1e4) / 100,
      queue: Math.floor(random() * 40),
    }
    return `${JSON.stringify(record)}\n`
  })
}

/** The project whose format reads {@link writeJsonLog}. */
export const JSON_PROJECT = `pages: [page.md]
formats:
  tiles:
    json: lines
    fields:
      ts: time ms
      rss: { as: rss, from: mem.rss, unit: B }
      cpu: { as: cpu, unit: '%' }
      queue: gauge
    samples:
      - log: '{"ts":1700000000000,"mem":{"rss":1024},"cpu":5,"queue":3}'
        gives: { ts: '2023-11-14T22:13:20Z', rss: 1 KiB, cpu: 5 %, queue: 3 }
runs:
  a: { title: A, logs: log.txt }
`
