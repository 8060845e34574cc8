import { expect, test } from 'vitest'
import {
  createExecutionPid,
  findExecution,
  formatFilePid,
  formatPid,
  namePid,
  readPid,
  SUM_PID,
  type NamedPid,
} from '../../src/records/sum-pid.ts'

test.each<[NamedPid, number | undefined, number, string]>([
  [9085, 9085, 1, '9085'],
  ['none', undefined, 1, 'none'],
  ['sum', SUM_PID, 1, 'sum'],
  ['none[2]', createExecutionPid(undefined, 2), 2, 'none-2'],
  ['9085[3]', createExecutionPid(9085, 3), 3, '9085-3'],
  ['0[2]', createExecutionPid(0, 2), 2, '0-2'],
  ['4294967295[2]', createExecutionPid(4_294_967_295, 2), 2, '4294967295-2'],
])('the process %s has a number of its own', (named, pid, execution, file) => {
  expect([findExecution(pid), formatPid(pid), formatFilePid(pid), namePid(pid)]).toEqual([
    execution,
    String(named),
    file,
    named,
  ])
  if (pid !== undefined) expect(readPid(named)).toBe(pid)
})

test('the pid of a first execution is the pid itself', () => {
  expect([createExecutionPid(7, 1), createExecutionPid(undefined, 1)]).toEqual([7, undefined])
})
