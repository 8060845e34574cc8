import { describe, expect, test } from 'vitest'
import { createLog, createProject, SMALL_LOG } from './project.ts'

// The baseline takes 4.5 s and 30 MiB at its peak, the other run 9.9 s: 2.2 times.
const LONG_LOG = createLog(
  [{ elapsed: 1, rss: 1024 ** 2, user: 0.5 }],
  'real 9.90\nuser 1.0\nsys 1.0\n',
)

const CONFIG = `pages: ["*.md", "*.mdx", "*.rst"]
runs:
  baseline: {logs: a.log}
  slow: {title: "Slow *run*", logs: b.log}
values: {ratio: {value: slow.time.real / baseline.time.real, format: 'x{:.3}'}}
lock: false
`

const MARKDOWN = '# T\n\n<!-- tracedocs: begin text cost -->\n<!-- tracedocs: end -->\n'

function createTexts(texts: string, files: Readonly<Record<string, string>> = {}) {
  return createProject({
    'tracedocs.yaml': CONFIG + texts,
    'a.log': SMALL_LOG,
    'b.log': LONG_LOG,
    'page.md': MARKDOWN,
    ...files,
  })
}

const COST = `texts:
  cost:
    text: 'It takes **{slow.time.real / baseline.time.real | x{:.3}}** ({ratio}) the time, {{not}} \`{baseline.rss.peak}\`.'
    holds: [slow.time.real / baseline.time.real between 2 and 3, ratio < 2.5]
`

describe('a text', () => {
  test.each([
    [
      'page.md',
      MARKDOWN,
      '# T\n\n<!-- tracedocs: begin text cost -->\n\nIt takes **x2.2** (x2.2) the time, &#123;not&#125; `30.00\u00a0MiB`.\n\n<!-- tracedocs: end -->\n',
    ],
    [
      'page.mdx',
      '# T\n\n{/* tracedocs: begin text cost */}\n{/* tracedocs: end */}\n',
      '# T\n\n{/* tracedocs: begin text cost */}\n\nIt takes **x2.2** (x2.2) the time, &#123;not&#125; `30.00\u00a0MiB`.\n\n{/* tracedocs: end */}\n',
    ],
    [
      'page.rst',
      'T\n=\n\n.. tracedocs: begin text cost\n.. tracedocs: end\n',
      'T\n=\n\n.. tracedocs: begin text cost\n\nIt takes **x2.2** (x2.2) the time, {not} ``30.00\u00a0MiB``\\ .\n\n.. tracedocs: end\n',
    ],
  ])(
    'stands in %s with its values, and a second build changes nothing',
    async (page, before, after) => {
      const project = createTexts(COST, { [page]: before })
      expect(await project.run('build', page)).toMatchObject({ exit: 0, stderr: '' })
      expect(project.read(page)).toBe(after)
      expect(await project.run('build', '--check', page)).toMatchObject({ exit: 0, stderr: '' })
    },
  )

  test('may have several paragraphs, none of which begins anything else', async () => {
    const texts = `texts:
  cost: |
    # {baseline.rss.peak}
    and on

    1. one

    - two
`
    const project = createTexts(texts)
    expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
    expect(project.read('page.md')).toContain(
      '-->\n\n&#35; 30.00\u00a0MiB and on\n\n1\\. one\n\n&#45; two\n\n<!--',
    )
  })

  test('that a page shows but nothing defines is reported at its marker', async () => {
    const { exit, stderr } = await createTexts('texts: {costs: A}\n').run('build')
    expect(exit).toBe(2)
    expect(stderr).toBe(
      'page.md:3:1: error: Unexpected text `cost`, did you mean `costs`? (unknown-name)\n',
    )
  })
})

describe('a text that is not true', () => {
  const BROKEN = COST.replace('between 2 and 3', 'between 80 and 100')
  const CONFIG_MESSAGE =
    'tracedocs.yaml:10:13: error: Expected `slow.time.real / baseline.time.real` to be between 80 and 100, as the text `cost` says, got 2.2; this is not true: “It takes x2.2 (x2.2) the time, {not} 30.00\u00a0MiB.”; correct the text or its condition (broken-claim)\n'
  const PAGE_MESSAGE =
    'page.md:3:1: error: Cannot write the text `cost`, which is not true, so the page keeps what it has; `tracedocs.yaml:10` has the claim that does not hold (kept-text)\n'
  const PAGE = `${MARKDOWN.replace('-->\n', '-->\n\nOld.\n\n')}\nIt is <span data-tracedocs="ratio">?</span>.\n`

  test('breaks the build with exit code 1, stays as it was, and lets the rest be written', async () => {
    const project = createTexts(BROKEN, { 'page.md': PAGE })
    const { exit, stderr, stdout } = await project.run('build')
    expect(exit).toBe(1)
    expect(stderr).toContain(CONFIG_MESSAGE)
    expect(stderr).toContain(PAGE_MESSAGE)
    expect(stdout).toBe('wrote page.md\n1 page: 1 written, 0 unchanged; something does not hold\n')
    expect(project.read('page.md')).toBe(PAGE.replace('?', 'x2.2'))
  })

  test('breaks the check, also when no page shows it', async () => {
    const project = createTexts(BROKEN, { 'page.md': '# T\n' })
    const { exit, stderr } = await project.run('build', '--check')
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: CONFIG_MESSAGE })
  })

  test('is `broken` in JSON', async () => {
    const { exit, stdout } = await createTexts(BROKEN).run('build', '--json')
    expect(exit).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'broken',
      messages: [
        { rule: 'broken-claim', line: 10 },
        { rule: 'kept-text', line: 3 },
      ],
    })
  })

  test('is so as well where the data for it are missing', async () => {
    const texts = 'texts:\n  cost: {text: A, holds: baseline.throughput.seconds < 3 s}\n'
    const { exit, stderr } = await createTexts(texts).run('build')
    expect(exit).toBe(1)
    expect(stderr).toContain(
      'got no value for `baseline.throughput.seconds` (no throughput record in `a.log`)',
    )
  })
})

