import { afterEach, describe, expect, test, vi } from 'vitest'
import viteTracedocs from 'tracedocs/vite'
import { breakPage, changeLog, createLogger, createSite, readShown } from './host-site.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

describe('the plugin for Vite', () => {
  test('builds before anything is read, once however often the configuration is resolved', async () => {
    const site = createSite()
    const plugin = viteTracedocs({ folder: site.folder })
    const logger = createLogger()
    await plugin.configResolved({ command: 'build', logger })
    expect(readShown(site)).toBe('4.50 s')
    changeLog(site, '5.50')
    await plugin.configResolved({ command: 'build', logger })
    expect(readShown(site)).toBe('4.50 s')
  })

  test('runs in Vite itself, and stops it with the message of a broken page', async () => {
    const { build } = await import('vite')
    const site = createSite()
    site.write('index.html', '<!doctype html><title>Page</title>')
    const run = () =>
      build({
        root: site.folder,
        configFile: false,
        logLevel: 'silent',
        plugins: [viteTracedocs({ folder: site.folder })],
      })
    await run()
    changeLog(site, '6.50')
    await run()
    expect(readShown(site)).toBe('6.50 s')
    breakPage(site)
    await expect(run()).rejects.toThrow(/docs\/page\.md:3:1: error: .*\(unclosed-marker\)/)
  })

  test('a preview builds nothing', async () => {
    const site = createSite()
    const logger = createLogger()
    const plugin = viteTracedocs({ folder: site.folder })
    await plugin.configResolved({ command: 'serve', isPreview: true, logger })
    expect(readShown(site)).toBe('?')
  })

  test('the development server builds again, and shows in the browser what is wrong', async () => {
    const site = createSite()
    const logger = createLogger()
    const sent: unknown[] = []
    await viteTracedocs({ folder: site.folder }).configureServer({
      config: { command: 'serve', logger },
      ws: { send: (payload) => sent.push(payload) },
      httpServer: { on: (_, listener) => closers.push(listener) },
    })
    await vi.waitFor(() => {
      expect(readShown(site)).toBe('4.50 s')
    }, 10_000)
    changeLog(site, '7.50')
    await vi.waitFor(() => {
      expect(readShown(site)).toBe('7.50 s')
    }, 10_000)
    breakPage(site)
    await vi.waitFor(() => {
      expect(JSON.stringify(sent)).toContain('unclosed-marker')
    }, 10_000)
    expect(logger.lines.join('\n')).toContain('error: ')
  }, 40_000)
})
