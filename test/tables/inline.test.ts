import { describe, expect, it } from 'vitest'
import { formatPlainText, parseInline } from '../../src/tables/inline.ts'

describe("an author's text from the configuration", () => {
  it('may hold code, emphasis and strong text', () => {
    expect(parseInline('the `real` time, *about* **x90**')).toEqual([
      { kind: 'text', text: 'the ' },
      { kind: 'code', text: 'real' },
      { kind: 'text', text: ' time, ' },
      { kind: 'emphasis', text: 'about' },
      { kind: 'text', text: ' ' },
      { kind: 'strong', text: 'x90' },
    ])
  })

  it.each([
    '2 * 3 * 4',
    'a`b',
    '**a',
    'a*',
    '* a *',
    '`',
    '``',
    '**',
    '****',
    '_a_',
    '<b>',
    '[x](y)',
  ])('keeps `%s`, which has no balanced marks, as text', (text) => {
    expect(parseInline(text)).toEqual([{ kind: 'text', text }])
  })

  it('may hold backticks in code with a longer fence', () => {
    expect(parseInline('`` a`b `` ``` `` ```')).toEqual([
      { kind: 'code', text: 'a`b' },
      { kind: 'text', text: ' ' },
      { kind: 'code', text: '``' },
    ])
  })

  it('does not read marks within code', () => {
    expect(parseInline('`a*b*c`')).toEqual([{ kind: 'code', text: 'a*b*c' }])
  })

  it('is nothing when it is empty', () => {
    expect(parseInline('')).toEqual([])
  })

  it('reads as plain text without its marks', () => {
    expect(formatPlainText(parseInline('**a** `b` *c*'))).toBe('a b c')
  })
})
