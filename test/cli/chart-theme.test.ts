import { expect, test } from 'vitest'
import { createLog, createProject, type TestProject } from './project.ts'

const LOG = createLog(
  [5, 6, 7].map((size, i) => ({
    elapsed: i + 1,
    rss: size * 1024 ** 2,
    user: 0.1 * i,
    faults: 20_000 * i,
    ...(i === 1 ? { label: 'Half way.' } : {}),
  })),
)

function createThemed(top: string, chart: string): TestProject {
  return createProject({
    'tracedocs.yaml': `${top}runs:\n  a: { logs: a.log }\ncharts:\n  it: { run: a, file: it.svg${chart} }\n`,
    'page.md': '<!-- tracedocs: begin chart it -->\n<!-- tracedocs: end -->\n',
    'a.log': LOG,
  })
}

function readTexts(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((match) => match[1] ?? '')
}

test.each([
  ['by default', '', ''],
  ['of a chart', 'theme: gnuplot\n', ', theme: docs'],
  ['of the project', 'theme: docs\n', ''],
])('the theme %s is drawn, with units of its own', async (_, top, chart) => {
  const project = createThemed(top, chart)
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  const texts = readTexts(project.read('images/it.svg'))
  expect(texts).toEqual(
    expect.arrayContaining([
      'Memory, RSS (MiB)',
      'CPU (%)',
      'Page faults (1/s)',
      '20k',
      'Half way.',
    ]),
  )
  expect(texts.join(' ')).not.toMatch(/Mb|10,000/)
})

test("a chart's own theme goes before the project's", async () => {
  const project = createThemed('theme: docs\n', ', theme: gnuplot')
  const plain = createThemed('theme: gnuplot\n', '')
  await project.run('build')
  await plain.run('build')
  expect(project.read('images/it.svg')).toBe(plain.read('images/it.svg'))
})

test('an unknown theme is reported with a suggestion', async () => {
  const { exit, stderr } = await createThemed('', ', theme: doc').run('build')
  expect(stderr).toContain('Unexpected theme `doc`, did you mean `docs`?')
  expect(exit).toBe(2)
})

test('`plot --theme docs` draws logs and scripts so', async () => {
  const project = createProject({
    'a.log': LOG,
    'b.plt': 'set ylabel "Size"\nplot "b.dat" using 1:2 with lines title "points"\n',
    'b.dat': '1 2\n3 4\n',
  })
  expect(await project.run('plot', '--theme', 'docs', 'a.log', 'b.plt')).toMatchObject({ exit: 0 })
  expect(project.read('b.svg')).toContain('system-ui')
})
