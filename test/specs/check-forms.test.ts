import { expect, test } from 'vitest'
import { checkForms } from '../../src/specs/check-forms.ts'

const FORMS = [{ needs: ['run'] }, { needs: ['runs', 'value'], takes: ['order'] }]

function check(spec: object) {
  return checkForms('chart', spec, FORMS).map(({ problem }) =>
    'key' in problem ? `${problem.kind} ${problem.key}` : problem.kind,
  )
}

test.each([
  ['in one way', { run: 'a' }, []],
  ['in the other', { runs: ['a'], value: 'time.real', order: 'name' }, []],
  ['in neither', { title: 'x' }, ['chart-forms']],
  ['in both', { run: 'a', order: 'name' }, ['chart-forms']],
  ['incompletely', { order: 'name', value: 'time.real' }, ['missing-key runs']],
])('a chart that is described %s', (_, spec, problems) => {
  expect(check(spec)).toEqual(problems)
})
