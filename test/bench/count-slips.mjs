import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cli, work } from './places.mjs'
import { plantSlips, slipNames } from './planted-slips.mjs'

/**
 * Count which planted slips lint finds, by relation, and what it finds in sound tables.
 *
 * @param tables sound ones of each relation
 */
export function countSlips(tables) {
  const folder = path.join(work, 'slips')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const planted = plantSlips(tables).map((one, i) => ({ ...one, file: `${i}.md` }))
  for (const { file, page } of planted) writeFileSync(path.join(folder, file), page)
  const start = performance.now()
  const args = [cli, 'lint', '-C', folder, '--format', 'json', '-o', 'findings.json']
  spawnSync('node', args, { encoding: 'utf8', maxBuffer: 2 ** 30 })
  const seconds = (performance.now() - start) / 1000
  const { findings } = JSON.parse(readFileSync(path.join(folder, 'findings.json'), 'utf8'))
  const places = new Map()
  for (const { path: file, line } of findings) {
    const name = path.basename(file)
    places.set(name, [...(places.get(name) ?? []), line])
  }
  const relations = [...new Set(planted.map(({ relation }) => relation))]
  const count = (pages) => {
    const found = pages.filter(({ file, line }) => places.get(file)?.includes(line))
    const width = `${found.length}/${pages.length}`
    return `${width} ${((100 * found.length) / Math.max(1, pages.length)).toFixed(0)} %`.padStart(
      15,
    )
  }
  console.log(`\nlint-slips: ${planted.length} pages in ${seconds.toFixed(1)} s`)
  console.log(`  ${''.padEnd(24)}${slipNames.map((name) => name.padStart(15)).join('')}`)
  for (const relation of relations) {
    const own = planted.filter((page) => page.relation === relation)
    const cells = slipNames.map((slip) => count(own.filter((page) => page.slip === slip)))
    console.log(`  ${relation.padEnd(24)}${cells.join('')}`)
  }
  const cells = slipNames.map((slip) => count(planted.filter((page) => page.slip === slip)))
  console.log(`  ${'all'.padEnd(24)}${cells.join('')}`)
  const wrong = planted.reduce(
    (sum, { file, line }) => sum + (places.get(file) ?? []).filter((at) => at !== line).length,
    0,
  )
  console.log(`  findings that are none: ${wrong}`)
}
