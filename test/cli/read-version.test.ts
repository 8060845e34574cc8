import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readVersion } from '../../src/cli/read-version.ts'

test('the version is that of the nearest package.json', async () => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  expect(text).toContain(`"version": "${await readVersion()}"`)
})
