import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import docusaurusTracedocs from 'tracedocs/docusaurus'
import { breakPage, changeLog, createSite, readShown } from './host-site.ts'

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

describe('the plugin for Docusaurus', () => {
  test('builds before the pages are read, and watches what the build asked for', async () => {
    const site = createSite()
    const plugin = await docusaurusTracedocs({ siteDir: site.folder })
    expect(readShown(site)).toBe('4.50 s')
    expect(plugin.getPathsToWatch()).toContain(path.join(site.folder, 'logs/a.log'))
    expect(plugin.getPathsToWatch()).toContain(path.join(site.folder, 'tracedocs.yaml'))
  })

  test('watches no folder that Docusaurus writes into itself', async () => {
    const site = createSite()
    const plugin = await docusaurusTracedocs({ siteDir: site.folder })
    const inside = path.join(site.folder, '.docusaurus/routes.js')
    const holders = plugin.getPathsToWatch().filter((one) => inside.startsWith(`${one}${path.sep}`))
    expect(holders).toEqual([])
  })

  test('builds again when Docusaurus loads again, not at the first time', async () => {
    const site = createSite()
    const plugin = await docusaurusTracedocs({ siteDir: site.folder })
    changeLog(site, '5.50')
    await plugin.loadContent()
    expect(readShown(site)).toBe('4.50 s')
    await plugin.loadContent()
    expect(readShown(site)).toBe('5.50 s')
  })

  test('a production build stops; the development server prints what is wrong', async () => {
    const site = createSite()
    breakPage(site)
    await docusaurusTracedocs({ siteDir: site.folder })
    expect(console.error).toHaveBeenCalledWith(expect.stringContaining('unclosed-marker'))
    vi.stubEnv('NODE_ENV', 'production')
    await expect(docusaurusTracedocs({ siteDir: site.folder })).rejects.toThrow('unclosed-marker')
  })

  test('the configuration may lie elsewhere', async () => {
    const site = createSite()
    await docusaurusTracedocs({ siteDir: '/nowhere' }, { folder: site.folder })
    expect(readShown(site)).toBe('4.50 s')
  })
})
