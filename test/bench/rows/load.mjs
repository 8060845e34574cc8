import { appendFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { formatTime, writeLoadTree } from '../load-tree.mjs'
import { cli, listFiles, work } from '../places.mjs'
import { time } from '../time-commands.mjs'

const MADE = { pages: 5000, logs: 2000, charts: 200 }

/** A large project: its first build, a build after one log changed, another after one page was edited, and lint. */
export const load = {
  row: 'load',
  prepare: () => {
    const folder = path.join(work, 'load')
    const cache = path.join(work, 'load-cache')
    const run = (...args) => ['env', `XDG_CACHE_HOME=${cache}`, 'node', cli, ...args, '-C', folder]
    const input = { ...MADE }
    let edits = 0
    let edited = 0
    return {
      input,
      commands: [
        {
          ...{ name: 'tracedocs', shown: 'tracedocs build, the first' },
          before: () => {
            rmSync(cache, { recursive: true, force: true })
            writeLoadTree(folder, MADE)
          },
          runs: [run('build')],
        },
        {
          ...{ name: 'one log changed', shown: 'tracedocs build, one log changed', isOwn: false },
          before: () => {
            // What was just written is looked at once more.
            time(run('build'))
            edited = Date.now()
            writeFileSync(path.join(folder, 'logs/777.log'), formatTime(10 + ++edits / 100))
          },
          runs: [run('build')],
        },
        {
          ...{ name: 'one page edited', shown: 'tracedocs build, one page edited', isOwn: false },
          before: () => {
            time(run('build'))
            appendFileSync(path.join(folder, 'pages/777.md'), `Edit ${++edits}.\n`)
          },
          runs: [run('build')],
        },
        {
          name: 'tracedocs lint',
          before: () => {
            Object.assign(input, describeTree(folder, edited))
          },
          runs: [run('lint')],
        },
      ],
    }
  },
}

/** The size of a tree's pages, how many regions and values they have, and how many of its pages and pictures are newer than an edit. */
function describeTree(folder, edited) {
  const pages = listFiles(path.join(folder, 'pages'))
  const texts = pages.map((page) => readFileSync(page, 'utf8'))
  const written = [...pages, ...listFiles(path.join(folder, 'images'))]
  return {
    bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
    regions: texts.join('').match(/tracedocs: begin|data-tracedocs=/g).length,
    changed: written.filter((file) => statSync(file).mtimeMs >= edited).length,
  }
}
