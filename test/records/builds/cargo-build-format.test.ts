import { expect, test } from 'vitest'
import { cargoBuildFormat } from '../../../src/records/builds/cargo-build-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The lines of cargo 1.60 to 1.90, as pages quote them; the numbers are chosen.
test('the end of a build states its profile and time, and several builds are samples', async () => {
  const text = `   Compiling codec v0.1.0 (/home/me/codec)
    Finished \`release\` profile [optimized] target(s) in 1m 02s
    Finished release [optimized] target(s) in 1h 01m 03s
    Finished dev profile [unoptimized + debuginfo] target(s) in 4.25s
`
  const results = { release: { time: [62, 3663] }, dev: { time: 4.25 } }
  expect(await checkFormat(cargoBuildFormat, [{ text, results }])).toEqual([])
})

test('what else is finished is none', async () => {
  const text = 'Finished in 1m 02s\nFinished release [optimized] target(s) in time\n'
  expect(await checkFormat(cargoBuildFormat, [{ text, results: [] }])).toEqual([])
})
