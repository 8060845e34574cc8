import { expect, test } from 'vitest'
import { findRawHeaders } from '../../src/pages/find-raw-headers.ts'

/** The headers of the cell that `@` stands in. */
const find = (source: string): readonly string[] => findRawHeaders(source, source.indexOf('@'))

test.each<[string, readonly string[]]>([
  [
    '<table><tr><th>Run</th><th>time&nbsp;(ms)</th></tr><tr><td>a</td><td>@</td></tr></table>',
    ['time (ms)', 'a'],
  ],
  [
    '<table>\n<thead>\n<tr>\n<td>Run\n<td><b>MB</b>\n</thead>\n<tr>\n<td>a\n<td>\n\n@\n\n</table>',
    ['MB', 'a'],
  ],
  ['<table><tr><td>time (ms)</td><td>@</td></tr></table>', ['time (ms)']],
  ['<TABLE><TR><TH>ms</TH></TR><TR><TD>@</TD></TR></TABLE>', ['ms']],
  // where a cell spans others, none is below another for sure
  [
    '<table><tr><th>Run</th><th>ms</th></tr><tr><td colspan="2">a</td></tr><tr><td>b</td><td>@</td></tr></table>',
    ['b'],
  ],
  ['<table><tr><th>ms</th></tr></table> @ <table></table>', []],
  ['<table><tr><th>ms</th></tr><tr><td>1</td></tr></table> @', []],
  ['@ <table><tr><th>ms</th></tr></table>', []],
])('%j', (source, headers) => {
  expect(find(source)).toEqual(headers)
})
