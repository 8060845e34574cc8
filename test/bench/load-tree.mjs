import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const PARAGRAPH =
  'A paragraph of *words*, as pages have them, with `code` and a [link](other.md), and 12 figures or so.\n\n'
const TABLES = 400

/**
 * Write a project that nobody has built: logs of `time` and, of those that have charts, of memory_profiler; tables of five runs; and
 * pages of 3 KB with a table, two values, and a third value or a chart each.
 */
export function writeLoadTree(folder, { pages, logs, charts }) {
  rmSync(folder, { recursive: true, force: true })
  for (const name of ['pages', 'logs']) mkdirSync(path.join(folder, name), { recursive: true })
  const random = createRandom()
  const timed = logs - charts
  const runs = Array.from({ length: logs }, (_, i) => {
    const file = i < charts ? `logs/${i}.dat` : `logs/${i}.log`
    const text = i < charts ? formatMemory(random) : formatTime(1 + 50 * random())
    writeFileSync(path.join(folder, file), text)
    return `  r${i}: { title: 'Run ${i}', logs: ${file} }\n`
  })
  const tables = Array.from({ length: TABLES }, (_, i) => {
    const rows = Array.from({ length: 5 }, (_, k) => `r${charts + ((i * 5 + k) % timed)}`)
    const ratio = `{ header: ratio, value: time.real / ${rows[0]}.time.real }`
    const columns = `{ header: real, value: time.real }, { header: user, value: time.user }, ${ratio}`
    return `  t${i}: { rows: [${rows.join(', ')}], columns: [${columns}] }\n`
  })
  const drawn = Array.from({ length: charts }, (_, i) => {
    return `  c${i}: { run: r${i}, file: c${i}.svg, alt: 'Memory of run ${i}.' }\n`
  })
  writeFileSync(
    path.join(folder, 'tracedocs.yaml'),
    `pages: ['pages/*.md']\nimages: images\nruns:\n${runs.join('')}tables:\n${tables.join('')}charts:\n${drawn.join('')}`,
  )
  for (let i = 0; i < pages; i++) {
    const run = `r${charts + (i % timed)}`
    const last =
      i % 25 === 0
        ? formatRegion(`chart c${(i / 25) % charts}`)
        : `It used ${formatValue(`${run}.time.sys`)}.\n`
    const text = [
      `# Page ${i}\n\n${PARAGRAPH.repeat(8)}`,
      `It took ${formatValue(`${run}.time.real`)}, and ${formatValue(`${run}.time.user`)} of it by the user.\n\n`,
      `## Table\n\n${PARAGRAPH.repeat(4)}${formatRegion(`table t${i % TABLES}`)}\n`,
      `${PARAGRAPH.repeat(4)}${last}`,
    ]
    writeFileSync(path.join(folder, `pages/${i}.md`), text.join(''))
  }
  return folder
}

/** Write what `time -p` printed for a run of some seconds. */
export function formatTime(seconds) {
  return `real ${seconds.toFixed(2)}\nuser ${(0.9 * seconds).toFixed(2)}\nsys ${(0.05 * seconds).toFixed(2)}\n`
}

function formatMemory(random) {
  const samples = Array.from({ length: 300 }, (_, k) => {
    return `MEM ${(40 + k / 25 + random()).toFixed(6)} ${(1_790_000_000 + k / 10).toFixed(4)}\n`
  })
  return `CMDLINE python3 render.py\n${samples.join('')}`
}

function formatRegion(what) {
  return `<!-- tracedocs: begin ${what} -->\n<!-- tracedocs: end -->\n`
}

function formatValue(expression) {
  return `<span data-tracedocs="${expression}">0</span>`
}

function createRandom() {
  let state = 1
  return () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32
}
