// Pages that are deep, or have many of one thing: Markdown, MDX and HTML.
import { many, pageAttack } from './attack.mjs'

const VALUE = '<span data-tracedocs="v">?</span>'
const REGION = '<!-- tracedocs: begin table times -->\n<!-- tracedocs: end -->\n\n'
// A page in which there is nothing to do need not be read.
const page = (name, text) => pageAttack(`Markdown: ${name}`, 'page.md', `${VALUE}\n\n${text}\n`)
const mdx = (name, text) => pageAttack(`MDX: ${name}`, 'page.mdx', `${VALUE}\n\n${text}\n`)
const html = (name, text) => pageAttack(`HTML: ${name}`, 'page.html', `${VALUE}\n\n${text}\n`)

export const pageAttacks = () => [
  page('4,000 regions', REGION.repeat(4000)),
  page('20,000 regions', REGION.repeat(20_000)),
  page(
    '4,000 values in a paragraph',
    many(4000, () => `${VALUE} `),
  ),
  page('10,000 beginnings alone', '<!-- tracedocs: begin table times -->\n\n'.repeat(10_000)),
  page('10,000 ends alone', '<!-- tracedocs: end -->\n\n'.repeat(10_000)),
  page('10,000 values that stay open', '<span data-tracedocs="v">'.repeat(10_000)),
  page('quotes 4,000 deep', `${'>'.repeat(4000)} x`),
  page('quotes 10⁵ deep', `${'>'.repeat(1e5)} x`),
  page('lists on a line 4,000 deep', `${'- '.repeat(4000)}x`),
  page(
    'lists 1,000 deep, a line each',
    many(1000, (i) => `${'  '.repeat(i)}- x\n`),
  ),
  page(
    'lists 4,000 deep, a line each',
    many(4000, (i) => `${'  '.repeat(i)}- x\n`),
  ),
  page('emphasis 4,000 deep', `${'*a '.repeat(4000)}${'*'.repeat(4000)}`),
  page('emphasis that never ends, 20,000', '*a _b '.repeat(10_000)),
  page('links in links, 1,000', `${'['.repeat(1000)}x${'](a)'.repeat(1000)}`),
  page('links in links, 4,000', `${'['.repeat(4000)}x${'](a)'.repeat(4000)}`),
  page('open brackets, 20,000', '['.repeat(20_000)),
  page('pictures in pictures, 4,000', `${'!['.repeat(4000)}x${'](a)'.repeat(4000)}`),
  page('links that never end, 10,000', '[a](<b'.repeat(10_000)),
  page('4,000 comments', '<!-- x -->\n'.repeat(4000)),
  page('4,000 comments in a paragraph', 'a <!-- x --> '.repeat(4000)),
  page('4,000 comments that stay open', 'a <!-- '.repeat(4000)),
  page('4,000 CDATA', '<![CDATA[ x ]]>\n'.repeat(4000)),
  page('10,000 CDATA that stay open', 'a <![CDATA[ '.repeat(10_000)),
  page('10,000 declarations that stay open', 'a <!A <? '.repeat(10_000)),
  page(
    '10,000 footnotes',
    many(10_000, (i) => `[^${i}]: x\n`),
  ),
  page(
    '10,000 footnotes that are referred to',
    many(10_000, (i) => `a[^${i}]\n\n[^${i}]: x\n\n`),
  ),
  page(
    '10,000 definitions',
    many(10_000, (i) => `[a${i}]: /x\n`),
  ),
  page(
    '10,000 definitions that are referred to',
    many(10_000, (i) => `[a${i}]\n\n[a${i}]: /x\n\n`),
  ),
  page(
    '4,000 unpaired backquotes',
    many(4000, () => '`a ``b '),
  ),
  page(
    'backquotes of 600 lengths',
    many(600, (i) => `${'`'.repeat(i + 1)}a `),
  ),
  page(
    'a table of 10,000 columns',
    `${'|a'.repeat(10_000)}|\n${'|-'.repeat(10_000)}|\n${'|b'.repeat(10_000)}|`,
  ),
  page('a table of 10,000 rows', `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(10_000)}`),
  page(
    'a table whose rows lack cells',
    `${'|a'.repeat(3000)}|\n${'|-'.repeat(3000)}|\n${'|b\n'.repeat(3000)}`,
  ),
  page('a line of 5 MB', 'a '.repeat(2.5e6)),
  page('10⁵ paragraphs', 'a\n\n'.repeat(1e5)),
  page('10⁵ headings', '# a\n'.repeat(1e5)),
  page('10⁵ rules', '---\n\n'.repeat(1e5)),
  page('10⁵ fences', '```\na\n```\n'.repeat(3e4)),
  page('a fence that stays open', `\`\`\`\n${'a\n'.repeat(2e5)}`),
  page('10⁵ character references', '&amp;&#1;'.repeat(1e5)),
  page('10⁵ backslashes', '\\*'.repeat(1e5)),
  page('10⁵ addresses', 'a@b.c http://x.y www.a.b '.repeat(3e4)),
  page('a word of 10⁵ `@`', 'a@'.repeat(1e5)),
  page('10⁵ words with `_` and `.`', 'a_b.c-'.repeat(1e5)),
  page('10,000 tags that stay open', '<b a="'.repeat(10_000)),
  page('10,000 `<div>`', '<div>\n\n'.repeat(10_000)),
  page('front matter that stays open', `---\n${'a: b\n'.repeat(1e5)}`),
  page('10⁵ strikethroughs', '~~a '.repeat(5e4)),
  page('10⁵ hard breaks', 'a  \n'.repeat(5e4)),
  page('10⁵ tabs', '\t'.repeat(1e5)),
  page('10⁵ lazy lines', `> a\n${'b\n'.repeat(5e4)}`),
  page('20,000 items', '- a\n'.repeat(20_000)),
  page('20,000 tasks', '- [ ] a\n'.repeat(20_000)),
  page('10,000 directives', `${'::: a\n'.repeat(10_000)}`),
  page('10,000 admonitions', `${'!!! note\n    a\n'.repeat(10_000)}`),
  page(
    '10,000 tabs of MkDocs',
    many(10_000, () => '=== "a"\n    b\n'),
  ),
  page(
    '10,000 containers with a region in each',
    many(2000, () => `??? note\n\n    ${REGION.trim().replace('\n', '\n    ')}\n\n`),
  ),
  mdx('JSX 4,000 deep', `${'<a>'.repeat(4000)}${'</a>'.repeat(4000)}`),
  mdx('JSX 4,000 deep, a line each', `${'<a>\n'.repeat(4000)}${'</a>\n'.repeat(4000)}`),
  mdx('JSX that stays open', '<a>'.repeat(10_000)),
  mdx('braces 10,000 deep', `${'{'.repeat(10_000)}${'}'.repeat(10_000)}`),
  mdx('10,000 expressions', '{a} '.repeat(10_000)),
  mdx('braces that stay open', '{a '.repeat(4000)),
  mdx('10,000 comments', '{/* a */}\n\n'.repeat(10_000)),
  mdx('10,000 attributes', `<a ${'b={1} '.repeat(10_000)}/>`),
  mdx(
    '4,000 regions',
    '{/* tracedocs: begin table times */}\n{/* tracedocs: end */}\n\n'.repeat(4000),
  ),
  mdx('an import of 10,000 lines', `import {\n${'  a,\n'.repeat(10_000)}} from 'x'`),
  html('4,000 regions', REGION.repeat(4000)),
  html('10,000 tags deep', `${'<div>'.repeat(10_000)}${'</div>'.repeat(10_000)}`),
  html('10⁵ open brackets', '<'.repeat(1e5)),
  html('10,000 comments that stay open', '<!-- '.repeat(10_000)),
  html('10,000 quotes that stay open', '<a b="'.repeat(10_000)),
]