describe('bands', () => {
  const createBands = (bands: string) =>
    createTexts(`texts:
  cost:
    value: ratio
    bands:
${bands}`)

  test.each([
    ['      under 1.1: none\n      1.1 to 2.2: a\n      from 2.2: '],
    ['      under 2: none\n      up to 220 %: '],
    ['      over 3: none\n      from 2 to 3: '],
    ['      under 3: '],
  ])('choose the wording: %s', async (bands) => {
    const project = createBands(`${bands}"{value | {:.2f}} times"\n`)
    expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
    expect(project.read('page.md')).toContain('-->\n\n2.20 times\n\n<!--')
  })

  test('that all miss the value break the build', async () => {
    const { exit, stderr } = await createBands('      under 1.1: a\n      from 3: b\n').run('build')
    expect(exit).toBe(1)
    expect(stderr).toContain(
      'tracedocs.yaml:9:12: error: Expected `ratio` to be in a band (`under 1.1`, `from 3`), as the text `cost` says, got 2.2; add a band with its wording (broken-claim)\n',
    )
  })
})

describe('conditions', () => {
  test.each([
    'baseline.rss.peak < 300 MiB',
    'baseline.rss.peak between 30 MiB and 31,457,280 B',
    'baseline.rss.peak <= 30 MiB',
    'baseline.time.real < slow.time.real',
    'slow.time.real between 2 * baseline.time.real and 3 * baseline.time.real',
    'ratio > 200 %',
    'baseline.time.real == 4500 ms',
    'baseline.process.samples == 4',
    'baseline.rss.peak \u2264 31 MiB',
  ])('%s holds', async (condition) => {
    const project = createTexts(`texts: {cost: {text: A, holds: "${condition}"}}\n`)
    expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  })

  test.each([
    ['ratio > 2.3', 'to be > 2.3, as'],
    ['slow.time.real < baseline.time.real', 'to be < baseline.time.real (4.50\u00a0s), as'],
    ['baseline.time.real < 4.4999 s', 'got 4.50\u00a0s (4.5);'],
  ])('%s does not', async (condition, expected) => {
    const { exit, stderr } = await createTexts(
      `texts: {cost: {text: A, holds: "${condition}"}}\n`,
    ).run('build')
    expect(exit).toBe(1)
    expect(stderr).toContain(expected)
  })

  test.each([
    ['baseline.rss.peak < 300', 'Cannot compare bytes with `300`, which is a plain number; give'],
    ['baseline.rss.peak < 300 s', 'Cannot compare bytes with `300 s`, which is seconds'],
    ['baseline.cpu.mean < 90', 'Cannot compare a percentage with `90`, which is a plain number'],
    ['baseline.rss.peak < 300 Mb', 'unexpected unit `Mb`, did you mean `MB`?'],
    ['ratio', 'expected `VALUE < LIMIT`'],
    ['ratio between 1', 'expected `VALUE < LIMIT`'],
    ['ratio between 3 and 1', 'expected the lower limit first, got `3` and `1`'],
    ['ratio < 1 < 2', 'expected `VALUE < LIMIT`'],
    ['ratio * < 3', 'Cannot read the condition `ratio * < 3`: '],
    ['slo.time.real < 3 s', 'Unexpected run `slo`, did you mean `slow`?'],
  ])('%s is refused at its place', async (condition, expected) => {
    const { exit, stderr } = await createTexts(
      `texts: {cost: {text: A, holds: "${condition}"}}\n`,
    ).run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain('tracedocs.yaml:7:32: error: ')
    expect(stderr).toContain(expected)
  })
})

