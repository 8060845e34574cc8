import { expect, test } from 'vitest'
import { createProject, SMALL_LOG } from '../cli/project.ts'

const CHART = '<!-- tracedocs: begin chart c -->\n<!-- tracedocs: end -->\n'

async function build(url: string, ...args: readonly string[]): Promise<string> {
  const site = createProject({
    'tracedocs.yaml': `images:\n  folder: images\n  url:\n${url}runs: { a: { title: A, logs: a.log } }\ncharts: { c: { run: a, file: c.svg, alt: C } }\n`,
    'a.log': SMALL_LOG,
    'README.md': CHART,
    'docs/a.md': CHART,
  })
  return (await site.run('build', ...args)).stderr
}

test('a pattern that matches no page is a warning at its place', async () => {
  expect(await build('    docs/b.md: /b\n    README.md: https://x.example/i\n')).toBe(
    'tracedocs.yaml:4:5: warning: The pattern `docs/b.md` of `images.url` matches no page, so that its URL is in no link; correct the pattern or remove it (unused-url)\n',
  )
})

test('a pattern whose pages others above it take is a warning that names the first', async () => {
  expect(await build("    '**': /all\n    README.md: https://x.example/i\n")).toContain(
    'tracedocs.yaml:5:5: warning: The pattern `README.md` of `images.url` gives no page its URL, since `**` above takes all that it matches',
  )
})

test.each([
  ['each gives some page its URL', "    README.md: https://x.example/i\n    '**': /all\n", []],
  ['the last is for all others, which are none', "    '*.md': /a\n    '**': /all\n", []],
  ['one is a name in every folder', '    a.md: /a\n', []],
  ['only some pages are built', '    docs/a.md: /a\n', ['README.md']],
])('nothing is said where %s', async (_, url, args) => {
  expect(await build(url, ...args)).toBe('')
})
