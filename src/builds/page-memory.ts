import { createHash } from 'node:crypto'
import type { References } from '../pages/collect-references.ts'
import type { Page, PageContents } from '../pages/page.ts'
import { sumAnswer, type AskedContents, type Question } from './asked-contents.ts'

/** A page that was up to date and without a message: as long as it and what it asked for are the same, it is so again. */
export interface KnownPage {
  /** Of its source and how it is read; see {@link sumPage}. */
  readonly sum: string
  readonly references: References
  /** What it asked of its contents, and the sum of each answer. */
  readonly asked: readonly (readonly [Question, string])[]
}

/** Remembers pages between builds, so that those with nothing to do need not be parsed. */
export interface PageMemory {
  /** All that are known, by their paths. */
  readonly known: ReadonlyMap<string, KnownPage>
  /** Find what is known of a page that has this sum. */
  find(path: string, sum: string): KnownPage | undefined
  keep(path: string, page: KnownPage): void
}

/** Make a memory of pages, with those that are known already by their paths. */
export function createPageMemory(known = new Map<string, KnownPage>()): PageMemory {
  return {
    known,
    find(path, sum) {
      const found = known.get(path)
      return found?.sum === sum ? found : undefined
    },
    keep(path, page) {
      known.set(path, page)
    },
  }
}

/** Sum up a page: its source, and what its reading depends on. */
export function sumPage({ path, syntax, source, hasExamples = false }: Page): string {
  const setting = JSON.stringify([path, syntax.name, hasExamples])
  return createHash('sha256').update(`${setting}\n`).update(source).digest('base64')
}

/** Whether contents give all the answers that a page was made of. */
export function givesAnswers(contents: PageContents, { asked }: KnownPage): boolean {
  return asked.every(([question, sum]) => sumAnswer(contents, question) === sum)
}

/** Describe a page that is up to date; `undefined` where it asked for what cannot be summed up. */
export function describeKnownPage(
  sum: string,
  references: References,
  contents: AskedContents,
): KnownPage | undefined {
  const questions = contents.listQuestions()
  // How an excerpt is chosen, and what it hides, is looked at in each build.
  if (questions === undefined || references.excerpts.length > 0) return undefined
  const asked: (readonly [Question, string])[] = []
  for (const question of questions) {
    const answer = sumAnswer(contents, question)
    if (answer === undefined) return undefined
    asked.push([question, answer])
  }
  return { sum, references, asked }
}
