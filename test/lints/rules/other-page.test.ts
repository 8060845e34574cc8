import { expect, test } from 'vitest'
import { lintPages } from '../../../src/lints/together/lint-pages.ts'
import { findPageSyntax } from '../../../src/pages/find-page-syntax.ts'
import { formatTable } from '../lint-source.ts'

/** Lint pages together and tell where something was found, with what is written there. */
async function lintTogether(pages: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const linted = await lintPages(
    Object.entries(pages).map(([path, source]) => {
      const syntax = findPageSyntax(path)
      if (syntax === undefined) throw new Error(`Expected ${path} to be a page`)
      return { path, syntax, source }
    }),
    {},
  )
  return linted.flatMap(({ page, findings }) =>
    findings.map(
      ({ rule, level, start, end, message }) =>
        `${level === 'likely' ? 'likely ' : ''}${rule} ${page.path}:${String(message.line)}: ${page.source.slice(start, end)}`,
    ),
  )
}

const TIMES = [
  ['Scenario', 'Ours', 'vs default'],
  ['webpack 5', '5.23 s', '1.8x'],
  ['Rspack', '2.16 s', '1.4x'],
  ['Vite build', '2.10 s', '2.3x'],
]
const OLD = TIMES.map((row) => row.map((cell) => (cell === '2.3x' ? '1.1x' : cell)))
const ACCURACIES = [
  ['Split', 'Images', 'Size', 'Accuracy'],
  ['train', '48,210', '6.12 GB', '97.4%'],
  ['valid', '5,120', '0.65 GB', '71.3%'],
  ['test', '4,875', '0.62 GB', '70.2%'],
]
const SETTINGS = [
  ['Parameter', 'Default'],
  ['neighbors', '50'],
  ['list size', '100'],
  ['alpha', '1.0'],
  ['retries', '3'],
]
const CASES = 'The conformance suite has 193 cases.\n'

test.each([
  [
    'a sentence',
    { 'README.md': CASES.replace('193', '153'), 'guide.md': `# Guide\n\n${CASES}` },
    ['likely other-page README.md:1: 153'],
  ],
  [
    'a cell of a table with the same rows',
    { 'README.md': formatTable(OLD), 'docs/perf.md': formatTable(TIMES) },
    ['likely other-page README.md:5: 1.1x'],
  ],
  [
    'columns in another order',
    {
      'README.md': formatTable(OLD.map(([a = '', b = '', c = '']) => [a, c, b])),
      'docs/perf.md': formatTable(TIMES),
    },
    ['likely other-page README.md:5: 1.1x'],
  ],
  [
    'pages beside each other, which may be about two systems',
    { 'docs/linux.md': CASES.replace('193', '188'), 'docs/windows.md': CASES },
    ['likely other-page docs/linux.md:1: 188'],
  ],
  [
    'settings, which may be those of two programs',
    {
      'a.md': formatTable(SETTINGS),
      'b.md': formatTable(SETTINGS.map(([a = '', b = '']) => [a, b === '1.0' ? '1.2' : b])),
    },
    ['likely other-page a.md:5: 1.0'],
  ],
  [
    'a clause behind another',
    {
      'a.md': `With the new parser, ${CASES.replace('193', '153')}`,
      'b.md': `In all, ${CASES}`,
    },
    ['likely other-page a.md:1: 153'],
  ],
])('lint finds what two pages give differently: %s', async (_, pages, found) => {
  expect(await lintTogether(pages)).toEqual(found)
})

