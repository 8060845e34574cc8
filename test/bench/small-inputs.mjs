import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** As `mprof run` of memory_profiler writes so many samples. */
export function writeMprofLog(file, count) {
  let random = 1
  const samples = Array.from({ length: count }, (_, i) => {
    random = (Math.imul(random, 1103515245) + 12345) >>> 0
    const memory = 40 + (i % 5000) / 25 + random / 2 ** 32
    return `MEM ${memory.toFixed(6)} ${(1_790_000_000 + i / 10).toFixed(4)}\n`
  })
  writeFileSync(file, `CMDLINE python3 render.py\n${samples.join('')}`)
}

/** A project of so many pages with a value each, and as many pages into which embedme writes a file; returns its folder. */
export function writePages(folder, count) {
  rmSync(folder, { recursive: true, force: true })
  for (const name of ['pages', 'embedded']) mkdirSync(path.join(folder, name), { recursive: true })
  const text = 'A paragraph of *words*, as pages have them, with `code` and a [link](other.md).\n\n'
  for (let i = 0; i < count; i++) {
    const head = `# Page ${i}\n\n${text.repeat(20)}`
    const value = '<span data-tracedocs="a.time.real">0</span>'
    writeFileSync(path.join(folder, `pages/${i}.md`), `${head}It took ${value}.\n`)
    writeFileSync(path.join(folder, `embedded/${i}.md`), `${head}\`\`\`sh\n# run.sh\n\`\`\`\n`)
  }
  writeFileSync(path.join(folder, 'embedded/run.sh'), 'time ./render\n')
  writeFileSync(path.join(folder, 'a.log'), 'real 12.50\nuser 11.00\nsys 0.50\n')
  writeFileSync(
    path.join(folder, 'tracedocs.yaml'),
    "pages: ['pages/*.md']\nruns: { a: { title: A, logs: a.log } }\n",
  )
  return folder
}
