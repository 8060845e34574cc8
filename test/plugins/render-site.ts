import { createProject, SMALL_LOG, type TestProject } from '../cli/project.ts'

export const PAGE = `# Page

It took <span data-tracedocs="a.time.real">?</span>, no less.

- a list
  <!-- tracedocs: begin table t -->
  <!-- tracedocs: end -->

<!-- tracedocs: begin chart c -->
<!-- tracedocs: end -->

The end.
`

/** A site whose page shows a value, a table and a chart; its page is never written. */
export function createRenderSite(): TestProject {
  return createProject({
    'tracedocs.yaml': `pages: [docs/*.md]
images: docs/images
runs: { a: { title: A, logs: a.log } }
tables: { t: { rows: [a], columns: [{ header: Run, value: title }, { header: real, value: time.real, format: '{:.2f}' }] } }
charts: { c: { run: a, file: c.svg, alt: Memory } }
`,
    'a.log': SMALL_LOG,
    'docs/page.md': PAGE,
  })
}
