// npm run mutation -- [src/ROOM | src/ROOM/file.ts]…
//
// Changes the code of some rooms in one small way at a time (Stryker), runs the tests of the room, and reports
// the changes that no test notices. Outside `npm test`: a room takes minutes.
import { existsSync, rmSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Stryker } from '@stryker-mutator/core'

const ROOMS = ['records', 'series', 'summaries', 'tables', 'lints', 'locks']

/** Tests of other rooms that are about this one, too. Those of the command line take too long, a mutant each. */
const ELSEWHERE = {
  records: ['test/series/**', 'test/logs/**'],
  series: ['test/records/**'],
  summaries: ['test/expressions/**'],
}

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))

const targets = process.argv.slice(2).map((target) => target.replace(/\/$/, ''))
for (const target of targets.length > 0 ? targets : ROOMS.map((room) => `src/${room}`)) {
  await mutate(target)
}

async function mutate(target) {
  if (!existsSync(target)) throw new Error(`Expected a file or folder, got \`${target}\``)
  const room = target.split('/')[1]
  const tests = [`test/${room}/**`, ...(ELSEWHERE[room] ?? [])]
  process.env.MUTATION_TESTS = tests.map((test) => test.replace(/\*\*$/, '**/*.test.ts')).join(',')
  const name = target.replaceAll('/', '-').replace(/\.ts$/, '')
  const stryker = new Stryker({
    mutate: [statSync(target).isDirectory() ? `${target}/**/*.ts` : target, '!src/**/*.d.ts'],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    // What runs once, when a file is loaded, would ask for a fresh start a change.
    ignoreStatic: process.env.MUTATION_STATIC !== 'yes',
    concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 1),
    timeoutMS: 10_000,
    tempDirName: `.mutation/sandbox-${name}`,
    ignorePatterns: ['dist', 'kernel', '.bench', '.mutation'],
    disableTypeChecks: false,
    reporters: ['clear-text', 'json', 'progress-append-only'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: `.mutation/${name}.json` },
    allowConsoleColors: false,
  })
  await stryker.runMutationTest()
  rmSync(`.mutation/sandbox-${name}`, { recursive: true, force: true })
}
