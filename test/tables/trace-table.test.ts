import { expect, test } from 'vitest'
import { configureInput, createScope } from './build-table.ts'
import { createMallocTrace } from '../traces/malloc/create-malloc-trace.ts'
import { createProfileTrace, createReferenceTrace } from '../traces/objects/create-object-trace.ts'

test.each([
  [{ template: 'sites', run: 'r' }, { kind: 'no-trace', run: 'r', trace: 'malloc' }, ['run']],
  [
    { template: 'sites', runs: ['a', 'two'] },
    { kind: 'several-trace-logs', run: 'two', trace: 'malloc', count: 2 },
    ['runs', 1],
  ],
  [{ template: 'types', run: 'p' }, { kind: 'no-references', run: 'p' }, ['run']],
  [
    { template: 'sites', run: 'a', format: '{:.2}{}' },
    {
      kind: 'bad-format',
      format: '{:.2}{}',
      reason: 'expected one field such as `{:.2f}`, got 2',
    },
    ['format'],
  ],
] as const)('a table that cannot be built is reported: %j', (spec, problem, at) => {
  const scope = createScope({
    a: createMallocTrace(),
    two: [createMallocTrace(), createMallocTrace()],
    p: createProfileTrace(),
    r: createReferenceTrace(),
  })
  const built = configureInput({ ...spec }).build(scope)
  expect(built).toEqual({ table: undefined, problems: [{ problem, severity: 'error', at }] })
})