describe('a text that cannot be parsed is reported at its place', () => {
  test.each([
    ['cost: "a {b"', '7:15', 'unexpected `{` at character 3, expected `{EXPRESSION}`'],
    ['cost: "a } b"', '7:15', 'write `}}` for a brace that is text'],
    ['cost: "a {} b"', '7:15', 'expected a value in each `{…}`'],
    [
      'cost: {text: a, value: ratio, bands: {from 0: a}}',
      '7:15',
      'either `text` or `value` with `bands`, got both',
    ],
    ['cost: {}', '7:15', 'got neither; add one'],
    ['cost: {bands: {from 0: a}}', '7:', 'Expected `texts.cost.value` to be set'],
    [
      'cost: {value: ratio, bands: {below 2: a}}',
      '7:38',
      'Cannot read the condition `below 2`: expected `under X`',
    ],
    ['cost: "{slow.time.reel}"', '7:15', 'did you mean `slow.time.real`?'],
  ])('%s', async (text, place, expected) => {
    const { exit, stderr } = await createTexts(`texts: {${text}}\n`).run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain(`tracedocs.yaml:${place}`)
    expect(stderr).toContain(expected)
  })
})

describe('budgets', () => {
  test('that are kept say nothing', async () => {
    const budgets = 'budgets: {baseline.rss.peak: "< 300 MiB", ratio: ["< 3", "> 1"]}\n'
    const project = createTexts(budgets, { 'page.md': '# T\n' })
    expect(await project.run('build', '--check')).toMatchObject({ exit: 0, stderr: '' })
  })

  test.each([['build'], ['build --check']])(
    'that are not kept end `%s` with 1',
    async (command) => {
      const budgets =
        'budgets:\n  baseline.rss.peak: "< 20 MiB"\n  ratio: ["< 3", "between 1 and 2"]\n'
      const project = createTexts(budgets, { 'page.md': '# T\n' })
      const { exit, stderr } = await project.run(...command.split(' '))
      expect(exit).toBe(1)
      expect(stderr).toBe(
        `tracedocs.yaml:8:22: error: Expected \`baseline.rss.peak\` to be < 20 MiB, which is its budget, got 30.00\u00a0MiB; mend what was run or change the budget (broken-budget)
tracedocs.yaml:9:18: error: Expected \`ratio\` to be between 1 and 2, which is its budget, got 2.2; mend what was run or change the budget (broken-budget)
`,
      )
    },
  )

  test.each([
    ['baseline.rss.peak: 300 MiB', 'Cannot read the condition `300 MiB`: expected `< LIMIT`'],
    ['baseline.rss.peek: < 300 MiB', 'did you mean `baseline.rss.peak`?'],
    ['baseline.rss.peak: < 300', 'Cannot compare bytes with `300`'],
  ])('%s is refused', async (budget, expected) => {
    const { exit, stderr } = await createTexts(`budgets:\n  ${budget}\n`, {
      'page.md': '# T\n',
    }).run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain(expected)
    expect(stderr).toContain('tracedocs.yaml:8:22: error: ')
  })
})

describe('lint', () => {
  const page = { 'page.md': '# T\n' }

  test('tests what a text without a condition claims, and reports it in the configuration', async () => {
    const project = createTexts(
      "texts:\n  wrong: 'slow is faster than the baseline.'\n  right: 'baseline is faster than slow.'\n",
      page,
    )
    const { exit, stderr } = await project.run('lint')
    expect(exit).toBe(1)
    expect(stderr).toContain(
      'tracedocs.yaml:8:10: error: Expected `slow is faster than the baseline`',
    )
    expect(stderr.match(/contradicted/g)).toHaveLength(1)
  })

  test.each([
    "texts:\n  a: {text: 'slow is faster than the baseline.', holds: [ratio > 2]}\n",
    "texts:\n  a: {value: ratio, bands: {from 2: 'slow is faster than the baseline.'}}\n",
    "texts:\n  a: 'slow would be faster than the baseline.'\n",
    "texts:\n  a: 'slow is faster than the baseline.'\nlint:\n  ignore: [{rule: contradicted, reason: known}]\n",
  ])('leaves a text to its own condition, and what is ignored: %j', async (texts) => {
    expect((await createTexts(texts, page).run('lint')).stderr).toBe('')
  })
})

test.each([
  "b.bench['math > add'].time < 940 us",
  "b.bench['a between b and c'].time between 1 ns and 940 us",
  "b.bench['math > add'].time < b.bench['a between b and c'].time",
])('what is quoted compares nothing: %s', async (condition) => {
  const log =
    'test math > add ... bench: 900 ns/iter (+/- 1)\ntest a between b and c ... bench: 930 ns/iter (+/- 1)\n'
  const project = createProject({
    'tracedocs.yaml': `runs: {b: {logs: b.txt}}\nlock: false\ntexts:\n  cost:\n    text: fine\n    holds: ["${condition}"]\n`,
    'b.txt': log,
    'page.md': MARKDOWN,
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
})
