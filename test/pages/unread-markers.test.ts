import { describe, expect, test } from 'vitest'
import { removeMarkers } from '../../src/pages/clean-page.ts'
import { renderPage } from '../../src/pages/render-page.ts'
import { CONTENTS, pageOf } from './sample-contents.ts'

const SPAN = '<span data-tracedocs="real_ratio">x1</span>'
const READ = `Read: ${SPAN.replace('x1', 'x90.7')}.`
const BEGIN = '<!-- tracedocs: begin chart memory -->'
const REST = 'a |td-x|\n\n.. tracedocs: begin values\n.. tracedocs: end\n'

/** `LINE:COLUMN SEVERITY RULE` of each message. */
async function listMessages(syntax: string, source: string): Promise<readonly string[]> {
  const { messages } = await renderPage(pageOf(syntax, source), CONTENTS)
  return messages.map(({ line, column, ruleId, fatal }) => {
    const severity = fatal === true ? 'error' : fatal === false ? 'warning' : 'info'
    return `${String(line)}:${String(column)} ${severity} ${String(ruleId)}`
  })
}

describe('a marker or a value that hosts show, and that is not read, is an error at its place', () => {
  test.each([
    ['markdown', 'the alt text of an image', `![took ${SPAN}](x.svg)`, '1:8', 'unread-marker'],
    ['markdown', 'one by reference', `![took ${SPAN}][x]\n\n[x]: x.svg`, '1:8', 'unread-marker'],
    [
      'markdown',
      'the title of a link',
      `[a](b "took ${SPAN.replaceAll('"', "'")}")`,
      '1:13',
      'unread-marker',
    ],
    [
      'markdown',
      'another element',
      `It took <strong data-tracedocs="real_ratio">x1</strong>.`,
      '1:9',
      'malformed-value',
    ],
    [
      'markdown',
      'another element on its own lines',
      `<td data-tracedocs="real_ratio">x1</td>`,
      '1:1',
      'malformed-value',
    ],
    [
      'markdown',
      'an attribute',
      `<img alt="took ${SPAN.replaceAll('"', "'")}">`,
      '1:16',
      'malformed-value',
    ],
    [
      'markdown',
      'a broken tag on its own lines',
      `<div>\n<span data-tracedocs="x>a</span>\n</div>`,
      '2:1',
      'malformed-value',
    ],
    [
      'markdown',
      'a value of reST between markers in MyST',
      '```{eval-rst}\n.. tracedocs: value real_ratio\n```',
      '2:1',
      'unread-marker',
    ],
    [
      'markdown',
      'a value of reST in MyST',
      '```{eval-rst}\nIt took |td-slowdown|.\n```',
      '2:9',
      'unread-marker',
    ],
    ['markdown', 'raw HTML of MyST', `\`\`\`{raw} html\n${SPAN}\n\`\`\``, '2:1', 'unread-marker'],
    ['mdx', 'an expression', `It took {ok && ${SPAN}}.`, '1:16', 'unread-marker'],
    [
      'mdx',
      'a marker in one',
      `{f(1) /* tracedocs: end */}\n\n{<p>${SPAN}</p>}`,
      '3:5',
      'unread-marker',
    ],
    ['mdx', 'an export', `export const a = ${SPAN}`, '1:18', 'unread-marker'],
    [
      'mdx',
      'another element',
      'It took <Big data-tracedocs="real_ratio">x1</Big>.',
      '1:9',
      'malformed-value',
    ],
    ['mdx', 'an attribute', `<Card title={${SPAN}} />`, '1:14', 'malformed-value'],
    [
      'html',
      'another element',
      '<p>It took <b data-tracedocs="real_ratio">x1</b>.</p>',
      '1:12',
      'malformed-value',
    ],
    [
      'html',
      'an attribute',
      `<p><img alt="took ${SPAN.replaceAll('"', "'")}"></p>`,
      '1:19',
      'malformed-value',
    ],
    ['html', 'the title', `<title>Took ${SPAN}</title>`, '1:13', 'unread-marker'],
    ['rest', 'raw HTML', `.. raw:: html\n\n   ${SPAN}`, '3:4', 'unread-marker'],
    ['rest', 'an option', `.. image:: x.svg\n   :alt: took |td-x|`, '2:15', 'malformed-value'],
    [
      'rest',
      'an option of a figure',
      `.. figure:: x.svg\n   :alt: took |td-x|\n\n   Text.`,
      '2:15',
      'malformed-value',
    ],
    ['rest', 'an argument', `.. function:: took(|td-x|)\n\n   Text.`, '1:20', 'malformed-value'],
  ])('in %s: %s', async (syntax, _, source, place, rule) => {
    expect(await listMessages(syntax, `${source}\n`)).toContain(`${place} error ${rule}`)
  })
})

