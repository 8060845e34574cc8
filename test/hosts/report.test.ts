import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLog, createProject, SMALL_LOG } from '../cli/project.ts'
import { findChromium, openBrowser, type Browser, type Tab } from './browser.ts'

const chromium = findChromium()
let browser: Browser | undefined
let tab: Tab | undefined
beforeAll(async () => {
  browser = chromium === undefined ? undefined : openBrowser(chromium)
  tab = await browser?.openTab()
})
afterAll(() => {
  browser?.close()
})

const HOSTILE = `</script><img src=x onerror="window.pwned=1">`

async function openReport(tab: Tab): Promise<void> {
  const samples = [1, 2].map((at) => ({
    ...{ elapsed: at, rss: at * 1024 ** 2, user: at, faults: at },
    ...(at === 2 ? { label: HOSTILE } : {}),
  }))
  const hostile = createLog(samples, 'real 9.00\nuser 2.00\nsys 0.25\n')
  const project = createProject({
    'tracedocs.yaml': `
pages: page.md
runs:
  a: {title: Run A, logs: a.log}
  b: {title: ${JSON.stringify(HOSTILE)}, logs: b.log}
charts:
  memory: {template: compare, runs: [a], series: rss, alt: Memory of run A, theme: gnuplot, x: {range: [0, 5]}}
  other: {run: b}
tables:
  times: {rows: [a], columns: [{header: Run, value: title}, {header: real, value: time.real}]}
`,
    'page.md': '# Page\n',
    'a.log': SMALL_LOG,
    'b.log': hostile,
  })
  expect(await project.run('preview', '-o', 'out.html')).toMatchObject({ exit: 0 })
  await tab.load(pathToFileURL(path.join(project.folder, 'out.html')).href)
}

/** Where a value of x stands in the first chart, in pixels of the page: its axis is from 0 to 5. */
const FIND_PLACE = (x: number): string => `(() => {
  const image = document.querySelector('.stage img')
  image.scrollIntoView()
  const { left, top, width, height } = image.getBoundingClientRect()
  const { box } = JSON.parse(document.getElementById('charts-data').textContent)[0].views[0]
  return [left + width * (box[0] + (box[2] - box[0]) * ${String(x)} / 5), top + height * (box[1] + box[3]) / 2]
})()`

const READING = `document.querySelector('.reading').textContent`

/** The lines of each name at the head of a row, by where its characters stand. */
const READ_LINES = `(() => {
  for (const one of document.querySelectorAll('details')) one.open = true
  return [...document.querySelectorAll('th > code')].map((code) => {
    const lines = new Map()
    const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (let i = 0; i < node.length; i++) {
        const range = document.createRange()
        range.setStart(node, i)
        range.setEnd(node, i + 1)
        const top = Math.round(range.getBoundingClientRect().top)
        lines.set(top, (lines.get(top) ?? '') + node.data[i])
      }
    }
    return [...lines.values()]
  })
})()`

