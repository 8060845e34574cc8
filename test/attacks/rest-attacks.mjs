// Pages of reStructuredText that are deep, or have many of one thing.
import { many, pageAttack } from './attack.mjs'

const REGION = '.. tracedocs: begin table times\n.. tracedocs: end\n\n'
const rest = (name, text) => pageAttack(`reST: ${name}`, 'page.rst', `${REGION}${text}\n`)
const deep = (count, open) => many(count, (i) => `${' '.repeat(2 * i)}${open}\n\n`)

export const restAttacks = () => [
  rest('4,000 regions', REGION.repeat(4000)),
  rest('20,000 regions', REGION.repeat(20_000)),
  rest(
    '4,000 values',
    many(4000, () => '|td-v| '),
  ),
  rest('10,000 beginnings alone', '.. tracedocs: begin table times\n\n'.repeat(10_000)),
  rest('10,000 ends alone', '.. tracedocs: end\n\n'.repeat(10_000)),
  rest('quotes 1,000 deep', deep(1000, 'x')),
  rest('quotes 4,000 deep', deep(4000, 'x')),
  rest('lists 1,000 deep', deep(1000, '- x')),
  rest('lists 4,000 deep', deep(4000, '- x')),
  rest('lists on a line 4,000 deep', `${'- '.repeat(4000)}x`),
  rest('directives 4,000 deep', deep(4000, '.. note::')),
  rest(
    'numbered lists 4,000 deep',
    many(2000, (i) => `${'   '.repeat(i)}1. x\n\n`),
  ),
  rest('literal blocks 2,000 deep', deep(2000, 'x::')),
  rest('line blocks, 20,000', '| a\n'.repeat(20_000)),
  rest(
    '10,000 footnotes',
    many(10_000, (i) => `.. [${i + 1}] x\n`),
  ),
  rest(
    '10,000 substitutions',
    many(10_000, (i) => `.. |s${i}| replace:: x\n`),
  ),
  rest(
    '10,000 targets',
    many(10_000, (i) => `.. _t${i}: x\n`),
  ),
  rest(
    '10,000 fields',
    many(10_000, (i) => `:f${i}: x\n`),
  ),
  rest('20,000 headings', 'a\n=\n\n'.repeat(20_000)),
  rest('10⁵ paragraphs', 'a\n\n'.repeat(1e5)),
  rest('backquotes that stay open', '`a '.repeat(20_000)),
  rest('stars that stay open', '*a **b '.repeat(20_000)),
  rest('bars that stay open', '|a '.repeat(20_000)),
  rest('a simple table of 10,000 rows', `== ==\n${'a  b\n'.repeat(10_000)}== ==`),
  rest('a grid table of 4,000 rows', `+-+-+\n${'|a|b|\n+-+-+\n'.repeat(4000)}`),
  rest(
    'a simple table of 2,000 columns',
    `${'= '.repeat(2000)}\n${'a '.repeat(2000)}\n${'= '.repeat(2000)}`,
  ),
  rest('csv-table of 10,000 rows', `.. csv-table::\n\n${'   a,b\n'.repeat(10_000)}`),
  rest('list-table of 10,000 rows', `.. list-table::\n\n${'   * - a\n     - b\n'.repeat(10_000)}`),
  rest('definition lists, 20,000', 'a\n  b\n'.repeat(20_000)),
  rest('a line of 5 MB', 'a '.repeat(2.5e6)),
  rest('10⁵ escapes', '\\*'.repeat(1e5)),
]
