import { describe, expect, test } from 'vitest'
import { createProject, SMALL_LOG } from '../cli/project.ts'

const CONFIG = `images: docs/images
runs: { a: { title: A, logs: a.log } }
charts: { c: { run: a, file: c.svg, alt: C, caption: Memory., label: fig-memory } }
tables: { t: { rows: [a], columns: [{ header: Real, value: time.real }], caption: Times., label: tab-times } }
`

const REST = '.. tracedocs: begin chart c\n\n.. tracedocs: end\n'
const MARKDOWN = '<!-- tracedocs: begin chart c -->\n<!-- tracedocs: end -->\n'
const TABLE = '<!-- tracedocs: begin table t -->\n<!-- tracedocs: end -->\n'

async function build(files: Readonly<Record<string, string>>): Promise<string> {
  const site = createProject({ 'tracedocs.yaml': CONFIG, 'a.log': SMALL_LOG, ...files })
  return (await site.run('build')).stderr
}

describe('a label that is shown twice is a warning', () => {
  test('on one page, at the second place', async () => {
    expect(await build({ 'a.md': `${TABLE}\nText.\n\n${MARKDOWN}\n${TABLE}` })).toBe(
      'a.md:9:1: warning: Unexpected table `t` with the label `tab-times`, which stands in line 1 as well, so that links to it lead to only one of them; show it once, or take its `label` away (repeated-label)\n',
    )
  })

  test('on two pages of one project of Sphinx, whose labels are those of all pages', async () => {
    const conf = 'extensions = ["myst_parser"]\n'
    expect(
      await build({ 'docs/conf.py': conf, 'docs/a.rst': REST, 'docs/in/b.md': MARKDOWN }),
    ).toContain(
      'docs/in/b.md:1:1: warning: Unexpected chart `c` with the label `fig-memory`, which stands in docs/a.rst, line 1 as well',
    )
  })
})

describe('a reference to what has no caption is a warning, since Sphinx has no number or text for it', () => {
  const bare = CONFIG.replace(', caption: Memory.', '').replace(', caption: Times.', '')
  const use = 'It is in :numref:`fig-memory` and :ref:`the table <tab-times>`.\n'

  test('where it stands, also on another page', async () => {
    const files = {
      'tracedocs.yaml': bare,
      'docs/conf.py': '',
      'docs/a.rst': REST,
      'docs/b.rst': use,
    }
    expect(await build(files)).toBe(
      'docs/b.rst:1:10: warning: Expected `fig-memory` to have a caption, which Sphinx takes the number of `numref` from, got the chart `c` without one; give it a `caption`, or write a text: `ref` with `text <fig-memory>` (unnumbered-label)\n',
    )
  })

  test('in MyST, for a table', async () => {
    const conf = 'extensions = ["myst_parser"]\n'
    const page = `${TABLE}\nSee {ref}\`tab-times\`.\n`
    expect(
      await build({ 'tracedocs.yaml': bare, 'docs/conf.py': conf, 'docs/b.md': page }),
    ).toContain(
      'docs/b.md:4:5: warning: Expected `tab-times` to have a caption, which Sphinx takes the text of `ref` from, got the table `t` without one',
    )
  })

  test('but not with a caption, nor on a page of another project', async () => {
    expect(await build({ 'docs/conf.py': '', 'docs/a.rst': REST, 'docs/b.rst': use })).toBe('')
    expect(
      await build({ 'tracedocs.yaml': bare, 'docs/conf.py': '', 'docs/a.rst': REST, 'b.rst': use }),
    ).toBe('')
  })
})

describe('nothing is said of a label', () => {
  test.each([
    [
      'on two pages of another host, where links name the page',
      { 'a.md': MARKDOWN, 'b.md': MARKDOWN },
    ],
    ['in the README beside Sphinx', { 'docs/conf.py': '', 'README.rst': REST, 'docs/a.rst': REST }],
    [
      'in two projects of Sphinx',
      { 'a/conf.py': '', 'a/a.rst': REST, 'b/conf.py': '', 'b/b.rst': REST },
    ],
  ])('%s', async (_, files) => {
    expect(await build(files)).toBe('')
  })
})