describe.skipIf(chromium === undefined)('a report in Chromium', () => {
  test('asks for nothing, has no error, and shows hostile text as text', async () => {
    if (tab === undefined) throw new Error('no browser')
    await openReport(tab)
    expect(tab.errors).toEqual([])
    expect(tab.requests.filter((one) => !/^(file|data):/.test(one))).toEqual([])
    expect(
      await tab.evaluate('window.pwned ?? document.querySelectorAll("img[src=x]").length'),
    ).toBe(0)
    expect(await tab.evaluate(`document.querySelector('#run-b summary b').textContent`)).toBe(
      HOSTILE,
    )
  })

  test('reads the sample at the pointer, and the next one by the keyboard', async () => {
    if (tab === undefined) throw new Error('no browser')
    await openReport(tab)
    const [x, y] = (await tab.evaluate(FIND_PLACE(2.1))) as [number, number]
    await tab.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y })
    // The samples are 10, 30, 20, 20 MiB at 1, 2, 3, 4 s.
    expect(await tab.evaluate(READING)).toMatch(/2 – Run A.*: 30$/)
    await tab.evaluate(`document.querySelector('.scroll').focus()`)
    const press = async (key: string): Promise<void> => {
      await tab?.send('Input.dispatchKeyEvent', { type: 'keyDown', key })
      await tab?.send('Input.dispatchKeyEvent', { type: 'keyUp', key })
    }
    await press('ArrowRight')
    expect(await tab.evaluate(READING)).toMatch(/3 – Run A.*: 20$/)
    await press('ArrowLeft')
    await press('ArrowLeft')
    expect(await tab.evaluate(READING)).toMatch(/1 – Run A.*: 10$/)
    await press('Escape')
    expect(await tab.evaluate(READING)).toBe('')
    const width = `document.querySelector('.stage').clientWidth`
    const before = Number(await tab.evaluate(width))
    await press('+')
    expect(Number(await tab.evaluate(width)) / before).toBeCloseTo(1.5, 2)
    // Where it is enlarged, a place has the same value.
    const [wide, high] = (await tab.evaluate(FIND_PLACE(1))) as [number, number]
    await tab.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: wide, y: high })
    expect(await tab.evaluate(READING)).toMatch(/1 – Run A.*: 10$/)
    await press('0')
    expect(Number(await tab.evaluate(width))).toBe(before)
  })

  test('reads of a distribution how many samples are at most as large, from the lowest one on', async () => {
    if (tab === undefined) throw new Error('no browser')
    const project = createProject({
      'tracedocs.yaml': `
pages: page.md
runs: {a: {title: Run A, logs: a.log}}
charts: {spread: {template: cdf, runs: [a], series: rss}}
`,
      'page.md': '# Page\n',
      'a.log': SMALL_LOG,
    })
    expect(await project.run('preview', '-o', 'out.html')).toMatchObject({ exit: 0 })
    await tab.load(pathToFileURL(path.join(project.folder, 'out.html')).href)
    await tab.evaluate(`document.querySelector('.scroll').focus()`)
    const press = async (): Promise<unknown> => {
      await tab?.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'ArrowRight' })
      await tab?.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'ArrowRight' })
      return tab?.evaluate(READING)
    }
    // The samples are 10, 30, 20, 20 MiB.
    expect([await press(), await press(), await press()]).toEqual([
      expect.stringMatching(/ 10 – Run A.*: 25$/),
      expect.stringMatching(/ 20 – Run A.*: 75$/),
      expect.stringMatching(/ 30 – Run A.*: 100$/),
    ])
  })

  test('enlarges what is selected with the mouse, and shows all again at a double click', async () => {
    if (tab === undefined) throw new Error('no browser')
    await openReport(tab)
    const mouse = (type: string, [x, y]: readonly [number, number], clickCount = 1) =>
      tab?.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: 1, clickCount })
    // A chart that is enlarged is higher than the window.
    const place = async (x: number): Promise<readonly [number, number]> => {
      const [across, down] = (await tab?.evaluate(FIND_PLACE(x))) as [number, number]
      const bottom = `document.querySelector('.scroll').getBoundingClientRect().bottom`
      return [across, Math.min(down, Number(await tab?.evaluate(bottom)) - 40)]
    }
    const see = () =>
      tab?.evaluate(`(() => {
        const [scroll, stage] = ['.scroll', '.stage'].map((one) => document.querySelector(one))
        return [stage.clientWidth / scroll.clientWidth, scroll.scrollLeft / scroll.clientWidth,
          !document.querySelector('.selection').hidden]
      })()`) as Promise<[number, number, boolean]>
    const [whole] = await see()
    const [from, to] = [await place(2), await place(3)]
    await mouse('mousePressed', from)
    await mouse('mouseMoved', to)
    expect(await see()).toEqual([whole, 0, true])
    await mouse('mouseReleased', to)
    const [wide, scrolled, isSelecting] = await see()
    expect(isSelecting).toBe(false)
    // What was between the two places is as wide as the frame, and begins at its left edge.
    const frame = Number(await tab.evaluate(`document.querySelector('.scroll').clientWidth`))
    expect(wide / (frame / (to[0] - from[0]))).toBeCloseTo(whole, 1)
    const [left] = await place(2)
    const edge = Number(
      await tab.evaluate(`document.querySelector('.scroll').getBoundingClientRect().left`),
    )
    expect(Math.abs(left - edge)).toBeLessThan(2)
    expect(scrolled).toBeGreaterThan(0)
    // A place has its value still.
    await mouse('mouseMoved', await place(2.1), 0)
    expect(await tab.evaluate(READING)).toMatch(/2 – Run A.*: 30$/)
    const middle = await place(2.5)
    for (const count of [1, 2]) {
      await mouse('mousePressed', middle, count)
      await mouse('mouseReleased', middle, count)
    }
    expect(await see()).toEqual([whole, 0, false])
  })

  test('a click selects nothing, and Escape ends a selection', async () => {
    if (tab === undefined) throw new Error('no browser')
    await openReport(tab)
    const width = `document.querySelector('.stage').clientWidth`
    const before = await tab.evaluate(width)
    const [x, y] = (await tab.evaluate(FIND_PLACE(2))) as [number, number]
    const mouse = (type: string, at: number) =>
      tab?.send('Input.dispatchMouseEvent', {
        ...{ type, x: at, y, button: 'left', buttons: 1, clickCount: 1 },
      })
    await mouse('mousePressed', x)
    await mouse('mouseReleased', x + 3)
    expect(await tab.evaluate(width)).toBe(before)
    await tab.evaluate(`document.querySelector('.scroll').focus()`)
    await mouse('mousePressed', x)
    await mouse('mouseMoved', x + 90)
    await tab.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Escape' })
    await mouse('mouseReleased', x + 90)
    expect(await tab.evaluate(width)).toBe(before)
  })

  test('prints in black on white what it shows, without its buttons', async () => {
    if (tab === undefined) throw new Error('no browser')
    await openReport(tab)
    const features = [{ name: 'prefers-color-scheme', value: 'dark' }]
    await tab.send('Emulation.setEmulatedMedia', { media: 'print', features })
    const see = `(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement)
      const seen = (one) => one.getClientRects().length > 0
      return [color, backgroundColor, [...document.querySelectorAll('button')].filter(seen).length,
        [...document.querySelectorAll('.stage img')].every(seen)]
    })()`
    const [color, ground, buttons, hasCharts] = (await tab.evaluate(see)) as [
      string,
      string,
      number,
      boolean,
    ]
    const { data } = await tab.send('Page.printToPDF', {})
    await tab.send('Emulation.setEmulatedMedia', { media: '', features: [] })
    const sum = (text: string): number =>
      (text.match(/\d+/g) ?? []).slice(0, 3).reduce((all, one) => all + Number(one), 0)
    expect(sum(color)).toBeLessThan(150)
    expect(sum(ground)).toBeGreaterThan(700)
    expect([buttons, hasCharts]).toEqual([0, true])
    expect(Buffer.from(String(data), 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('has named charts, tables of their data, explanations behind numbers, and a comparison', async () => {
    if (tab === undefined) throw new Error('no browser')
    await openReport(tab)
    const { root } = await tab.send('DOM.getDocument')
    const { nodeId } = await tab.send('DOM.querySelector', {
      nodeId: (root as { nodeId: number }).nodeId,
      selector: '.stage img',
    })
    const tree = await tab.send('Accessibility.getPartialAXTree', { nodeId, fetchRelatives: false })
    const [image] = tree['nodes'] as [{ name: { value: string } }]
    expect(image.name.value).toBe('Memory of run A')
    const rows = `[...document.querySelectorAll('#chart-1 .data tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent).join(' '))`
    await tab.evaluate(`document.querySelector('#chart-1 .data summary').click()`)
    await tab.evaluate('new Promise((resolve) => setTimeout(resolve, 100))')
    expect(await tab.evaluate(rows)).toEqual(['1 10', '2 30', '3 20', '4 20'])
    await tab.evaluate(`document.querySelector('#tables a.origin').click()`)
    await tab.evaluate('new Promise((resolve) => setTimeout(resolve, 100))')
    const open = `document.activeElement.closest('details[open] details[open]')?.textContent`
    expect(await tab.evaluate(open)).toContain('5:real 4.50')
    const compared = `[...document.querySelectorAll('#compare-rows tr')].map((row) => [...row.cells].map((cell) => cell.textContent).join(' '))`
    expect(await tab.evaluate(compared)).toContain('time.real 4.50\u00a0s 9.00\u00a0s ×2.000')
  })

  test('fits a telephone', async () => {
    if (tab === undefined) throw new Error('no browser')
    await tab.send('Emulation.setDeviceMetricsOverride', {
      width: 360,
      height: 700,
      deviceScaleFactor: 1,
      mobile: true,
    })
    await openReport(tab)
    const tooWide = `[...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > 360 && one.closest('.wide, .rows, pre') === null)
      .map((one) => one.outerHTML.slice(0, 200))`
    expect(await tab.evaluate(tooWide)).toEqual([])
    expect(await tab.evaluate('document.documentElement.scrollWidth')).toBe(360)
    // A name is broken where a column ends, but is no column of a few letters.
    await tab.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true })`)
    const narrow = `[...document.querySelectorAll('td:has(> code), th:has(> code)')]
      .filter((one) => one.clientWidth < 9 * 16).map((one) => one.textContent)`
    expect(
      await tab.evaluate(`document.querySelectorAll('#compare th:has(> code)').length > 10`),
    ).toBe(true)
    expect(await tab.evaluate(narrow)).toEqual([])
    await tab.send('Emulation.clearDeviceMetricsOverride')
  })

  test('names are broken at 360 pixels where their parts begin', async () => {
    if (tab === undefined) throw new Error('no browser')
    const project = createProject({
      'tracedocs.yaml': 'pages: page.md\nruns:\n  a: { logs: a.log }\n  b: { logs: a.log }\n',
      'page.md': '# Page\n',
      'a.log': 'BenchmarkRead-8 1000 125000 ns/op\nBenchmarkRead-8 1000 127000 ns/op\n',
    })
    expect(await project.run('preview', '-o', 'out.html')).toMatchObject({ exit: 0 })
    await tab.send('Emulation.setDeviceMetricsOverride', {
      ...{ width: 360, height: 800, deviceScaleFactor: 1, mobile: true },
    })
    await tab.load(pathToFileURL(path.join(project.folder, 'out.html')).href)
    const shots = process.env['SHOTS']
    const lines = (await tab.evaluate(READ_LINES)) as readonly (readonly string[])[]
    if (shots !== undefined) {
      const { data } = await tab.send('Page.captureScreenshot', { captureBeyondViewport: true })
      writeFileSync(path.join(shots, 'names.png'), Buffer.from(String(data), 'base64'))
    }
    const named = lines.filter((own) => own.join('').startsWith("bench['"))
    expect(named.length).toBeGreaterThan(4)
    expect(named.some((own) => own.length > 1)).toBe(true)
    const begins = named.flatMap((own) => own.slice(1).map((line) => line.slice(0, 2)))
    expect(begins.filter((begin) => !/^(?:\.[a-z]|\[')$/.test(begin))).toEqual([])
  })

  test('a long name in a description makes the page no wider than 360 pixels', async () => {
    if (tab === undefined) throw new Error('no browser')
    const name = 'parse_large_configuration_file_with_includes_and_comments_utf8'
    const project = createProject({
      'tracedocs.yaml': `pages: page.md
runs: { a: { logs: a.log } }
tables: { t: { columns: [a], rows: { benchmarks: '*' } } }
charts: { c: { template: bars, table: t } }
`,
      'page.md': '# Page\n',
      'a.log': `Benchmark_${name}-8 1000 125000 ns/op\nBenchmark_b-8 1000 127000 ns/op\n`,
    })
    expect(await project.run('preview', '-o', 'out.html')).toMatchObject({ exit: 0 })
    await tab.send('Emulation.setDeviceMetricsOverride', {
      ...{ width: 360, height: 800, deviceScaleFactor: 1, mobile: true },
    })
    await tab.load(pathToFileURL(path.join(project.folder, 'out.html')).href)
    expect(await tab.evaluate('document.documentElement.scrollWidth')).toBe(360)
    await tab.send('Emulation.clearDeviceMetricsOverride')
  })
})
