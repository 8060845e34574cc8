import { compile, run } from '@mdx-js/mdx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSubstitutions } from '../../src/pages/rest/find-substitutions.ts'
import type { PageContents } from '../../src/pages/page.ts'
import { renderPage } from '../../src/pages/render-page.ts'
import {
  findNodes,
  HAS_DOCUTILS,
  readWithDocutils,
  textOf,
} from '../docutils/read-with-docutils.ts'
import { arbitraryText, normaliseText } from '../tables/arbitrary-inline.ts'
import { NASTY_TEXTS } from '../tables/nasty-texts.ts'
import { CONTENTS, pageOf } from './sample-contents.ts'

describe('a value in a sentence', () => {
  it.each<[string, string, string, string]>([
    [
      'in a span',
      'markdown',
      '<span data-tracedocs="real_ratio">1</span>',
      '<span data-tracedocs="real_ratio">x90.7</span>',
    ],
    [
      'with a format',
      'markdown',
      '<span data-tracedocs="off.time.real | x{:.3}"></span>',
      '<span data-tracedocs="off.time.real | x{:.3}">x90.7</span>',
    ],
    [
      'in single quotes',
      'markdown',
      "<span data-tracedocs='real_ratio'>1</span>",
      "<span data-tracedocs='real_ratio'>x90.7</span>",
    ],
    [
      'beside other attributes',
      'markdown',
      '<span id="a" data-tracedocs="real_ratio" class=\'b\'>1</span>',
      '<span id="a" data-tracedocs="real_ratio" class=\'b\'>x90.7</span>',
    ],
    [
      'with an escaped attribute',
      'markdown',
      '<span data-tracedocs="on.time.real &#47; off.time.real">1</span>',
      '<span data-tracedocs="on.time.real &#47; off.time.real">90.65</span>',
    ],
    [
      'in a heading',
      'markdown',
      '# A <span data-tracedocs="real_ratio">1</span>',
      '# A <span data-tracedocs="real_ratio">x90.7</span>',
    ],
    [
      'in a link',
      'markdown',
      '[a <span data-tracedocs="real_ratio">1</span>](b)',
      '[a <span data-tracedocs="real_ratio">x90.7</span>](b)',
    ],
    [
      'in a table cell',
      'markdown',
      '| a |\n| - |\n| <span data-tracedocs="off.time.real \\| x{:.3}">1</span> |',
      '| a |\n| - |\n| <span data-tracedocs="off.time.real \\| x{:.3}">x90.7</span> |',
    ],
    [
      'in raw HTML',
      'markdown',
      '<p>\n<span data-tracedocs="Nasty">1</span>\n</p>',
      '<p>\n<span data-tracedocs="Nasty">&lt;a> &#124; &#123;b&#125; &#42;c&#42; &#95;d&#95;</span>\n</p>',
    ],
    [
      'between comments',
      'markdown',
      'a <!-- tracedocs: value real_ratio -->1<!-- tracedocs: end --> b',
      'a <!-- tracedocs: value real_ratio -->x90.7<!-- tracedocs: end --> b',
    ],
    [
      'in MDX',
      'mdx',
      'a <span data-tracedocs="off.time.real | x{:.3}">1</span> b',
      'a <span data-tracedocs="off.time.real | x{:.3}">x90.7</span> b',
    ],
    [
      'in MDX on its own',
      'mdx',
      '<span className={a > b ? "x" : \'}\'} data-tracedocs="real_ratio">\n  1\n</span>',
      '<span className={a > b ? "x" : \'}\'} data-tracedocs="real_ratio">x90.7</span>',
    ],
    [
      'between comments in MDX',
      'mdx',
      '{/* tracedocs: value real_ratio */}1{/* tracedocs: end */} b',
      '{/* tracedocs: value real_ratio */}x90.7{/* tracedocs: end */} b',
    ],
  ])('%s is replaced, and nothing else', async (_, syntax, source, expected) => {
    expect((await renderPage(pageOf(syntax, source), CONTENTS)).text).toBe(expected)
  })

  it.each([
    ['in code', '`<span data-tracedocs="real_ratio">1</span>`'],
    ['in a fence', '```html\n<span data-tracedocs="real_ratio">1</span>\n```'],
    ['escaped', String.raw`\<span data-tracedocs="real_ratio">1\</span>`],
    ['in a comment', '<!-- <span data-tracedocs="real_ratio">1</span> -->'],
    ['in a script', '<script>\n"<span data-tracedocs=\'real_ratio\'>1</span>"\n</script>'],
  ])('%s is text', async (_, source) => {
    const { text, values, messages } = await renderPage(pageOf('markdown', source), CONTENTS)
    const worse = messages.filter(({ fatal }) => fatal !== undefined)
    expect({ text, values, worse }).toEqual({ text: source, values: [], worse: [] })
  })

  it.each([
    ['escaped otherwise', '<span data-tracedocs="Nasty">\\<a> | \\{b} \\*c\\* \\_d\\_</span>'],
    ['broken over two lines', '<span data-tracedocs="Nasty">&lt;a> | {b}\n\\*c\\* \\_d\\_</span>'],
    ['made bold', '<span data-tracedocs="real_ratio">**x90.7**</span>'],
  ])('that reads the same and was %s is left as it is', async (_, source) => {
    const { text, values } = await renderPage(pageOf('markdown', source), CONTENTS)
    expect({ text, changed: values.map(({ changed }) => changed) }).toEqual({
      text: source,
      changed: [false],
    })
  })

  it('in a region goes with the old content', async () => {
    const old = '<span data-tracedocs="nope">1</span>'
    const source = `<!-- tracedocs: begin chart memory -->\n${old}\n<!-- tracedocs: end -->`
    const { text, values, messages } = await renderPage(pageOf('markdown', source), CONTENTS)
    expect({ values, messages, isGone: !text.includes(old) }).toEqual({
      values: [],
      messages: [],
      isGone: true,
    })
  })

  it('with a blank where the unit is joined by a no-break space is replaced', async () => {
    const page = pageOf('markdown', '<span data-tracedocs="off.time.real">38.4 s</span>')
    const { text } = await renderPage(page, CONTENTS)
    expect(text).toBe('<span data-tracedocs="off.time.real">38.4\u00a0s</span>')
  })

  it('is told with its line, text and whether it changed', async () => {
    const source =
      'a\n\nb <span data-tracedocs="real_ratio">1</span> c <span data-tracedocs="real_ratio">x90.7</span>'
    const { values } = await renderPage(pageOf('markdown', source), CONTENTS)
    const value = { expression: 'real_ratio', format: undefined, line: 3, text: 'x90.7' }
    expect(values).toMatchObject([
      { ...value, column: 3, shown: '1', changed: true },
      { ...value, column: 48, shown: 'x90.7', changed: false },
    ])
  })

  it('of any text compiles as MDX and shows that text', async () => {
    const texts = [...NASTY_TEXTS, ...fc.sample(arbitraryText, { numRuns: 300, seed: 31 })].filter(
      (text) => normaliseText(text) !== '',
    )
    const source = texts.map((_, index) => `<span data-tracedocs="v${String(index)}">?</span>`)
    const page = pageOf('mdx', source.join('\n\n'))
    const { text } = await renderPage(page, contentsOf(texts))
    const shown: string[] = []
    const jsx = (type: unknown, { children }: { children?: unknown }): void => {
      if (type === 'span') shown.push(String(children))
    }
    const runtime = { Fragment: 'fragment', jsx, jsxs: jsx }
    const { default: content } = await run(await compile(text, { outputFormat: 'function-body' }), {
      ...runtime,
      baseUrl: 'file:///page.mdx',
    })
    content({})
    expect(shown).toEqual(texts.map(normaliseText))
  })

  it.skipIf(!HAS_DOCUTILS)(
    'of any text is shown as it is by docutils (skipped without it)',
    async () => {
      const texts = [
        ...NASTY_TEXTS,
        ...fc.sample(arbitraryText, { numRuns: 500, seed: 32 }),
      ].filter((text) => normaliseText(text) !== '')
      const sentences = texts.map((_, index) => `Value |td-v${String(index)}| ends.`)
      const source = [...sentences, '.. tracedocs: begin values', '.. tracedocs: end'].join('\n\n')
      const { text } = await renderPage(pageOf('rest', source), contentsOf(texts))
      const [reading] = readWithDocutils([text])
      const shown = reading === undefined ? [] : findNodes(reading.tree, 'paragraph').map(textOf)
      expect({ shown: shown.map(normaliseText), messages: reading?.messages }).toEqual({
        shown: texts.map((value) => normaliseText(`Value ${normaliseText(value)} ends.`)),
        messages: [],
      })
    },
  )
})

