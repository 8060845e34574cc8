import { expect, test } from 'vitest'
import { parseTextTemplate } from '../../src/expressions/text-template.ts'

test.each([
  ["{l.data['/a|b'].p50}", "l.data['/a|b'].p50", undefined],
  ["{l.data['/a|b'].p50 | {:.2f} it's | so}", "l.data['/a|b'].p50", "{:.2f} it's | so"],
  ['{l.data["a } b"].p50 | {:.1f}}', 'l.data["a } b"].p50', '{:.1f}'],
  ["{l.data['/{id}'].p50}", "l.data['/{id}'].p50", undefined],
  // A quote that is not closed is told of where the expression is read.
  ["{l.data['a.p50 | {:.1f}}", "l.data['a.p50", '{:.1f}'],
])('the names of results in %s may hold bars and braces', (text, expression, format) => {
  expect(parseTextTemplate(`It takes ${text}.`)).toEqual({
    kind: 'made',
    value: [
      { kind: 'text', text: 'It takes ' },
      { kind: 'value', expression, format },
      { kind: 'text', text: '.' },
    ],
  })
})
