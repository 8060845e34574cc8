import { describe, expect, it } from 'vitest'
import { renderPage } from '../../src/pages/render-page.ts'
import type { PageContents, ValueResult } from '../../src/pages/page.ts'
import { parseNumberFormat } from '../../src/quantities/number-format.ts'
import { createMeasured } from '../../src/quantities/quantity.ts'
import { CONTENTS, pageOf } from './sample-contents.ts'

const bare = { before: '', after: '', field: '', form: { kind: 'by-unit' } } as const

const number = {
  ...{ before: '', after: '', field: '' },
  form: { kind: 'number', number: parseNumberFormat('.1f') ?? fail() },
} as const

function fail(): never {
  throw new Error('Expected a format')
}

const VALUES: Readonly<Record<string, ValueResult>> = {
  // A number of three digits.
  part: {
    kind: 'text',
    text: '882',
    shown: { quantity: createMeasured(882, '1'), template: bare },
  },
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
  // In seconds, without its unit.
  bare: {
    kind: 'text',
    text: '42.0',
    shown: { quantity: createMeasured(42, 's'), template: number },
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
    .replaceAll(/(?<=[\w.,+~^\u00b7\u0661\u2013\u20ac}-])(?=\{\w)/g, '\\ ')
    .replaceAll(/(?<=\w\})(?=[\w^\u00bd\u00d7\u22c5\uff10])/g, '\\ ')
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
    // what stands for a group of thousands, a power of ten or a multiple
    'There are 1\u00a0{part} files.',
    'There are 1\u2009{part} files.',
    'There are 1\u202f{part} files.',
    'There are 12 345 {part} files.',
    'There are 1 {part} files.',
    "There are 1'{part} files.",
    'There are 1\u2019{part} files.',
    'There are {part}\u00a0000 files.',
    'There are {part}\u202f500 files.',
    'There are {part} 000 files.',
    "There are {part}'000 files.",
    'There are {part}\u00d710\u00b3 files.',
    'There are {part} \u00d7 10^3 files.',
    'There are {part} x 10^3 files.',
    'There are {part}\u22c510^6 files.',
    'There are 10^3 \u00d7 {part} files.',
    'There are 10\u00b3\u00b7{part} files.',
    'There are 10^{part} files.',
    'There are {part}^3 files.',
    'There are {part}\u00bd files.',
    'There are {part} and a half files.',
    'There are two thousand {part} files.',
    'There are a million and {part} files.',
    'It took a hundred {real}.',
    'There are twenty-{part} files.',
    'It took {real} \u00d7 10^3.',
    'The change is \u2013{real}.',
    'The change was minus {real}.',
    'There are \u0661{files} files.',
    'There are {files}\uff10 files.',
    // a value right beside another one
    'There are {part}{files} files.',
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
    'There are {files} lakh files.',
    'There are {files} dozen files.',
    'There are {files}K files.',
    'There are {files} thousands of files.',
    'There are {files} billions of files.',
    'There are {files} percent of them.',
    'It reads {memory} per second.',
    'It reads {memory} a second.',
    'It reads {memory} / s.',
    'It reads {memory}/second.',
    'It was a {bare}-minute run.',
    'It was a {bare}\u2011hour run.',
    'It was a {bare}-ms run.',
    'It took {bare} hundredths of a second.',
    'It needs {bare} km.',
    'It runs at {bare} GHz.',
    'It is {bare} times faster.',
    'It is {bare} x slower.',
    'It is x{bare}.',
    'It costs {bare} \u20ac.',
    'It costs \u20ac{bare}.',
    'It costs \u20ac {bare}.',
    'It costs EUR {bare}.',
    'It took {bare}:30.',
    'It took 4:{bare}.',
    'It took 1:04:{bare}.',
    'It took {bare} of an hour.',
    'It took {bare} of a minute.',
    'It is \u2212 {bare} s.',
    'Change (\u2212 {bare} s)',
    'Minus {bare} s.',
    'The change: minus {bare} s.',
    'The memory in gigabyte: {memory}',
    'In milliseconds: {real}',
    'The time in milliseconds was {real}.',
    'Milliseconds: {real}',
    'Milliseconds taken: {real}',
    'Milliseconds taken {real}',
    'Time taken (milliseconds) {real}',
    'Gigabytes used: {memory}',
    'duration_ms: {real}',
    'duration-ms: {real}',
    'memory_gb: {memory}',
    'memoryGB: {memory}',
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
    'There are 2 \u00d7 {part}, that is, twice {part}.',
    'Run 1 {part} files were read, in table 3 {part}.',
    'It took {real} {part} times.',
    'There are {part} 10 MB files, and {part} 2026 ones.',
    'At 2026 {part} files, of thousands {part}.',
    'They have {part}x10 cells, and {part} x 3.',
    'It was a {bare}-second run, {bare} s in all.',
    'From 30 s \u2212 {real}, or {real} \u2212 {real}, it is the difference.',
    'It took {bare}: 30 files, and at 10:30 {bare} s.',
    'It took {bare} of a second test, {bare} of the hour-long run; in table 4: {bare}.',
    'It ends at line 4: {bare} s',
    '20 minus {bare} s is left, and {part} minus {bare}.',
    'It took {bare} of our time, {files} times as often.',
    'It is {files} times faster, x{files}; {files} px and {files} Hz.',
    'The run is {real} minus {real}, and {files} minus {files}.',
    'Between {files}\u2013{part}, or {files} \u2013 {part}.',
    'Half of {part} is not {part} and half of it.',
    'A dozen runs: {part}. A thousand files; {part} are new.',
    'Seconds taken: {real}',
    'Seconds taken {real}',
    'Megabytes used: {memory}',
    'duration_s: {real}',
    'memory_mib: {memory}',
    'rows_ms_table: {part}',
    'The seconds before {part} files.',
    'It leaks {memory} per day, {memory} a run and {memory} per file.',
    'From {part}-{files} and {part}/{files}; {part}, {files}.',
    'It took {real}\u00a0of 100\u00a0{files}.',
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

// What a reader of Markdown, MDX or HTML sees in place of a reference is what counts.
describe.each(['markdown', 'mdx', 'html'])('character references in %s', (syntax) => {
  it.each([
    'There are {files}&nbsp;MB.',
    'There are {files}&#160;MB.',
    'There are {files}&#8239;MB.',
    'There are {files}&#x202F;ms.',
    'There are {files}&NoBreak;&#77;B.',
    'There are {files}&ensp;million files.',
    'There are {files}&shy;000 files.',
    'There are {files}<wbr/>000 files.',
    'There are {files}&ZeroWidthSpace;000 files.',
    'There are {files}&comma;000 files.',
    'There are {files}&#48; files.',
    'There are &minus;{files} files.',
    'There are &#49;{files} files.',
    'There are 1&nbsp;{part} files.',
    'There are 1&thinsp;{part} files.',
    'There are {part}&nbsp;000 files.',
    'There are {part}&times;10<sup>3</sup> files.',
    'There are {part} &times; 10&sup3; files.',
    'There are {part}&middot;10<sup>3</sup> files.',
    'There are 10<sup>{part}</sup> files.',
    'There are {part}&frac12; files.',
    'It took {real}&nbsp;&times;&nbsp;10<sup>3</sup>.',
    'Memory&nbsp;in&nbsp;GB: {memory}',
  ])('%s', async (text) => {
    const [problem, ...others] = await listProblems(syntax, write(syntax, text))
    expect(problem).toMatch(/^(?:text-beside-value|unit-after-value)$/)
    expect(others).toEqual([])
  })

  it.each([
    'There are {files}&nbsp;files.',
    'There are {files}&nbsp;&ndash; {part}&nbsp;files.',
    'There are {files}&lt;10, {files}&amp;more.',
    'There are {files}<sup>1</sup> files, {part}<sup><a href="#n1">2</a></sup>.',
    'Memory&nbsp;in&nbsp;MiB: {memory}',
  ])('sound: %s', async (text) => {
    expect(await listProblems(syntax, write(syntax, text))).toEqual([])
  })
})

describe.each(['markdown', 'mdx'])('a table in tags in %s', (syntax) => {
  const table = (header: string): string =>
    `<table>\n<tr><th>Run</th><th>${header}</th></tr>\n<tr><td>a</td><td><span data-tracedocs="real">1</span></td></tr>\n</table>\n`

  it('has the units of its headers', async () => {
    expect(await listProblems(syntax, table('time (ms)'))).toEqual(['text-beside-value'])
    expect(await listProblems(syntax, table('time (s)'))).toEqual([])
  })
})
