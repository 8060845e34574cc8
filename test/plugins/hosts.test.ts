import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { doors } from '../../scripts/doors.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const documented = readFileSync(`${root}docs/pages.md`, 'utf8').split('\n## Hosts\n')[1] ?? ''

const hosts = readdirSync(`${root}plugins`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

describe.each(hosts)('the host %s', (host) => {
  test('is a door of the package', () => {
    const door = {
      source: `plugins/${host}/index.ts`,
      bundle: host,
      types: `dist/types/plugins/${host}/index.d.ts`,
    }
    expect(doors, `add \`./${host}\` to \`exports\` of package.json`).toContainEqual(door)
  })

  test.each([`plugins/${host}/README.md`, `test/plugins/${host}.test.ts`])('has %s', (file) => {
    expect(existsSync(root + file), `write ${file}`).toBe(true)
  })

  test('is in docs/pages.md', () => {
    expect(documented, `name tracedocs/${host} under "Hosts"`).toContain(`tracedocs/${host}`)
  })
})
