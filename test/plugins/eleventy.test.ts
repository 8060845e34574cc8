import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import eleventyTracedocs from 'tracedocs/eleventy'
import { breakPage, changeLog, createSite, readShown } from './host-site.ts'

type Listener = Parameters<Parameters<typeof eleventyTracedocs>[0]['on']>[1]

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** Add the plugin, and return what Eleventy calls before it reads the templates. */
function add(folder: string): Listener {
  const listeners: Listener[] = []
  eleventyTracedocs({ on: (_, listener) => listeners.push(listener) }, { folder })
  return async (about) => {
    for (const listener of listeners) await listener(about)
  }
}

describe('the plugin for Eleventy', () => {
  test('builds before the templates are read, each time', async () => {
    const site = createSite()
    const start = add(site.folder)
    await start({ runMode: 'build' })
    expect(readShown(site)).toBe('4.50 s')
    changeLog(site, '5.50')
    await start({})
    expect(readShown(site)).toBe('5.50 s')
  })

  test('stops Eleventy when something is wrong', async () => {
    const site = createSite()
    breakPage(site)
    await expect(add(site.folder)({ runMode: 'build' })).rejects.toThrow('unclosed-marker')
  })
})