test.each([
  ['the same', { 'README.md': CASES, 'guide.md': CASES }],
  [
    'the same, in another unit',
    { 'a.md': 'The cold start takes 1.2 s.\n', 'b.md': 'The cold start takes 1200 ms.\n' },
  ],
  ['a change log', { 'README.md': CASES, 'CHANGELOG.md': CASES.replace('193', '153') }],
  ['two versions', { 'docs/v1/a.md': CASES, 'docs/v2/b.md': CASES.replace('193', '153') }],
  ['two packages', { 'a/README.md': CASES, 'b/README.md': CASES.replace('193', '80') }],
  ['few words', { 'a.md': 'It has 12 files.\n', 'b.md': 'It has 15 files.\n' }],
  [
    'another machine',
    {
      'a.md': formatTable(TIMES),
      'b.md': formatTable(TIMES.map((row, i) => (i === 0 ? row : [row[0] ?? '', '9.9 s', '3.7x']))),
    },
  ],
  [
    'two measurements of one kind',
    {
      'docs/small.md': formatTable(ACCURACIES),
      'docs/large.md': formatTable(
        ACCURACIES.map(([a = '', b = '', c = '', d = '']) => [a, b, c, d.replace('7', '8')]),
      ),
    },
  ],
  [
    'bounds of two things',
    {
      'a.md': 'On macOS, take a new machine, with at least 4 GB of RAM.\n',
      'b.md': 'To run the server, use any processor with at least 1 GB of RAM.\n',
    },
  ],
  [
    'steps that are counted off',
    {
      'a.md': 'Follow the same instruction of the scenario tests guide as step 4 has.\n',
      'b.md': 'Follow the same instruction of the scenario tests guide as step 1 has.\n',
    },
  ],
  [
    'releases',
    {
      'a.md': 'It will be in the 1.39 release of Rust.\n',
      'b.md': 'It will be in the 1.51 release of Rust.\n',
    },
  ],
  [
    'days',
    {
      'a.md': 'The working group held another meeting on 09 April.\n',
      'b.md': 'The working group held another meeting on 23 April.\n',
    },
  ],
  ['about so many', { 'a.md': CASES, 'b.md': CASES.replace('193', 'about 200') }],
])('lint is silent on two pages: %s', async (_, pages) => {
  expect(await lintTogether(pages)).toEqual([])
})

test('a comment leaves it out, and is in vain where all pages agree', async () => {
  const comment = '<!-- tracedocs: lint-ignore other-page of last year -->\n\n'
  const old = comment + CASES.replace('193', '153')
  expect(await lintTogether({ 'README.md': old, 'guide.md': CASES })).toEqual([])
  expect(await lintTogether({ 'README.md': comment + CASES, 'guide.md': CASES })).toEqual([
    expect.stringContaining('unused-ignore README.md:1'),
  ])
})

// 2,430 + 770 - 220 is 2,980, which is neither.
const balances = (closing: string) =>
  formatTable([
    ['Month', 'Opening', 'In', 'Out', 'Closing'],
    ['1', '2000', '500', '300', '2200'],
    ['2', '2200', '410', '180', '2430'],
    ['3', '2430', '770', '220', closing],
    ['4', '2980', '310', '150', '3140'],
    ['5', '3140', '222', '111', '3251'],
  ])

test('what a page says of a cell is told, though another page likely gives it differently', async () => {
  expect(await lintTogether({ 'a.md': balances('2890'), 'b.md': balances('3980') })).toEqual([
    'formula a.md:5: 2890',
    'formula b.md:5: 3980',
  ])
})

test('settings, and pages of different folders, are hardly of one matter', async () => {
  expect(
    await lintTogether({
      'training/qlora.md': '- Max grad norm 0.3',
      'world/align.md': '- Max grad norm 1.0',
    }),
  ).toEqual([])
  expect(
    await lintTogether({
      'training/suite.md': 'The conformance suite has 153 cases and runs in a minute.',
      'world/guide.md': 'The conformance suite has 193 cases and runs in a minute.',
    }),
  ).toEqual(['likely other-page training/suite.md:1: 153'])
  expect(
    await lintTogether({
      'README.md': 'The conformance suite has 153 cases and runs in a minute.',
      'world/guide.md': 'The conformance suite has 193 cases and runs in a minute.',
    }),
  ).toEqual(['likely other-page README.md:1: 153'])
})

test('the version of what has a name is no number of the project', async () => {
  const page = (version: string) => `Decorators of classes were introduced in Python ${version}.`
  expect(await lintTogether({ 'a.md': page('3.12'), 'b.md': page('3.10') })).toEqual([])
})
