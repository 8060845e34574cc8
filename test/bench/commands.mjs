import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cli, work } from './places.mjs'

/** Search a log for its anchor; to a pipe, since grep stops early otherwise. */
export function grepFor(anchor, log, program = 'grep') {
  const name = `${program} -c '${anchor}'`
  return { name, runs: [['sh', '-c', `${name} ${log} | cat`]] }
}

export function countLines(log) {
  return { name: 'wc -l', runs: [['wc', '-l', log]] }
}

/** A build of a project of one page with one value, whose log is new to it. */
export function buildOf(
  value,
  log,
  configuration = `pages: [page.md]\nruns: { a: { title: A, logs: log.txt } }\n`,
) {
  const folder = path.join(work, `build-${path.basename(log, '.log')}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  linkSync(log, path.join(folder, 'log.txt'))
  writeFileSync(path.join(folder, 'tracedocs.yaml'), configuration)
  writeFileSync(path.join(folder, 'page.md'), `<span data-tracedocs="${value}">0</span>\n`)
  return ['sh', '-c', `rm -f ${folder}/tracedocs.lock.json && node ${cli} build -C ${folder}`]
}
