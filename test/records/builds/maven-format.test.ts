import { expect, test } from 'vitest'
import { mavenFormat } from '../../../src/records/builds/maven-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { createProject } from '../../cli/project.ts'

const LINE = `[INFO] ${'-'.repeat(72)}\n`

// What Maven 3.8.7 printed, shortened; the times of minutes and hours are in the forms of its `formatDuration`.
const REACTOR = `${LINE}[INFO] Reactor Summary for Codec parent 1.0:
[INFO]
[INFO] codec .............................................. SUCCESS [  0.012 s]
[INFO] An application with a rather long name that goes on  SUCCESS [01:03 min]
[INFO] Codec parent ....................................... SUCCESS [  0.000 s]
${LINE}[INFO] BUILD SUCCESS
${LINE}[INFO] Total time:  01:04 min
[INFO] Finished at: 2026-11-30T12:03:26Z
${LINE}`

test('the end of a build states its time and those of its modules', async () => {
  const results = {
    codec: { time: 0.012 },
    'An application with a rather long name that goes on': { time: 63 },
    'Codec parent': { time: 0 },
    total: { time: 64 },
  }
  expect(await checkFormat(mavenFormat, [{ text: REACTOR, results }])).toEqual([])
})

// 2 h 10 min are 7800 s, and a day more 94,200 s.
test('builds without modules are samples, also by several threads', async () => {
  const build = (time: string): string =>
    `${LINE}[INFO] BUILD SUCCESS\n${LINE}[INFO] Total time:  ${time}\n${LINE}`
  const text = ['0.701 s', '0.447 s (Wall Clock)', '02:10 h', '1 d 02:10 h'].map(build).join('')
  const results = { total: { time: [0.701, 0.447, 7800, 94_200] } }
  expect(await checkFormat(mavenFormat, [{ text, results }])).toEqual([])
})

test('a build that failed is told, and what was skipped has no time', async () => {
  const text = REACTOR.replace('SUCCESS [  0.012 s]', 'FAILURE [  0.009 s]')
    .replaceAll(/SUCCESS \[.*\]/g, 'SKIPPED')
    .replace('BUILD SUCCESS', 'BUILD FAILURE')
  const results = { codec: { time: 0.009 }, total: { time: 64 } }
  expect(await checkFormat(mavenFormat, [{ text, results }])).toEqual([])
  const { stderr } = await createProject({ 'a.log': text }).run('show', 'a.log')
  expect(stderr).toContain('Expected the build to succeed, got `BUILD FAILURE`; its time is used')
})

test('a total of another program is none', async () => {
  const text = '[INFO] Total time:  1.234 s\nTotal time: 01:04 min\n[INFO] BUILD SUCCESS\n'
  expect(await checkFormat(mavenFormat, [{ text, results: [] }])).toEqual([])
})
