import fc from 'fast-check'

type Lines = readonly string[]

const PARAGRAPHS: readonly Lines[] = [
  ['Plain text', 'in two lines.'],
  ['It took |td-real_ratio| as long as (|td-off.time.real|).'],
  ['A literal block::', '', '    .. tracedocs: begin table literal', '', '    .. tracedocs: end'],
  ['.. code-block:: rest', '', '   .. tracedocs: begin table code', '', '   .. tracedocs: end'],
  ['Text with ``|td-literal|`` in it and ``.. tracedocs: begin table x``.'],
  ['.. A comment', '', '   .. tracedocs: begin table comment'],
  ['===  ===', 'a    b', '===  ===', 'c    |td-real_ratio|', '===  ==='],
  ['+---+----+', '| a | b  |', '+---+----+'],
  ['term', '    definition'],
  [':field: body'],
]

const OLD_CONTENTS: readonly Lines[] = [
  [],
  [''],
  ['', 'Stale text.', ''],
  ['', '   stale quote', ''],
  ['', '.. list-table::', '', '   * - a', '     - b', ''],
  ['', '.. image:: old.svg', ''],
]

const region = fc
  .tuple(
    fc.constantFrom('table timings', 'chart memory'),
    fc.constantFrom(...OLD_CONTENTS),
    fc.boolean(),
  )
  .map(([name, old, repeats]): Lines => [
    `.. tracedocs: begin ${name}`,
    ...old,
    `.. tracedocs: end${repeats ? ` ${name}` : ''}`,
  ])

/** A body: the lines above it, what stands beside its first line, and the indentation of the others. */
interface Container {
  readonly head: Lines
  readonly marker?: string
  readonly indent: string
}

const CONTAINERS: readonly Container[] = [
  { head: [], marker: '- ', indent: '  ' },
  { head: [], marker: '1. ', indent: '   ' },
  { head: [], marker: '#. ', indent: '   ' },
  // a bare `..` keeps a quote from becoming part of a marker before it
  { head: ['..', ''], indent: '  ' },
  { head: ['.. note::', ''], indent: '   ' },
  { head: ['.. tab-item:: Title', '   :name: x', ''], indent: '   ' },
  { head: ['term'], indent: '    ' },
]

const { block } = fc.letrec<{ block: Lines }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    region,
    fc.constantFrom(...PARAGRAPHS),
    fc
      .tuple(fc.constantFrom(...CONTAINERS), fc.array(tie('block'), { minLength: 1, maxLength: 3 }))
      .map(([container, blocks]) => contain(container, joinBlocks(blocks))),
  ),
}))

/** A reST page: its parts, its line ends, tabs or not, with or without a byte order mark and a final line end. */
export const arbitraryRest: fc.Arbitrary<string> = fc
  .record({
    blocks: fc.array(block, { minLength: 1, maxLength: 5 }),
    eol: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\ufeff'),
    end: fc.constantFrom('', '\n'),
    tabs: fc.boolean(),
  })
  .map(({ blocks, eol, mark, end, tabs }) => {
    const values = ['.. tracedocs: begin values', '.. tracedocs: end']
    const lines = joinBlocks([['Title', '====='], ...blocks, ['Text before the values.'], values])
    const page = lines.map((line) => (tabs ? line.replace(/^(?: {8})+/, toTabs) : line))
    return mark + page.join(eol) + end.replace('\n', eol)
  })

function toTabs(blanks: string): string {
  return '\t'.repeat(blanks.length / 8)
}

function joinBlocks(blocks: readonly Lines[]): Lines {
  return blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))
}

function contain({ head, marker, indent }: Container, lines: Lines): Lines {
  const indented = lines.map((line) => (line === '' ? '' : indent + line))
  if (marker === undefined) return [...head, ...indented]
  return [...head, marker + (lines[0] ?? ''), ...indented.slice(1)]
}
