import { describe, expect, test } from 'vitest'
import { parseScanFormat } from '../../src/scripts/scan-format.ts'

// What `scanf` of C (ISO 9899:2018, 7.21.6.2) reads, to where a line no longer fits.
describe('the numbers of a line', () => {
  test.each<[string, string, string[]]>([
    ['%lf,%lf', '1.5,2', ['1.5', '2']],
    ['%lf,%lf', ' 1.5, 2', ['1.5', '2']],
    ['%lf,%lf', '1.5 ,2', ['1.5']],
    ['%lf , %lf', '1.5 ,2', ['1.5', '2']],
    ['%lf %lf', '-1e3\t+.5', ['-1e3', '+.5']],
    ['%*s %lf', 'name 7', ['7']],
    ['%*lf%lf', '1 2', ['2']],
    ['%*d:%lf', '12:34', ['34']],
    ['%*[^;];%lf', 'a b, c;3', ['3']],
    ['t=%lf s', 't=4s', ['4']],
    ['%lf%%%lf', '10%20', ['10', '20']],
    ['%le %lg %lE', '1 2 3', ['1', '2', '3']],
    ['x%lf', '1', []],
    ['%lf', 'nan', ['nan']],
    ['%*c%lf', 'x1', ['1']],
    ['a.c%lf', 'abc1', []],
  ])('%s in %j', (format, line, numbers) => {
    expect(parseScanFormat(format)?.scan(line)).toEqual(numbers)
  })
})

// gnuplot 5.4 takes one to seven numbers, each a double.
test.each(['%f', '%d', '%s', 'x', '', '%', '%*lf', '%5lf', '%lf'.repeat(8), '%[a]%lf'])(
  'no such format: %j',
  (format) => {
    expect(parseScanFormat(format)).toBeUndefined()
  },
)
