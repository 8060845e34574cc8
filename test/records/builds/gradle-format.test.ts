import { expect, test } from 'vitest'
import { gradleFormat } from '../../../src/records/builds/gradle-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { createProject } from '../../cli/project.ts'

// The lines of Gradle 4 to 8, as pages quote them; the numbers are chosen.
test('the end of a build states its time, and several builds are samples', async () => {
  const text = `> Task :app:test

BUILD SUCCESSFUL in 1m 2s
7 actionable tasks: 2 executed, 5 up-to-date
BUILD SUCCESSFUL in 950ms
BUILD SUCCESSFUL in 1h 2m 3s
`
  const results = { total: { time: [62, 0.95, 3723] } }
  expect(await checkFormat(gradleFormat, [{ text, results }])).toEqual([])
})

test('a build that failed is told', async () => {
  const project = createProject({ 'a.log': 'BUILD FAILED in 3s\n' })
  const { stdout, stderr } = await project.run('show', 'a.log')
  expect(stdout).toMatch(/build\['total'\]\.time +3 s +line 1\n/)
  expect(stderr).toContain(
    'a.log:1:1: warning: Expected the build to succeed, got `BUILD FAILED in 3s`; its time is used (doubtful-record)\n',
  )
})

test('the end of another build is none', async () => {
  const text = 'BUILD SUCCESSFUL\nBUILD SUCCESS in 3s\nBUILD SUCCESSFUL in 3 files\n'
  expect(await checkFormat(gradleFormat, [{ text, results: [] }])).toEqual([])
})
