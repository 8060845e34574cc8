import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { nameExcerpt, readExcerptOptions } from '../../src/excerpts/excerpt.ts'
import type { PageContents } from '../../src/pages/page.ts'
import { renderPage } from '../../src/pages/render-page.ts'
import { parseInline } from '../../src/tables/inline.ts'
import { CONTENTS, pageOf } from '../pages/sample-contents.ts'

/** The Python that has doc8: Debian's is that of the system, whichever comes first in the path. */
const PYTHON = ['python3', '/usr/bin/python3'].find(
  (python) => spawnSync(python, ['-c', 'import doc8'], { stdio: 'ignore' }).status === 0,
)

const options = readExcerptOptions(['tail=2'])
const spec = options.kind === 'spec' ? options.spec : undefined

const chart = CONTENTS.charts.get('memory')
const table = CONTENTS.tables.get('timings')

const FULL: PageContents = {
  ...CONTENTS,
  charts: new Map(chart && [['memory', { ...chart, label: 'fig-memory' }]]),
  tables: new Map(
    table && [['timings', { ...table, caption: 'Times 日本.', label: 'tab-timings' }]],
  ),
  texts: new Map([['claim', { kind: 'paragraphs', paragraphs: [parseInline('It is **fast**.')] }]]),
  excerpts: new Map(
    spec && [[nameExcerpt('after', spec), { kind: 'made', value: ['real 1.50', '', '  user 1'] }]],
  ),
}

test.skipIf(PYTHON === undefined)(
  'a page in reST with regions of every kind has no finding of doc8 but long lines (skipped without doc8)',
  async () => {
    const regions = [
      'chart memory',
      'table timings',
      'text claim',
      'excerpt after tail=2',
      'values',
    ]
    const markers = regions.map((region) => `.. tracedocs: begin ${region}\n\n.. tracedocs: end\n`)
    const source = ['It took |td-real_ratio| as long.\n', ...markers].join('\n')
    const { text, messages } = await renderPage(pageOf('rest', source), FULL)
    expect(messages.map(String)).toEqual([])
    const folder = mkdtempSync(path.join(tmpdir(), 'tracedocs-'))
    onTestFinished(() => {
      rmSync(folder, { recursive: true })
    })
    writeFileSync(path.join(folder, 'page.rst'), text)
    const { stdout, status } = spawnSync(
      PYTHON ?? '',
      ['-m', 'doc8', '--ignore', 'D001', 'page.rst'],
      { cwd: folder, encoding: 'utf8' },
    )
    expect(stdout).toContain('Total accumulated errors = 0')
    expect(status).toBe(0)
  },
)
