import { expect, test } from 'vitest'
import { readStartValues } from '../../../src/scripts/fitting/read-start-values.ts'
import { Scope } from '../../../src/scripts/scope.ts'

test('start values are set, and fitted unless they are fixed', () => {
  const scope = new Scope()
  const text = '# of the first run\n\na = 1.5\nb= -2e3 # FIXED\nc =0x # metres\n'
  expect(readStartValues(text, scope)).toEqual(['a', 'c'])
  expect(scope.variables.get('a')).toEqual({ kind: 'real', value: 1.5 })
  expect(scope.variables.get('b')).toEqual({ kind: 'real', value: -2000 })
})

test.each(['a 1.5', 'a = ', '= 3', 'a = one', 'a[1] = 2', 'a = 1 2'])(
  '`%s` is no start value',
  (line) => {
    expect(readStartValues(`${line}\n`, new Scope())).toEqual({ line: line.trim() })
  },
)
