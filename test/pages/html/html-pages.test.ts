import { format } from 'prettier'
import { describe, expect, test } from 'vitest'
import { lintPage } from '../../../src/lints/lint-page.ts'
import { renderPage } from '../../../src/pages/render-page.ts'
import { CONTENTS, pageOf } from '../sample-contents.ts'

const BEGIN = '<!-- tracedocs: begin table timings -->'
const END = '<!-- tracedocs: end -->'
const REGION = `${BEGIN}\n${END}\n`

const render = async (source: string) => renderPage(pageOf('html', source), CONTENTS)

/** `LINE:COLUMN RULE` of each message. */
async function listProblems(source: string): Promise<readonly string[]> {
  const { messages } = await render(source)
  return messages.map(
    ({ line, column, ruleId }) => `${String(line)}:${String(column)} ${String(ruleId)}`,
  )
}

/** What is written where lint finds something. */
async function findWritten(source: string): Promise<readonly string[]> {
  const { findings } = await lintPage(pageOf('html', source))
  return findings.map(({ start, end }) => source.slice(start, end))
}

test('a table, a chart and a value stand in a page as a reader of HTML expects them', async () => {
  const { text } = await render(
    `<main>\n  <p>It is <span data-tracedocs="Nasty">?</span>.</p>\n  ${BEGIN}\n  ${END}\n  <!-- tracedocs: begin chart memory -->\n  ${END}\n</main>\n`,
  )
  expect(text).toBe(
    [
      '<main>',
      '  <p>It is <span data-tracedocs="Nasty">&lt;a&gt; | &#123;b} *c* _d_</span>.</p>',
      `  ${BEGIN}`,
      '',
      '  <table>',
      '    <thead>',
      '      <tr>',
      '        <th style="text-align: left">Task</th>',
      '        <th style="text-align: right"><code>real</code></th>',
      '      </tr>',
      '    </thead>',
      '    <tbody>',
      '      <tr>',
      '        <td>Baseline</td>',
      '        <td style="text-align: right">38.4\u00a0s</td>',
      '      </tr>',
      '      <tr>',
      '        <td>&lt;init&gt; | &#123;x}</td>',
      '        <td style="text-align: right">x90.7</td>',
      '      </tr>',
      '    </tbody>',
      '  </table>',
      '  <p><em>1 line was skipped.</em></p>',
      '',
      `  ${END}`,
      '  <!-- tracedocs: begin chart memory -->',
      '',
      '  <figure>',
      '    <img src="images/memory.svg" alt="Memory of the baseline: 200 MiB at its peak" />',
      '    <figcaption>Memory of the baseline</figcaption>',
      '  </figure>',
      '',
      `  ${END}`,
      '</main>',
      '',
    ].join('\n'),
  )
})

test.each([
  [
    'a whole document',
    `<!doctype html>\n<html>\n<head><title>T</title></head>\n<body>\n${REGION}</body>\n</html>\n`,
  ],
  ['a fragment that begins with the region', REGION],
  [
    'front matter and a template',
    `---\ntitle: "a"\n---\n{% if page.x < 3 and y %}\n<div {{ attrs }}>\n${REGION}</div>\n{% endif %}\n{{ content | safe }}\n`,
  ],
  [
    'an item, a cell and a template element',
    `<ul><li>\n${REGION}</li></ul>\n<template>\n${REGION}</template>\n`,
  ],
  ['tags that are left out', `<table><tr><td>\n${REGION}<tr><td>2</table>\n<div>\n${REGION}`],
])('in %s a region is written, and all else stays', async (_, source) => {
  const { text, messages } = await render(source)
  expect(messages.map(String)).toEqual([])
  expect(text.replace(/\n\n<table>[^]*?<\/em><\/p>\n\n/g, '\n')).toBe(source)
  expect((await render(text)).text).toBe(text)
})

test.each([
  ['an attribute', `<p title="${BEGIN}">a</p>\n`],
  ['another comment', `<!-- old\n${BEGIN.replace('-->', '')}\n-->\n`],
  ['a CDATA section', `<svg><![CDATA[\n${BEGIN}\n]]></svg>\n`],
  ['escaped code', `<pre>&lt;!-- tracedocs: begin table timings --&gt;</pre>\n`],
  ['code of another syntax', `<p><code>.. tracedocs: begin table timings</code></p>\n`],
])('in %s a marker is text', async (_, source) => {
  expect(await listProblems(source)).toEqual([])
})

test.each([
  ['in a paragraph', `<p>\n${REGION}</p>\n`, ['2:1 misplaced-marker', '3:1 misplaced-marker']],
  ['in `pre`', `<pre>\n${REGION}</pre>\n`, ['2:1 misplaced-marker', '3:1 misplaced-marker']],
  [
    'between rows',
    `<table>\n${REGION}</table>\n`,
    ['2:1 misplaced-marker', '3:1 misplaced-marker'],
  ],
  [
    'beside a tag',
    `<div>${BEGIN}\n${END}</div>\n`,
    ['1:6 misplaced-marker', '2:1 misplaced-marker'],
  ],
  ['across elements', `<div>\n${BEGIN}\n</div>\n${END}\n`, ['4:1 split-region']],
  ['without an end', `<div>\n${BEGIN}\n</div>\n`, ['2:1 unclosed-marker']],
  [
    'of a value across paragraphs',
    '<!-- tracedocs: value real_ratio -->1\n<p>2</p>\n<!-- tracedocs: end -->\n',
    ['3:1 malformed-marker'],
  ],
  ['as reST has it', '<p>\n.. tracedocs: begin table timings\n</p>\n', ['2:1 foreign-marker']],
])('a marker %s is reported at its place', async (_, source, problems) => {
  expect(await listProblems(source)).toEqual(problems)
})

test('a value without its end tag is reported, and so is one in another', async () => {
  const span = '<span data-tracedocs="real_ratio">'
  expect(await listProblems(`<p>${span}1</p>\n<p>${span}${span}2</span></span></p>\n`)).toEqual([
    '1:4 malformed-value',
    '2:38 malformed-value',
  ])
})

test('a page that prettier has formatted is up to date', async () => {
  const { text } = await render(
    `<div>\n<p>x <span data-tracedocs="real_ratio">?</span></p>\n${REGION}<!-- tracedocs: begin chart memory -->\n${END}\n</div>\n`,
  )
  const formatted = await format(text, { parser: 'html' })
  const { regions, values } = await render(formatted)
  expect([...regions, ...values].map(({ changed }) => changed)).toEqual([false, false, false])
})

describe('lint', () => {
  test.each([
    [
      'cells that span others',
      '<table><tr><th rowspan=2>Log<th colspan=2>Build<th rowspan=2>B/A<tr><th>A<th>B<tr><td>Size<td>16 Mb<td>11 Gb<td>x68</table>\n',
      ['x68'],
    ],
    [
      'a sentence',
      '<p>Execution time is 34.4 seconds and average CPU% is 85.8 so effective\ntime is <b>39.5</b> seconds.</p>\n',
      ['39.5'],
    ],
    [
      'a script',
      '<script>"Execution time is 34.4 seconds and average CPU% is 85.8 so effective time is 39.5 seconds."</script>\n',
      [],
    ],
  ])('reads %s', async (_, source, written) => {
    expect(await findWritten(source)).toEqual(written)
  })
})
