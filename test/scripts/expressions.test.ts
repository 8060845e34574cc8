import { describe, expect, test } from 'vitest'
import { NO_ROW, type Value } from '../../src/scripts/script-expression.ts'
import { parseScriptExpression } from '../../src/scripts/parse-script-expression.ts'
import { Scope } from '../../src/scripts/scope.ts'
import { TokenReader } from '../../src/scripts/token-reader.ts'
import { tokeniseLine } from '../../src/scripts/tokenise-script.ts'

/** Evaluate an expression, which must be parsed to its end. */
function evaluate(text: string): Value {
  const { tokens, end } = tokeniseLine(text, 0)
  const reader = new TokenReader({ tokens, end }, text)
  const value = parseScriptExpression(reader, new Scope()).evaluate(NO_ROW)
  expect(reader.isAtEnd()).toBe(true)
  return value
}

describe('expressions are what `print` of gnuplot 5.4.4 shows', () => {
  test.each([
    ['7/2', 3],
    ['-7/2', -3],
    ['-7%3', -1],
    ['7%-3', 1],
    ['1/2*3.', 0],
    ['2**-1', 0.5],
    ['2**3**2', 512],
    ['-2**2', -4],
    ['2**40', 1099511627776],
    ['1<<3', 8],
    ['5&3', 1],
    ['5|2', 7],
    ['5^1', 4],
    ['!5', 0],
    ['3==3.0', 1],
    ['"a" eq "b"', 0],
    ['"a" ne "b"', 1],
    ['1?2:3', 2],
    ['0||2', 1],
    ['1&&0', 0],
    ['10-2-3', 5],
    ['2*3+4*5', 26],
    ['(1+2)*3', 9],
    ['-(-3)', 3],
    ['0x1F', 31],
    ['1e3', 1000],
    ['.5', 0.5],
    ['5.', 5],
    ['sqrt(16)', 4],
    ['int(2.5)/2', 1],
    ['abs(-3)/2', 1],
    ['floor(-2.5)', -3],
    ['ceil(-2.5)', -2],
    ['sgn(-2)/3.', -1 / 3],
    ['strlen("abc")', 3],
    ['words("a b  c")', 3],
    ['(1?2:3.0)/4', 0],
    ['substr("hello",2,3)', 'el'],
    ['word("a b c",2)', 'b'],
    ['"a"."b"', 'ab'],
    [
      'sprintf("%d %.2f %s|%5d|%-5s|%05.1f|%e",3,2.5,"z",7,"ab",3.14,12345.678)',
      '3 2.50 z|    7|ab   |003.1|1.234568e+04',
    ],
    ['strptime("%Y-%m-%d","2024-03-01")', 1709251200],
    ['strptime("%H:%M:%S","10:20:30.5")', 37230.5],
    ['strptime("%d/%m/%y %H:%M","01/02/70 03:04")', 2689440],
    ['strptime("%b %d %Y","Mar 05 2021")', 1614902400],
    ['strptime("%s","100.5")', 100.5],
    ['strptime("%y","68")', 3092601600],
    ['strptime("%y","69")', -31536000],
    ['strptime("%j %Y","60 2024")', 1709164800],
  ])('%s is %s', (text, expected) => {
    expect(evaluate(text).value).toBe(expected)
  })

  test.each(['10/0', 'log(-1)', 'sqrt(-1)', '5%0'])('%s is undefined', (text) => {
    expect(evaluate(text).value).toBeNaN()
  })
})
