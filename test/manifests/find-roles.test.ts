import { expect, test } from 'vitest'
import { findRoles } from '../../src/manifests/find-roles.ts'

test.each([
  ['reST', 'It is :tracedocs:`slowdown`.', ['slowdown']],
  ['MyST', 'It is {tracedocs}`slowdown`.', ['slowdown']],
  [
    'an expression with a format',
    ':tracedocs:`a.time.real / 2 | x{:.3}`',
    ['a.time.real / 2 | x{:.3}'],
  ],
  ['several, each once', ':tracedocs:`a` :tracedocs:` b ` {tracedocs}`a`', ['a', 'b']],
  ['another role', ':ref:`a` {ref}`a` tracedocs:`a`', []],
  ['a role behind its text', 'It is `a | {:.1f}`:tracedocs: long.', ['a | {:.1f}']],
  ['one that is wrapped', ':tracedocs:`a /\r\n   b`', ['a / b']],
  ['an open one', ':tracedocs:`a\nb', []],
  ['an open one before another paragraph', ':tracedocs:`a\n\nb` c', []],
])('%s', (_, source, names) => {
  expect(findRoles(source)).toEqual(names)
})
