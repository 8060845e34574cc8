import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { doors } from '../../scripts/doors.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const documented = readFileSync(`${root}docs/hosts.md`, 'utf8')

/** Those that are written in the language of their host have their tests among the sites. */
const isForeign = (host: string): boolean => !existsSync(`${root}plugins/${host}/index.ts`)

const hosts = readdirSync(`${root}plugins`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

describe.each(hosts)('the host %s', (host) => {
  test.skipIf(isForeign(host))('is a door of the package', () => {
    const door = {
      source: `plugins/${host}/index.ts`,
      bundle: host,
      types: `dist/types/plugins/${host}/index.d.ts`,
    }
    expect(doors, `add \`./${host}\` to \`exports\` of package.json`).toContainEqual(door)
  })

  const tests = `test/${isForeign(host) ? 'hosts' : 'plugins'}/${host}.test.ts`
  test.each([`plugins/${host}/README.md`, tests])('has %s', (file) => {
    expect(existsSync(root + file), `write ${file}`).toBe(true)
  })

  test('is in docs/hosts.md', () => {
    expect(documented, `name tracedocs/${host} in its table`).toContain(
      isForeign(host) ? `plugins/${host}/README.md` : `tracedocs/${host}`,
    )
  })
})
