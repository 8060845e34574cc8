import { expect, test } from 'vitest'
import { assertHostOptions } from '../../src/doors/host-options.ts'

test.each([
  ['none', {}],
  ['all', { folder: 'docs', config: 'a.yaml', check: true, strict: false, frozen: true }],
  ['one that is left open', { strict: undefined }],
])('options are taken: %s', (_, options) => {
  expect(() => {
    assertHostOptions(options)
  }).not.toThrow()
})

test.each([
  [{ stric: true }, 'Unexpected option `stric` of tracedocs, did you mean `strict`?'],
  [
    { whatever: 1 },
    'Unexpected option `whatever` of tracedocs, expected one of `folder`, `config`, `check`, `strict`, `frozen`',
  ],
  [{ strict: 'yes' }, 'Expected the option `strict` of tracedocs to be true or false, got "yes"'],
  [{ folder: null }, 'Expected the option `folder` of tracedocs to be a text, got null'],
  [true, 'Expected the options of tracedocs to be an object such as `{ strict: true }`, got true'],
  [() => 1, 'to be an object such as `{ strict: true }`, got a function'],
])('options are refused: %o', (options, message) => {
  expect(() => {
    assertHostOptions(options)
  }).toThrow(message)
})
