import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createProject } from '../cli/project.ts'
import { findChromium, openBrowser, type Browser, type Tab } from './browser.ts'
import { serveFolder } from './serve-folder.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const chromium = findChromium()
const folder = mkdtempSync(path.join(tmpdir(), 'tracedocs-playground-'))
let browser: Browser | undefined
let tab: Tab | undefined
let server: Awaited<ReturnType<typeof serveFolder>> | undefined
beforeAll(async () => {
  if (chromium === undefined) return
  execFileSync(process.execPath, ['scripts/build-playground.mjs', folder], { cwd: root })
  server = await serveFolder(folder)
  browser = openBrowser(chromium)
  tab = await browser.openTab()
}, 120_000)
afterAll(() => {
  browser?.close()
  server?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What the page says, once it has answered. */
interface Said {
  readonly status: string
  readonly notes: readonly string[]
  readonly text: string
  /** The size of each picture, and its alternative text. */
  readonly pictures: readonly (readonly [width: number, alt: string])[]
}

const ANSWERED = `new Promise((resolve) => {
  const wait = () => document.body.dataset.state === 'answered'
    ? Promise.allSettled([...document.images].map((image) => image.decode())).then(() => resolve())
    : setTimeout(wait, 20)
  wait()
})`

const READ = `({
  status: document.querySelector('#status').textContent,
  notes: [...document.querySelectorAll('#notes li')].map((one) => one.textContent),
  text: document.querySelector('#text').textContent,
  pictures: [...document.images].map((image) => [image.naturalWidth, image.alt]),
})`

async function open(): Promise<Tab> {
  if (tab === undefined || server === undefined) throw new Error('no browser')
  await tab.load(`${server.url}index.html`)
  await tab.evaluate(ANSWERED)
  return tab
}

async function paste(tab: Tab, kind: string, text: string): Promise<Said> {
  await tab.evaluate(`(() => {
    document.querySelector('[data-kind=${kind}]').click()
    const input = document.querySelector('#input')
    input.value = ${JSON.stringify(text)}
    input.dispatchEvent(new Event('input'))
  })()`)
  await tab.evaluate(ANSWERED)
  return (await tab.evaluate(READ)) as Said
}

const SCRIPT = `$d << EOD
1 2
2 3
EOD
set terminal svg size 500,300
plot $d with lines title "ours"
`

describe.skipIf(chromium === undefined)('the playground in Chromium', () => {
  test('begins with an example, and asks for nothing but its own files', async () => {
    const tab = await open()
    const said = (await tab.evaluate(READ)) as Said
    expect([said.status, said.notes, said.pictures.length]).toEqual(['1 picture', [], 1])
    expect(tab.errors).toEqual([])
    const asked = tab.requests
      .filter((url) => url.startsWith('http'))
      .map((url) => new URL(url).pathname)
    expect(new Set(asked)).toEqual(
      new Set(['/index.html', '/playground.css', '/page.js', '/worker.js']),
    )
  })

  test('draws the picture that the command line draws', async () => {
    const tab = await open()
    const said = await paste(tab, 'script', SCRIPT)
    expect(said.pictures.map(([width]) => width)).toEqual([500])
    const project = createProject({ 'script.plt': SCRIPT })
    await project.run('plot', 'script.plt')
    const saved = '[...document.querySelectorAll("#pictures a")].map((one) => one.download)'
    expect(await tab.evaluate(saved)).toEqual(['picture.svg'])
    const href = String(await tab.evaluate('document.querySelector("#pictures a").href'))
    const svg = decodeURIComponent(href.slice(href.indexOf(',') + 1))
    expect(svg).toBe(project.read('script.svg'))
  })

  test('says where a script is wrong, and that it reads no file', async () => {
    const tab = await open()
    expect((await paste(tab, 'script', 'plot sin(x\n')).notes.join()).toMatch(/^1:\d+ error: /)
    expect((await paste(tab, 'script', 'plot "data.txt"\n')).notes.join()).toContain('data.txt')
  })

  test('lints a page as the command line does', async () => {
    const tab = await open()
    const page = 'It takes 6 s instead of 12 s, which is 40 % faster.\n\n| a | b |\n| - | -: |\n'
    const wrong = '| Step | Time |\n| :- | -: |\n| a | 1 s |\n| b | 2 s |\n| total | 4 s |\n'
    const project = createProject({ 'page.md': page + '\n' + wrong })
    const { stderr } = await project.run('lint', 'page.md')
    const said = await paste(tab, 'page', page + '\n' + wrong)
    expect(said.notes.length).toBeGreaterThan(0)
    for (const note of said.notes) {
      const [place = '', ...words] = note.split(' ')
      expect(stderr.replaceAll('`', '')).toContain(`page.md:${place}: ${words.join(' ')}`)
    }
    expect((await paste(tab, 'page', '# Nothing\n')).status).toBe('No findings.')
  })

  test('shows of a log what the command line shows', async () => {
    const tab = await open()
    const log =
      'BenchmarkRead-8 1000 125000 ns/op\nBenchmarkRead-8 1000 127000 ns/op\nno format takes this\n'
    const project = createProject({ 'pasted.log': log })
    const { stdout } = await project.run('show', 'pasted.log')
    expect((await paste(tab, 'log', log)).text).toBe(stdout)
    expect((await paste(tab, 'log', 'nothing\n')).notes.join()).toContain('log-without-records')
  })

  test('shows hostile text as text', async () => {
    const tab = await open()
    const hostile = '<img src=x onerror="window.pwned=1">'
    await paste(tab, 'log', hostile)
    await paste(tab, 'script', `set title '${hostile}'\nplot x\nset ${hostile}\n`)
    expect(await tab.evaluate('window.pwned ?? 0')).toBe(0)
    expect(tab.errors).toEqual([])
  })

  test.each([
    [360, 'light'],
    [360, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ])('fits a window of %d pixels (%s)', async (width, scheme) => {
    const tab = await open()
    await tab.send('Emulation.setDeviceMetricsOverride', {
      ...{ width, height: 800, deviceScaleFactor: 1, mobile: width < 500 },
    })
    await tab.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: scheme }],
    })
    for (const kind of ['script', 'page', 'log']) {
      await tab.evaluate(`document.querySelector('[data-kind=${kind}]').click()`)
      await tab.evaluate(ANSWERED)
      const beyond = 'document.documentElement.scrollWidth - innerWidth'
      expect(await tab.evaluate(beyond)).toBeLessThanOrEqual(0)
      const shots = process.env['SHOTS']
      if (shots === undefined) continue
      const { data } = await tab.send('Page.captureScreenshot', { captureBeyondViewport: true })
      const file = path.join(shots, `${kind}-${String(width)}-${scheme}.png`)
      writeFileSync(file, Buffer.from(String(data), 'base64'))
    }
  })
})

test('the page of the playground is no module of Node, and its bundle is not in the package', () => {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    readonly files: readonly string[]
  }
  expect(manifest.files.some((name) => name.startsWith('site'))).toBe(false)
  expect(statSync(path.join(root, 'site/playground/index.html')).isFile()).toBe(true)
})
