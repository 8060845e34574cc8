// Reads pages in a thread of its own: batches come in, what lint needs of their pages goes out.
import { parentPort } from 'node:worker_threads'
import { readLintTexts } from '../../lints/read-lint-texts.ts'
import type { Page } from '../../pages/page.ts'
import { namedSyntaxes } from '../../pages/page-syntaxes.ts'
import type { BatchAnswer, PageBatch, SentPage } from './lint-batch.ts'

const port = parentPort
port?.on('message', (batch: PageBatch) => {
  void answer(batch).then((answered) => {
    port.postMessage(answered)
  })
})

async function answer({ number, pages }: PageBatch): Promise<BatchAnswer> {
  const texts = []
  for (const page of pages) {
    const read = await readLintTexts(receivePage(page))
    texts.push(read.kind === 'texts' ? read.texts : undefined)
  }
  return { number, texts }
}

function receivePage({ syntax: name, ...page }: SentPage): Page {
  const syntax = namedSyntaxes.find((one) => one.name === name)
  if (syntax === undefined) throw new Error(`no syntax is named ${name}`)
  return { ...page, syntax }
}
