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
  short: { title: After all, logs: a.log }
${RUNS.map((run) => `  ${run}: { title: '${TITLE}', logs: a.log }`).join('\n')}
tables:
  long: { rows: [${RUNS.join(', ')}], columns: [${NAME}, ${REAL}, ${PEAK}] }
  wide: { rows: [r0], columns: [${[NAME, ...Array.from({ length: 4 }, () => [REAL, PEAK])].flat().join(', ')}] }
  plain: { rows: [r0], columns: [${PEAK}] }
  twelve: { rows: [short], columns: [${[NAME, ...Array.from({ length: 11 }, () => REAL)].join(', ')}] }
`
const INDEX = `Page
====

.. tracedocs-table:: long
   :caption: Long

* In a list

  .. tracedocs-table:: wide

.. tracedocs-table:: plain
   :class: longtable

.. tracedocs-table:: twelve

The recipe of the documentation:

.. raw:: latex

   \\begingroup\\scriptsize\\setlength{\\tabcolsep}{3pt}

.. tabularcolumns:: |>{\\raggedright\\arraybackslash}p{5em}|*{11}{>{\\raggedleft\\arraybackslash}p{4.2em}|}

.. tracedocs: begin table twelve
.. tracedocs: end

.. raw:: latex

   \\endgroup
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
    // A text has what the others leave: (90 - 17.4 - 3 * 3) / 90, and (112 - 6 - 69.6 - 9 * 2) / 106 in smaller type and a list.
    expect(tex.match(/\\begin\{(longtable|tabulary)\}.*/g)).toEqual([
      String.raw`\begin{longtable}[c]{|>{\raggedright\arraybackslash}\X{70}{100}|>{\raggedleft\arraybackslash}p{4.2em}|r|}`,
      String.raw`\begin{tabulary}{\linewidth}[t]{|>{\raggedright\arraybackslash}\X{17}{100}|${String.raw`>{\raggedleft\arraybackslash}p{4.2em}|r|`.repeat(4)}}`,
      String.raw`\begin{longtable}[c]{|r|}`,
      String.raw`\begin{tabulary}{\linewidth}[t]{|L|${String.raw`>{\raggedleft\arraybackslash}p{4.2em}|`.repeat(11)}}`,
      String.raw`\begin{tabulary}{\linewidth}[t]{|>{\raggedright\arraybackslash}p{5em}|*{11}{>{\raggedleft\arraybackslash}p{4.2em}|}}`,
    ])
  })

  test('are set in smaller type where they are wider than a line', async () => {
    const tex = (await createLatex()).read('latex/p.tex')
    // Of the five tables of directives, one of 9 columns and one of 12 are; the recipe is the third.
    expect(tex.match(/^\\begingroup\\\w+/gm)).toEqual([
      String.raw`\begingroup\footnotesize`,
      String.raw`\begingroup\scriptsize`,
      String.raw`\begingroup\scriptsize`,
    ])
    expect(tex.match(/^\\endgroup$/gm)).toHaveLength(3)
  })

  test.skipIf(!hasLatex)(
    'make a PDF, in which a table of twelve columns is no wider than a line',
    async () => {
      const site = await createLatex()
      const args = ['-pdf', '-interaction=nonstopmode', '-halt-on-error', 'p.tex']
      const run = spawnSync('latexmk', args, { cwd: `${site.folder}/latex`, encoding: 'latin1' })
      expect(run.status, run.stdout.slice(-2000)).toBe(0)
      // TeX says how much a line is too long; a point is a third of a millimetre.
      const wide = [
        ...site.read('latex/p.log').matchAll(/Overfull \\hbox \((\d+)\.\d+pt too wide\)/g),
      ]
      expect(wide.map(([, points]) => Number(points)).filter((points) => points > 0)).toEqual([])
    },
  )
})
