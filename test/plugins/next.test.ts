import { afterEach, describe, expect, test, vi } from 'vitest'
import withTracedocs from 'tracedocs/next'
import { breakPage, changeLog, createSite, readShown } from './host-site.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

/** Load a configuration as a process of Next does that has no other above it. */
function load(folder: string, phase: string, config: unknown = { distDir: 'out' }) {
  vi.stubEnv('TRACEDOCS_NEXT', undefined)
  return withTracedocs(config, { folder })(phase, {})
}

describe('the wrapper for Next', () => {
  test('builds before the pages are read, and gives the configuration', async () => {
    const site = createSite()
    expect(await load(site.folder, 'phase-production-build')).toEqual({ distDir: 'out' })
    expect(readShown(site)).toBe('4.50 s')
  })

  test('a worker, which has the environment of the first process, does not build', async () => {
    const site = createSite()
    const config = withTracedocs({}, { folder: site.folder })
    vi.stubEnv('TRACEDOCS_NEXT', undefined)
    await config('phase-production-build', {})
    changeLog(site, '5.50')
    await config('phase-production-build', {})
    expect(readShown(site)).toBe('4.50 s')
  })

  test('a server of what is built does nothing', async () => {
    const site = createSite()
    await load(site.folder, 'phase-production-server')
    expect(readShown(site)).toBe('?')
  })

  test('the configuration may be a function', async () => {
    const config = (phase: string): { readonly phase: string } => ({ phase })
    const site = createSite()
    expect(await load(site.folder, 'phase-production-build', config)).toEqual({
      phase: 'phase-production-build',
    })
  })

  test('stops Next when something is wrong', async () => {
    const site = createSite()
    breakPage(site)
    await expect(load(site.folder, 'phase-production-build')).rejects.toThrow('unclosed-marker')
  })
})
