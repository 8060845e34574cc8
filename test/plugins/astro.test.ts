import { describe, expect, test } from 'vitest'
import astroTracedocs from 'tracedocs/astro'
import { breakPage, createLogger, createSite, readShown } from './host-site.ts'

type Setup = Parameters<ReturnType<typeof astroTracedocs>['hooks']['astro:config:setup']>[0]

/** Set the integration up as Astro does, and return the names of the plugins of Vite that it adds. */
async function setUp(folder: string, command: Setup['command']): Promise<readonly string[]> {
  const added: string[] = []
  await astroTracedocs({ folder }).hooks['astro:config:setup']({
    command,
    logger: createLogger(),
    updateConfig: ({ vite }) => added.push(...vite.plugins.map(({ name }) => name)),
  })
  return added
}

describe('the integration for Astro', () => {
  test.each(['build', 'sync'] as const)('%s has the pages written first', async (command) => {
    const site = createSite()
    expect(await setUp(site.folder, command)).toEqual([])
    expect(readShown(site)).toBe('4.50 s')
  })

  test('dev has them written, and leaves the rest to the plugin of Vite', async () => {
    const site = createSite()
    expect(await setUp(site.folder, 'dev')).toEqual(['tracedocs'])
    expect(readShown(site)).toBe('4.50 s')
  })

  test('preview builds nothing', async () => {
    const site = createSite()
    expect(await setUp(site.folder, 'preview')).toEqual([])
    expect(readShown(site)).toBe('?')
  })

  test('a build stops when something is wrong, dev does not', async () => {
    const site = createSite()
    breakPage(site)
    await expect(setUp(site.folder, 'build')).rejects.toThrow('unclosed-marker')
    expect(await setUp(site.folder, 'dev')).toEqual(['tracedocs'])
  })
})
