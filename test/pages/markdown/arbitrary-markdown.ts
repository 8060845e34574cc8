import fc from 'fast-check'

/** Lines of a document, without line ends. */
type Lines = readonly string[]

const PARAGRAPHS: readonly Lines[] = [
  ['Plain text', 'in two lines.'],
  ['It took <span data-tracedocs="real_ratio">old</span> as long.'],
  ['**A <span id="x" data-tracedocs=\'on.time.real / off.time.real | x{:.3}\'></span>** time.'],
  ['# Heading <a id="own"></a><span data-tracedocs="off.time.real">1 s</span>'],
  ['| a | b |', '| - | - |', '| <span data-tracedocs="real_ratio &#124; x{:.3}">?</span> | `x` |'],
  ['```md', '<!-- tracedocs: begin table fenced -->', '<!-- tracedocs: end -->', '```'],
  ['Text with `<!-- tracedocs: begin table code -->` in it.'],
  ['Trailing blanks  ', 'and\ttabs\t', '日本 👍🏽 \u00a0'],
  ['***'],
  ['Setext', '======'],
]

const OLD_CONTENTS: readonly Lines[] = [
  [],
  [''],
  ['', 'Stale text.', ''],
  ['| Task | real |', '| --- | --- |', '| x | 1 |'],
  ['', '| Task | `real` |', '| :- | -: |', '| Baseline | 38.4\u00a0s |', ''],
  ['', '![old](old.svg)'],
]

const REGIONS = [
  ['table timings', ''],
  ['table timings', ' table timings'],
  ['chart memory', ' memory'],
] as const

const region = fc
  .tuple(fc.constantFrom(...REGIONS), fc.constantFrom(...OLD_CONTENTS))
  .map(([[begin, end], old]): Lines => [
    `<!-- tracedocs: begin ${begin} -->`,
    ...old,
    `<!-- tracedocs: end${end} -->`,
  ])

const leaf = fc.oneof(region, fc.constantFrom(...PARAGRAPHS))

/** How a list item or quote begins, and how its other lines go on. */
type Container = readonly [first: string, next: string]

const TIDY_CONTAINERS: readonly Container[] = [
  ['- ', '  '],
  ['* ', '  '],
  ['1. ', '   '],
  ['12) ', '    '],
  ['> ', '> '],
]

/** Within others, these may put a marker outside of the item that its partner is in. */
const UNTIDY_CONTAINERS: readonly Container[] = [
  ...TIDY_CONTAINERS,
  [' - ', '   '],
  ['-\t', '\t'],
  ['- ', '\t'],
  ['>', '>'],
  ['[^1]: ', '    '],
]

/** What hosts take for text and CommonMark for code, around blocks. */
const HOST_CONTAINERS: readonly ((lines: Lines) => Lines)[] = [
  (lines) => ['!!! warning', '', ...indent(lines, '    ')],
  (lines) => ['!!! note inline end "It took long"', ...indent(lines, '    ')],
  (lines) => ['???+ tip "More"', '', ...indent(lines, '    ')],
  (lines) => ['=== "First"', '', ...indent(lines, '    '), '', '=== "Second"', '', '    Text.'],
  (lines) => ['Term', ...contain(':   ', '    ', lines), '', '    More.'],
  (lines) => [
    '<Tabs>',
    '<TabItem value="a">',
    '',
    ...indent(lines, '    '),
    '',
    '</TabItem>',
    '</Tabs>',
  ],
  (lines) => [`${fenceFor(lines)}{warning}`, ...lines, fenceFor(lines)],
  (lines) => [`${fenceFor(lines)}{admonition} Title`, ':class: tip', '', ...lines, fenceFor(lines)],
]

function indent(lines: Lines, prefix: string): Lines {
  return contain(prefix, prefix, lines)
}

function fenceFor(lines: Lines): string {
  const runs = lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length))
  return '`'.repeat(Math.max(2, ...runs) + 1)
}

/** A Markdown page with its parts well indented, any line ends, with or without a byte order mark and a final line end. */
export const tidyMarkdown: fc.Arbitrary<string> = createMarkdown(TIDY_CONTAINERS)

/** A Markdown page as {@link tidyMarkdown}, and with containers that do not always hold what was put into them. */
export const untidyMarkdown: fc.Arbitrary<string> = createMarkdown(UNTIDY_CONTAINERS)

/** A Markdown page with some of its lines missing, doubled or moved. */
export const brokenMarkdown: fc.Arbitrary<string> = fc
  .tuple(
    untidyMarkdown,
    fc.array(fc.tuple(fc.nat(40), fc.nat(3), fc.nat(40)), { minLength: 1, maxLength: 4 }),
  )
  .map(([source, changes]) =>
    changes
      .reduce(
        (lines, [from, count, to]) => {
          const moved = lines.slice(from, from + count)
          return lines
            .toSpliced(from, to % 2 === 0 ? count : 0)
            .toSpliced(to, 0, ...(to % 3 === 0 ? moved : []))
        },
        source.split(/(?<=\n|\r(?!\n))/),
      )
      .join(''),
  )

function createMarkdown(containers: readonly Container[]): fc.Arbitrary<string> {
  const { block } = fc.letrec<{ block: Lines }>((tie) => ({
    block: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leaf,
      fc
        .tuple(
          fc.constantFrom(...containers),
          fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
        )
        .map(([[first, next], blocks]) => contain(first, next, joinBlocks(blocks))),
      fc
        .tuple(
          fc.constantFrom(...HOST_CONTAINERS),
          fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
        )
        .map(([surround, blocks]) => surround(joinBlocks(blocks))),
    ),
  }))
  return fc
    .record({
      blocks: fc.array(block, { minLength: 1, maxLength: 5 }),
      eol: fc.constantFrom('\n', '\r\n', '\r'),
      mark: fc.constantFrom('', '\ufeff'),
      end: fc.boolean(),
      frontMatter: fc.constantFrom(
        [],
        ['---', 'title: "<!-- tracedocs: begin table x -->"', '---', ''],
      ),
    })
    .map(
      ({ blocks, eol, mark, end, frontMatter }) =>
        mark + [...frontMatter, ...joinBlocks(blocks)].join(eol) + (end ? eol : ''),
    )
}

function joinBlocks(blocks: readonly Lines[]): Lines {
  return blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))
}

function contain(first: string, next: string, lines: Lines): Lines {
  return lines.map((line, index) => {
    if (index === 0) return first + line
    return line === '' ? next.trimEnd() : next + line
  })
}
