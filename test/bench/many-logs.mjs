import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { formatRecord } from './application-log.mjs'

/** Write a project of many short logs of processes, with a table and a chart of its runs; returns the size of its logs. */
export function writeManyLogs(folder, { logs, samples, runs }) {
  mkdirSync(path.join(folder, 'logs'), { recursive: true })
  let state = 1
  const random = () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32
  let bytes = 0
  for (let i = 0; i < logs; i++) {
    const text = Array.from({ length: samples }, (_, k) => {
      return formatRecord(k, random()).replace('"pid": 77077', `"pid": ${1000 + i}`)
    }).join('')
    writeFileSync(path.join(folder, `logs/${i % runs}-${i}.log`), text)
    bytes += Buffer.byteLength(text)
  }
  const names = Array.from({ length: runs }, (_, i) => `r${i}`)
  writeFileSync(
    path.join(folder, 'tracedocs.yaml'),
    `pages: [page.md]
runs:
${names.map((name, i) => `  ${name}: { title: 'Run ${i}', logs: 'logs/${i}-*.log', pid: ${1000 + i} }`).join('\n')}
tables:
  peaks: { rows: [${names.join(', ')}], columns: [{ header: Run, value: title }, { header: Peak, value: rss.peak }] }
charts:
  memory: { template: compare, series: rss, runs: [${names.join(', ')}], file: memory.svg, alt: Memory of the runs. }
`,
  )
  writeFileSync(
    path.join(folder, 'page.md'),
    ['table peaks', 'chart memory']
      .map((what) => `<!-- tracedocs: begin ${what} -->\n<!-- tracedocs: end -->\n`)
      .join('\n'),
  )
  return bytes
}
