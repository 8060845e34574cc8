import { spawn } from 'node:child_process'
import { cpSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { bundleProgram, type BundledProgram } from '../cli/bundle-program.ts'
import { createProject, SMALL_LOG, type TestProject } from '../cli/project.ts'
import { findChromium, openBrowser, type Browser } from './browser.ts'

const chromium = findChromium()
let program: BundledProgram | undefined
let browser: Browser | undefined
beforeAll(async () => {
  if (chromium === undefined) return
  program = await bundleProgram()
  const assets = path.join(path.dirname(program.file), 'reports/page')
  cpSync(new URL('../../src/reports/page', import.meta.url), assets, { recursive: true })
  browser = openBrowser(chromium)
})
afterAll(() => {
  browser?.close()
  program?.remove()
})

/** Start `preview --watch`, and find out where the report is served. */
async function startPreview(project: TestProject): Promise<string> {
  const argv = [program?.file ?? '', 'preview', '--watch', '-o', 'out.html']
  const child = spawn(process.execPath, argv, { cwd: project.folder })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('http://')) return line
  }
  throw new Error('no address')
}

const CONFIG = 'pages: [page.md]\nruns: { a: { logs: a.log } }\nvalues: { took: a.time.real }\n'
const OVERLAY = `(() => { const box = document.querySelector('#build-errors'); return box === null || box.hidden ? '' : box.textContent })()`

describe.skipIf(chromium === undefined)('a report that is watched, in Chromium', () => {
  test(
    'is loaded again once after each build, and shows the errors of one that failed',
    { timeout: 60_000 },
    async () => {
      const project = createProject({
        'tracedocs.yaml': CONFIG,
        'a.log': SMALL_LOG,
        'page.md': 'It took <span data-tracedocs="took">?</span>.\n',
      })
      const url = await startPreview(project)
      const tab = await browser?.openTab()
      if (tab === undefined) throw new Error('no browser')
      await tab.load(url)
      const poll = { timeout: 15_000, interval: 100 }
      const see = (expression: string) =>
        expect.poll(() => tab.evaluate(expression).catch(() => undefined), poll)
      const BODY = `document.querySelector('#values')?.textContent.replaceAll('\\u00a0', ' ')`
      await see(BODY).toContain('4.50 s')
      const countLoads = (): number => tab.requests.filter((one) => one === url).length
      const before = countLoads()
      project.write('a.log', SMALL_LOG.replace('4.50', '9.75'))
      await see(BODY).toContain('9.75 s')
      project.write('tracedocs.yaml', CONFIG.replace('a.time.real', 'b.time.real'))
      await see(OVERLAY).toContain('Unexpected run `b`')
      project.write('tracedocs.yaml', CONFIG)
      await see(OVERLAY).toBe('')
      await see(BODY).toContain('9.75 s')
      const after = countLoads()
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      // One load a build, and none without one.
      expect([after - before, countLoads()]).toEqual([3, after])
      expect(tab.errors.filter((one) => !one.includes('favicon'))).toEqual([])
    },
  )
})
