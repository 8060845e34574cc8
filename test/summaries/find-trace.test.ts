import { expect, test } from 'vitest'
import { findRunTrace, findTrace } from '../../src/summaries/find-trace.ts'
import { createMallocTrace, createTraceLog } from '../traces/malloc/create-malloc-trace.ts'
import { createProfileTrace } from '../traces/objects/create-object-trace.ts'
import { createRun } from './create-run.ts'

const malloc = createTraceLog(createMallocTrace(), 'malloc.log')
const objects = createTraceLog(createProfileTrace(), 'objects.log')
const plain = createTraceLog(undefined, 'plain.log')

test('the one trace of a kind is found among other logs', () => {
  const found = { kind: 'found', trace: objects.contents.trace, log: objects }
  expect(findTrace([plain, malloc, objects], 'objects')).toEqual(found)
  expect(findRunTrace(createRun('a', { logs: [malloc, objects] }), 'objects')).toEqual({
    kind: 'made',
    value: found.trace,
  })
})

test('a run without a trace of the kind, or with several, has a problem', () => {
  const problem = (kind: string, more: object) => {
    return { kind: 'problem', problem: { kind, run: 'a', trace: 'malloc', ...more } }
  }
  const find = (logs: readonly (typeof malloc)[]) =>
    findRunTrace(createRun('a', { logs }), 'malloc')
  expect(find([plain, objects])).toEqual(problem('no-trace', {}))
  expect(find([malloc, malloc])).toEqual(problem('several-trace-logs', { count: 2 }))
})
