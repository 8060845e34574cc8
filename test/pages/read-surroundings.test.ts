import { describe, expect, it } from 'vitest'
import { renderPage } from '../../src/pages/render-page.ts'
import type { PageContents, ValueResult } from '../../src/pages/page.ts'
import { createMeasured } from '../../src/quantities/quantity.ts'
import { CONTENTS, pageOf } from './sample-contents.ts'

const bare = { before: '', after: '', field: '', form: { kind: 'by-unit' } } as const

const VALUES: Readonly<Record<string, ValueResult>> = {
  // 12,897,485 B are 12.3 MiB.
  memory: {
    kind: 'text',
    text: '12.3\u00a0MiB',
    shown: { quantity: createMeasured(12_897_485, 'B'), template: undefined },
  },
  real: {
    kind: 'text',
    text: '42.0\u00a0s',
    shown: { quantity: createMeasured(42, 's'), template: undefined },
  },
  files: {
    kind: 'text',
    text: '94,882',
    shown: { quantity: createMeasured(94_882, '1'), template: bare },
  },
}

const contents: PageContents = {
  ...CONTENTS,
  valueNames: Object.keys(VALUES),
  evaluate: (name) => VALUES[name] ?? { kind: 'text', text: name },
}

/** Write a text with values as `{name}` in a syntax. */
function write(syntax: string, text: string): string {
  if (syntax !== 'rest') {
    const spans = text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      return `<span data-tracedocs="${name}">1</span>`
    })
    return syntax === 'html' ? `<p>${spans}</p>\n` : `${spans}\n`
  }
  const glued = text
    .replaceAll(/(?<=[\w.,+~-])(?=\{\w)/g, '\\ ')
    .replaceAll(/(?<=\w\})(?=[\w])/g, '\\ ')
  const body = glued.replaceAll(/\{(\w+)\}/g, '|td-$1|')
  return `${body}\n\n.. tracedocs: begin values\n\n.. tracedocs: end\n`
}

async function listProblems(syntax: string, source: string): Promise<readonly string[]> {
  const { messages } = await renderPage(pageOf(syntax, source), contents)
  return messages.map(({ ruleId }) => ruleId ?? '')
}

const SYNTAXES = ['markdown', 'mdx', 'rest', 'html']

describe.each(SYNTAXES)('text that makes another number of a value, in %s,', (syntax) => {
  it.each([
    'There are 1{files} files.',
    'There are 1,{files} files.',
    'There are 0.{files} files.',
    'There are .{files} files.',
    'There are -{files} files.',
    'The change is (-{real}).',
    'It took 1{real}.',
    'There are {files}0 files.',
    'There are {files},000 files.',
    'There are {files}.5 files.',
    'There are {files}e3 files.',
  ])('%s', async (text) => {
    expect(await listProblems(syntax, write(syntax, text))).toEqual(['text-beside-value'])
  })
})

describe.each(SYNTAXES)('a unit that is not that of the value, in %s,', (syntax) => {
  it.each([
    'There are {files} MB.',
    'There are {files} ms.',
    'There are {files} k files.',
    'There are {files} million files.',
    'The memory in MB: {memory}',
    'The memory in GB is {memory}.',
    'RSS (MB): {memory}',
    'RSS [GiB] = {memory}',
    'RSS (in KiB): {memory}',
    'Peak MB: {memory}',
    'Memory, MB: {memory}',
    'Time in ms: {real}',
    'Files (k): {files}',
    'Size in MB: {files}',
    'It needs memory; in all, RSS (MB) {memory}.',
  ])('%s', async (text) => {
    const [problem, ...others] = await listProblems(syntax, write(syntax, text))
    expect(problem).toMatch(/^(?:text-beside-value|unit-after-value)$/)
    expect(others).toEqual([])
  })
})