describe('where docutils reads markup beside the name of a directive, a value is read', () => {
  test.each([
    '.. admonition:: Took |td-real_ratio|\n\n   Text.',
    '.. note:: Took |td-real_ratio|',
    '.. versionadded:: 1 took |td-real_ratio|',
    '.. list-table:: Took |td-real_ratio|\n\n   * - a',
    '.. tab-item:: Took |td-real_ratio|\n\n   Text.',
    '.. code-block:: sh\n   :caption: Took |td-real_ratio|\n\n   Text.',
  ])('%s', async (directive) => {
    const source = `${directive}\n\n.. tracedocs: begin values\n.. tracedocs: end\n`
    const { text, messages } = await renderPage(pageOf('rest', source), CONTENTS)
    expect(messages.map(String)).toEqual([])
    expect(text).toContain('.. |td-real_ratio| replace:: x90.7')
  })
})

describe('a marker in code is a note, once a page', () => {
  test.each([
    ['a fence', 'markdown', `${READ}\n\n\`\`\`html\n${BEGIN}\n${SPAN}\n\`\`\``, '4:1'],
    ['a fence alone on its page', 'markdown', `\`\`\`html\n${BEGIN}\n\`\`\``, '2:1'],
    ['a fence without a language', 'markdown', `${READ}\n\n\`\`\`\n${BEGIN}\n\`\`\``, '4:1'],
    ['indented code', 'markdown', `${READ}\n\n    ${BEGIN}`, '3:5'],
    ['a listing of MyST', 'markdown', `${READ}\n\n~~~{code-block} html\n${BEGIN}\n~~~`, '4:1'],
    ['a script', 'html', `<p>${READ}</p>\n<script>"${SPAN}"</script>`, '2:10'],
    ['a style sheet', 'html', `<p>${READ}</p>\n<style>/* ${BEGIN} */</style>`, '2:11'],
    ['a text area', 'html', `<p>${READ}</p>\n<textarea>${BEGIN}</textarea>`, '2:11'],
    ['a literal block', 'rest', `Thus::\n\n   ${BEGIN}`, '3:4'],
    ['a listing', 'rest', `.. code-block:: rst\n\n   .. tracedocs: end\n   |td-x|`, '3:4'],
  ])('in %s', async (_, syntax, source, place) => {
    expect(await listMessages(syntax, `${source}\n`)).toEqual([`${place} info marker-in-code`])
    const page = { ...pageOf(syntax, `${source}\n`), hasExamples: true }
    expect((await renderPage(page, CONTENTS)).messages).toEqual([])
  })

  test.each([
    ['indented code', `Text.\n\n    ${BEGIN}\n`, '3:5'],
    ['a fence without a language', `\`\`\`\n${SPAN}\n\`\`\`\n`, '2:1'],
  ])('and an error in %s when nothing on the page is read', async (_, source, place) => {
    expect(await listMessages('markdown', source)).toEqual([`${place} error marker-in-code`])
  })

  test('that does not keep the other markers from being removed', async () => {
    const source = `${READ}\n\n    ${BEGIN}\n`
    const { text } = await removeMarkers(pageOf('markdown', source))
    expect(text).toBe(`Read: x90.7.\n\n    ${BEGIN}\n`)
  })
})

describe('nothing is said of', () => {
  test.each([
    ['markdown', 'inline code', `\`${BEGIN}\` and \`${SPAN}\``],
    ['markdown', 'a comment', `<!-- ${SPAN} -->`],
    ['markdown', 'escaped tags', `\\${SPAN} and &lt;span data-tracedocs="x">`],
    ['mdx', 'a comment', `{/* ${SPAN} */}`],
    ['html', 'a comment', `<!-- ${SPAN} -->`],
    ['html', 'escaped tags', '<p>&lt;span data-tracedocs="x"&gt;</p>'],
    ['rest', 'a comment', `..\n   ${SPAN}\n`],
    ['rest', 'a value in a paragraph', REST.replaceAll('td-x', 'td-real_ratio')],
  ])('%s: %s', async (syntax, _, source) => {
    expect(await listMessages(syntax, `${source}\n`)).toEqual([])
  })
})

test('a value in front matter, which hosts may show, is a note that does not call it code', async () => {
  const page = `---\ntitle: '${SPAN}'\n---\n\n${READ}\n`
  expect(await listMessages('markdown', page)).toEqual(['2:9 info unread-marker'])
})
