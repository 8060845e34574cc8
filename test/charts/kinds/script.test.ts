import { expect, test } from 'vitest'
import { createCharts, readImage } from '../../cli/create-charts.ts'

test.each([
  [
    '{ script: plots/one.plt }',
    'From a script. points: from 10 at 1 to 20 at 3, lowest 10 at 1, highest 30 at 2; 3 points.',
    'images/one.svg',
  ],
  [
    '{ script: plots/two.plt, plot: 2, file: second.svg, alt: The second. }',
    'The second.',
    'images/second.svg',
  ],
])('%s is drawn, and says what it shows', async (chart, alt, file) => {
  const project = createCharts(`  it: ${chart}`)
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(readImage(project)).toEqual([alt, file])
  expect(project.read(file)).toContain('<desc id="td-it-desc">')
  expect(await project.run('build', '--check')).toMatchObject({ exit: 0 })
})

test('a script emits no sources, since it is one', async () => {
  const project = createCharts('  it: { script: plots/one.plt }')
  const { stdout } = await project.run('build', '--emit', 'dat,plt')
  expect(stdout).not.toMatch(/\.dat|images\/.*\.plt/)
})