describe.each(SYNTAXES)('sound text beside a value, in %s,', (syntax) => {
  it.each([
    'It took {real}, 3 more than before.',
    'There are {files}, 3 of them new.',
    'There are {files}.',
    'There are {files}. 5 of them are new.',
    'It is 2 × {files}, that is, 2 times {files}.',
    'See v1.{files} and release-{files}.',
    'From 10-{files} to {files}-10.',
    'A ratio of 1/{files} and of {files}/5.',
    'It is +{files} and ~{files} and ({files}).',
    'These are {files}-fold, and {files}th.',
    'One of the 100s of files is number {files}: it has {files} files.',
    'At 10:{files} it began.',
    'It took {real} for 94,882 files.',
    'Memory in MiB: {memory}',
    'RSS (MiB): {memory}',
    'RSS (megabytes): {memory}',
    'Memory in total: {memory}',
    'Memory in use: {memory}',
    'Memory (RSS): {memory}',
    'It grew by a few MB: {memory}',
    'The limit is 10 MB: {memory} are used.',
    'With 10 MB, {memory} are used.',
    'An input of 10 (MB) takes {real}.',
    'Of 2 GB in {real}, that is {memory}.',
    'Time (min): {real}',
    'The block size (MB) decides. It takes {real}.',
    'In MB: {files} files of 1 MB each.',
    'File(s): {files}',
    'Items 1,2,3 and {files}',
    'It uses MiB, not MB. It needs {memory}.',
    '{memory} min, 20 MiB max',
    'From {memory} down.',
    'Between {files}-{files} files, or {files}–{files}.',
    'In 2026-{files} and CVE-2020-{files}.',
    'See [1] {files} and (2) {files}.',
    'Runs 1 to {files}, 2 of {files}.',
    'At 5 % of {files}, $ {files}.',
    'It read {files} files, 1,000 of them twice.',
    'They have {files} k-means rounds and {files} s-expressions.',
    'In all {files} second attempts failed.',
    'The memory in MiB is about {memory}.',
    'In seconds, that is {real}.',
    'Size (files): {files}',
    'Time in total: {real}; memory at its peak: {memory}.',
    'The buffer (in MB) is set first; then {memory} are taken.',
    'Its real time (s): {real}',
    'The 10 MB file: {real}',
    'Per MB: {real}',
    'Input and output in MB/s, and memory: {memory}',
  ])('%s', async (text) => {
    expect(await listProblems(syntax, write(syntax, text))).toEqual([])
  })
})

/** A table with a header and a cell of a value in each syntax. */
const TABLES: Readonly<Record<string, (header: string, value: string) => string>> = {
  markdown: (header, value) =>
    `| Run | ${header} |\n| --- | --- |\n| a | <span data-tracedocs="${value}">1</span> |\n`,
  mdx: (header, value) =>
    `| Run | ${header} |\n| --- | --- |\n| a | <span data-tracedocs="${value}">1</span> |\n`,
  html: (header, value) =>
    `<table>\n<tr><th>Run</th><th>${header}</th></tr>\n<tr><td>a</td><td><span data-tracedocs="${value}">1</span></td></tr>\n</table>\n`,
  rest: (header, value) =>
    `.. list-table::\n   :header-rows: 1\n\n   * - Run\n     - ${header}\n   * - a\n     - |td-${value}|\n\n.. tracedocs: begin values\n\n.. tracedocs: end\n`,
}

it.each([
  '+---------+--------------+\n| Memory  | Files        |\n| (MB)    |              |\n+=========+==============+\n| a       | is           |\n| of      | |td-memory|  |\n+---------+--------------+\n',
  '======  =============\nRun     Memory (MiB)\n======  =============\na       |td-memory|\n======  =============\n',
])('a value in a cell of reST has the header of its column only: %j', async (table) => {
  const source = `${table}\n.. tracedocs: begin values\n\n.. tracedocs: end\n`
  expect(await listProblems('rest', source)).toEqual([])
})

it.each([
  '+------+-------------+\n| Run  | Memory (MB) |\n+======+=============+\n| a    | |td-memory| |\n+------+-------------+\n',
  '======  =============\nRun     Memory (GB)\n======  =============\na       |td-memory|\n======  =============\n',
  '.. csv-table::\n   :header: "Run", "Memory (MB)"\n\n   "a", |td-memory|\n',
])('a value in a cell of reST has the unit of its column: %j', async (table) => {
  const source = `${table}\n.. tracedocs: begin values\n\n.. tracedocs: end\n`
  expect(await listProblems('rest', source)).toEqual(['text-beside-value'])
})

describe.each(SYNTAXES)('a header of a table in %s', (syntax) => {
  const write = (header: string, value: string): string => TABLES[syntax]?.(header, value) ?? ''

  it.each([
    ['Files (k)', 'files'],
    ['Files, million', 'files'],
    ['Thousand files', 'files'],
    ['Files (MB)', 'files'],
    ['Peak kilobytes', 'memory'],
    ['Peak gigabytes', 'memory'],
    ['Memory, MB', 'memory'],
    ['Memory (MB)', 'memory'],
    ['Memory in GB', 'memory'],
    ['time [ms]', 'real'],
    ['CPU minutes', 'real'],
  ])('is refused that names another unit: %s over %s', async (header, value) => {
    expect(await listProblems(syntax, write(header, value))).toEqual(['text-beside-value'])
  })

  it.each([
    ['Files', 'files'],
    ['File(s)', 'files'],
    ['Files / run', 'files'],
    ['Files, min', 'files'],
    ['Files (total)', 'files'],
    ['k-means rounds', 'files'],
    ['Bytes', 'files'],
    ['Memory (MiB)', 'memory'],
    ['Peak mebibytes', 'memory'],
    ['Peak megabytes', 'memory'],
    ['Memory, 10 MB input', 'memory'],
    ['Memory of 10 MB', 'memory'],
    ['Time per MB', 'real'],
    ['Time (min)', 'real'],
    ['Time in seconds', 'real'],
    ['time [s]', 'real'],
    ['Before / after', 'real'],
  ])('is left alone that is sound: %s over %s', async (header, value) => {
    expect(await listProblems(syntax, write(header, value))).toEqual([])
  })
})
