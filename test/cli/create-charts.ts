import { createLog, createProject, SMALL_LOG, type TestProject } from './project.ts'

/** 5, 6 and 7 MiB; without page faults, as on Linux, and with a label. */
export const LINUX_LOG = createLog(
  [5, 6, 7].map((size, i) => ({
    elapsed: i + 1,
    rss: size * 1024 ** 2,
    user: 0.1 * i,
    ...(i === 1 ? { label: 'Half way.' } : {}),
  })),
  'real 3.00\nuser 0.20\nsys 0.10\n',
)

/** A script that draws a title and a curve. */
export const PLOT = `set title "From a script"
plot "points.dat" using 1:2 with lines title "points"
`

/** A project with two runs, some charts, and a page that shows the chart `it`. */
export function createCharts(
  charts: string,
  files: Readonly<Record<string, string>> = {},
): TestProject {
  return createProject({
    'tracedocs.yaml': `runs:
  a: { title: "Before, \`release\`", logs: a.log }
  b: { logs: b.log }
baseline: a
charts:
${charts}
tables:
  times:
    rows: [a, b]
    columns:
      - { header: Run, value: title }
      - { header: '\`real\` (s)', value: time.real }
      - { header: user, value: time.user }
      - { header: ratio, value: time.real / baseline.time.real }
`,
    'page.md': '<!-- tracedocs: begin chart it -->\n<!-- tracedocs: end -->\n',
    'a.log': SMALL_LOG,
    'b.log': LINUX_LOG,
    'plots/one.plt': PLOT,
    'plots/two.plt': `${PLOT}${PLOT}`,
    'plots/points.dat': '1 10\n2 30\n3 20\n',
    ...files,
  })
}

/** Read the alt text of the page's image, and where it is. */
export function readImage(project: TestProject): readonly string[] {
  const [, alt = '', target = ''] = /!\[(.*)\]\((.*)\)/.exec(project.read('page.md')) ?? []
  return [alt.replaceAll('\u00a0', ' '), target]
}