describe('a substitution in reST', () => {
  it('is defined once, however often and in whatever case it is used, in an order that does not depend on the text', async () => {
    const source =
      'A |td-real_ratio|, |TD-Real_Ratio| and |td-off.time.real|.\n\n.. tracedocs: begin values\n.. tracedocs: end\n'
    const { text, regions } = await renderPage(pageOf('rest', source), CONTENTS)
    expect({ text, regions }).toMatchObject({
      text:
        'A |td-real_ratio|, |TD-Real_Ratio| and |td-off.time.real|.\n\n.. tracedocs: begin values\n\n' +
        '.. |td-off.time.real| replace:: 38.4\u00a0s\n.. |td-real_ratio| replace:: x90.7\n\n.. tracedocs: end\n',
      regions: [{ kind: 'values', name: '', line: 3, changed: true }],
    })
  })

  it.each([
    ['|td-a|', ['td-a']],
    ['(|td-a|), |td-b|.', ['td-a', 'td-b']],
    ['|td-a|_', ['td-a']],
    ['``|td-a|`` and ``|td-b|``', []],
    [String.raw`\|td-a|`, []],
    ['|other|', []],
    ['a|td-a|', ['td-a !']],
    ['|td-a|%', ['td-a !']],
    ['*|td-a|*', ['td-a !']],
    ['2 * 3 |td-a| * 4', ['td-a']],
    ['``unclosed |td-a|', ['td-a']],
    [':math:`|td-a|`', ['td-a !']],
  ])('in %j is found where docutils finds it', (text, expected) => {
    const found = findSubstitutions(text).map(
      ({ name, reason }) => name + (reason === undefined ? '' : ' !'),
    )
    expect(found).toEqual(expected)
  })
})

function contentsOf(texts: readonly string[]): PageContents {
  return {
    ...CONTENTS,
    evaluate: (expression) => ({ kind: 'text', text: texts[Number(expression.slice(1))] ?? '' }),
  }
}
