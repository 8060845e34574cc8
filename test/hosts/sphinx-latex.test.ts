import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { createProject, SMALL_LOG, type TestProject } from '../cli/project.ts'
import { findPython, runPython } from './python-host.ts'

const python = findPython('sphinx')
const hasLatex = spawnSync('latexmk', ['-v'], { stdio: 'ignore' }).status === 0

const RUNS = Array.from({ length: 40 }, (_, i) => `r${String(i)}`)
const TITLE = 'A title of $x$ \\cmd _u_ & % # ~ ^ {b} <b> that is so long that no line holds it all'
const REAL = '{ header: real time of the wall in seconds, value: time.real }'
const PEAK = '{ header: rss, value: rss.peak }'
const NAME = '{ header: Run, value: title }'
const CONFIG = `pages: [docs/*.rst]
manifest: docs/tracedocs/manifest.json
runs:
${RUNS.map((run) => `  ${run}: { title: '${TITLE}', logs: a.log }`).join('\n')}
tables:
  long: { rows: [${RUNS.join(', ')}], columns: [${NAME}, ${REAL}, ${PEAK}] }
  wide: { rows: [r0], columns: [${[NAME, ...Array.from({ length: 4 }, () => [REAL, PEAK])].flat().join(', ')}] }
  plain: { rows: [r0], columns: [${PEAK}] }
`
const INDEX = `Page
====

.. tracedocs-table:: long
   :caption: Long

* In a list

  .. tracedocs-table:: wide

.. tracedocs-table:: plain
   :class: longtable
`

async function createLatex(): Promise<TestProject> {
  const site = createProject({
    'tracedocs.yaml': CONFIG,
    'a.log': SMALL_LOG,
    'docs/conf.py': "extensions = ['tracedocs_sphinx']\nproject = 'p'\n",
    'docs/index.rst': INDEX,
  })
  await site.run('build')
  const args = ['sphinx', '-W', '-b', 'latex', 'docs', 'latex']
  const run = runPython(python ?? '', args, { folder: site.folder, plugin: 'sphinx' })
  expect(run, run.output).toMatchObject({ exit: 0 })
  return site
}

describe.skipIf(python === undefined)('tables in LaTeX', { timeout: 180_000 }, () => {
  test('have columns that numbers fit into, also where a table goes over pages', async () => {
    const tex = (await createLatex()).read('latex/p.tex')
    expect(tex.match(/\\begin\{(longtable|tabulary)\}.*/g)).toEqual([
      String.raw`\begin{longtable}[c]{|>{\raggedright\arraybackslash}\X{72}{100}|>{\raggedleft\arraybackslash}p{4.2em}|r|}`,
      String.raw`\begin{tabulary}{\linewidth}[t]{|L|${String.raw`>{\raggedleft\arraybackslash}p{4.2em}|r|`.repeat(4)}}`,
      String.raw`\begin{longtable}[c]{|r|}`,
    ])
  })

  test.skipIf(!hasLatex)('make a PDF', async () => {
    const site = await createLatex()
    const args = ['-pdf', '-interaction=nonstopmode', '-halt-on-error', 'p.tex']
    const run = spawnSync('latexmk', args, { cwd: `${site.folder}/latex`, encoding: 'latin1' })
    expect(run.status, run.stdout.slice(-2000)).toBe(0)
  })
})
