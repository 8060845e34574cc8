import { existsSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { docsHosts } from '../../src/sites/docs-hosts.ts'
import { SMALL_LOG } from '../cli/project.ts'
import { findChromium, openBrowser, type Browser, type Tab } from './browser.ts'
import { hostTrials, type HostTrial } from './host-trials.ts'
import { serveFolder } from './serve-folder.ts'
import { buildSite, canTry, createTrialSite } from './trial-site.ts'
import { viewSite } from './view-site.ts'

const chromium = findChromium()
const MARKER = /(tracedocs: )end/

let browser: Browser | undefined
let tab: Tab | undefined
beforeAll(async () => {
  browser = chromium === undefined ? undefined : openBrowser(chromium)
  tab = await browser?.openTab()
})
afterAll(() => {
  browser?.close()
})

test('every trial is of a host that init sets up', () => {
  const names = docsHosts.map(({ name }) => name)
  expect(hostTrials.filter(({ host }) => !names.includes(host))).toEqual([])
})

describe.each(hostTrials)('a site of $host', { timeout: 600_000 }, (trial) => {
  test.skipIf(!canTry(trial))(
    'is built as init sets it up, fresh each time, and stops at an error',
    async () => {
      const site = await createTrialSite(trial)
      const first = buildSite(site, trial)
      expect(first, first.output).toMatchObject({ exit: 0 })
      const read = (): string => site.read(path.posix.join(trial.folder, trial.built))
      expect(read()).toContain('4.50\u00a0s')
      const seen = chromium === undefined ? [] : await lookAt(site.folder, trial)
      expect(seen).toEqual(chromium === undefined ? [] : expectSeen(trial))
      site.write('logs/a.log', SMALL_LOG.replace('real 4.50', 'real 5.50'))
      const second = buildSite(site, trial)
      expect(second, second.output).toMatchObject({ exit: 0 })
      expect(read()).toContain('5.50\u00a0s')
      site.write(trial.page, site.read(trial.page).replace(MARKER, '$1ned'))
      const third = buildSite(site, trial)
      expect(third.exit, third.output).not.toBe(0)
      expect(third.output).toContain(`${trial.page}:`)
    },
  )
})

/** All combinations of what the system prefers and which side the page shows. */
function listViews({ sides }: HostTrial) {
  return (['light', 'dark'] as const).flatMap((system) =>
    (['light', 'dark'] as const).flatMap((side) => {
      const turn = sides[side]
      return turn === undefined ? [] : [{ system, side, turn }]
    }),
  )
}

async function lookAt(folder: string, trial: HostTrial) {
  if (tab === undefined) throw new Error('no browser')
  const served = await serveFolder(path.join(folder, trial.folder))
  expect(existsSync(path.join(folder, trial.folder, trial.built))).toBe(true)
  const url = served.url + trial.built.replace(/index\.html$/, '')
  const seen = []
  for (const { system, side, turn } of listViews(trial)) {
    const page = await viewSite(tab, { url, system, turn })
    seen.push({
      system,
      side,
      cells: page.cells,
      isTextLegible: page.textContrast >= 4.5,
      isPageDark: page.isDark,
      hasSize: page.chart.width > 0 && page.chart.height > 0,
      name: page.chart.name,
      isChartDark: page.chart.isDark,
      isChartLegible: page.chart.contrast >= 4.5,
      errors: page.errors.filter((one) => trial.ownErrors?.test(one) !== true),
      outside: page.outside,
    })
  }
  served.close()
  return seen
}

function expectSeen(trial: HostTrial) {
  return listViews(trial).map(({ system, side }) => ({
    system,
    side,
    cells: ['Run A', '4.50\u00a0s'],
    isTextLegible: true,
    isPageDark: side === 'dark',
    hasSize: true,
    name: 'Memory of run A, 10:30 :all',
    isChartDark: side === 'dark',
    isChartLegible: true,
    errors: [],
    outside: [],
  }))
}
