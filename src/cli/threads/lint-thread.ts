// Lints pages in a thread of its own: batches come in, what their pages by themselves have goes out.
import { parentPort, workerData } from 'node:worker_threads'
import { draftPage, type LintOptions, type PageFindings } from '../../lints/draft-page.ts'
import { readLintTexts } from '../../lints/read-lint-texts.ts'
import type { Page } from '../../pages/page.ts'
import { namedSyntaxes } from '../../pages/page-syntaxes.ts'
import type { BatchAnswer, PageBatch, SentPage, ThreadSetting } from './lint-batch.ts'

const port = parentPort
const { ignore, data, canCompare } = workerData as ThreadSetting

/** How often pages said something of runs, which only the thread that has them can compare. */
let questions = 0
const options: LintOptions = {
  ignore,
  data: data && { ...data, compareRuns: canCompare ? noteQuestion : undefined },
}

function noteQuestion(): undefined {
  questions += 1
}

port?.on('message', (batch: PageBatch) => {
  void answer(batch).then((answered) => {
    port.postMessage(answered)
  })
})

async function answer({ number, pages }: PageBatch): Promise<BatchAnswer> {
  const drafts = []
  for (const page of pages) drafts.push(await lintReceived(receivePage(page)))
  return { number, drafts }
}

async function lintReceived(page: Page): Promise<PageFindings | undefined> {
  const read = await readLintTexts(page)
  const before = questions
  const draft = draftPage(page, read, options)
  return questions > before || draft.kind === 'unreadable' ? undefined : draft
}

function receivePage({ syntax: name, ...page }: SentPage): Page {
  const syntax = namedSyntaxes.find((one) => one.name === name)
  if (syntax === undefined) throw new Error(`no syntax is named ${name}`)
  return { ...page, syntax }
}
