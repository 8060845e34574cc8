import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { createNodeEffects } from '../../src/cli/node-effects.ts'
import { runCli } from '../../src/cli/run-cli.ts'

const root = new URL('../../', import.meta.url)
const sphinx = spawnSync('sphinx-build', ['--version']).status === 0

test.skipIf(!sphinx)('the recipe of docs/charts.md gives LaTeX a PDF and HTML an SVG', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tracedocs-latex-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const project = path.join(folder, 'project')
  cpSync(fileURLToPath(new URL('example-docs/', root)), project, { recursive: true })
  const exit = await runCli(['build', '--emit', 'pdf'], {
    folder: project,
    loadEffects: () => Promise.resolve(createNodeEffects()),
    style: { github: false, colour: false },
    print: () => undefined,
    complain: () => undefined,
  })
  expect(exit).toBe(0)
  const conf = path.join(project, 'sphinx/conf.py')
  const charts = readFileSync(new URL('docs/charts.md', root), 'utf8')
  const recipe = /^```python\n([\s\S]*?)^```$/m.exec(charts)?.[1] ?? ''
  writeFileSync(conf, `${readFileSync(conf, 'utf8')}\n${recipe}`)
  const build = (builder: string) => {
    const [source, output] = [path.join(project, 'sphinx'), path.join(folder, builder)]
    const options = ['-W', '-q', '-b', builder, '-d', path.join(folder, 'doctrees')]
    const { status, stderr } = spawnSync('sphinx-build', [...options, source, output], {
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    return output
  }
  const latex = build('latex')
  const name = readdirSync(latex).find((file) => file.endsWith('.tex')) ?? ''
  const tex = readFileSync(path.join(latex, name), 'utf8')
  expect(tex).toContain('\\sphinxincludegraphics{{LASToHTML.log_77077}.pdf}')
  expect(tex).not.toContain('.svg')
  expect(readdirSync(latex)).toContain('LASToHTML.log_77077.pdf')
  expect(readFileSync(path.join(build('html'), 'index.html'), 'utf8')).toContain(
    'LASToHTML.log_77077.svg',
  )
})
