import { expect, test } from 'vitest'
import { nameLogRuns } from '../../src/proposals/name-log-runs.ts'

test.each([
  [['app.log'], ['app']],
  [
    ['logs/list_17708.log', 'logs/gen_17709.log'],
    ['list', 'gen'],
  ],
  [
    ['logs/app_17708.log', 'logs/app_17709.log'],
    ['app_17708', 'app_17709'],
  ],
  [
    ['logs/list/app.log', 'logs/gen/app.log'],
    ['list', 'gen'],
  ],
  [
    ['list/a/app.log', 'gen/a/app.log'],
    ['list_a_app', 'gen_a_app'],
  ],
  [
    ['77077/LASToHTML.log', '76753/LASToHTML.log.gz'],
    ['_77077', '_76753'],
  ],
  [
    ['results/before.json', 'results/after.json'],
    ['before', 'after'],
  ],
  [
    ['logs/old/time.txt', 'logs/new/time.txt', 'logs/bash.log'],
    ['old', 'new', 'bash'],
  ],
  [
    ['x/a.log', 'y/a.log', 'y/b.log'],
    ['x_a', 'y_a', 'y_b'],
  ],
  [
    ['old.time', 'new.time'],
    ['old', 'new'],
  ],
  [
    ['old.json', 'old.time'],
    ['old_json', 'old_time'],
  ],
  [['time.log'], ['time_run']],
  [['median.txt'], ['median_run']],
  [['2024-05-01.log'], ['_2024_05_01']],
  [['../µ.log'], ['run']],
  [['./app.log'], ['app']],
])('%j are named %j', (logs, names) => {
  expect(nameLogRuns(logs.map((log) => ({ log })))).toEqual(names)
})

test('processes of one log have its name and theirs', () => {
  const runs = [17, 18, undefined].map((pid) => ({ log: 'app.log', process: { pid } }))
  expect(nameLogRuns(runs)).toEqual(['app_17', 'app_18', 'app'])
})

test('names that meet are told apart', () => {
  expect(nameLogRuns([{ log: 'a-b.log' }, { log: 'a_b.log' }])).toEqual(['a_b', 'a_b_2'])
})
