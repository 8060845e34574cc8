import type { Page } from '../pages/page.ts'
import { createLocator } from '../pages/locate-offset.ts'
import { readPage, type ReadPage } from '../pages/read-page.ts'

/** Something that a page shows, and the line to ask about. */
export interface ShownThing {
  /** In a sentence: ``the chart `memory` ``. */
  readonly what: string
  readonly line: number
  readonly last: number
}

/** A page, and everything that it shows, in its order. */
export interface ShownPage {
  readonly path: string
  readonly shown: readonly ShownThing[]
}

/** List everything that a page shows. */
export async function listShownThings(page: Page): Promise<ShownPage> {
  const { path } = page
  const read = await readPage(page)
  return { path, shown: read === undefined ? [] : listThings(read) }
}

function listThings(read: ReadPage): readonly ShownThing[] {
  const { regions, values } = read.outline
  const locate = createLocator(read.page.path, read.source)
  return [
    ...regions
      .filter(({ kind }) => kind !== 'values')
      .map(({ kind, name, begin, end }) => ({
        what: `the ${kind} \`${name}\``,
        line: begin.place.line,
        last: end.place.line,
      })),
    ...values.map(({ expression, place, content }) => ({
      what: `the value \`${expression}\``,
      line: place.line,
      last: content === undefined ? place.line : locate(content.end).line,
    })),
  ].sort((a, b) => a.line - b.line)
}

/** Write a line for each thing that a page shows, which begins as the next question. */
export function formatShown({ path, shown }: ShownPage, show: (path: string) => string): string {
  const [first] = shown
  if (first === undefined) return `${show(path)} shows nothing of tracedocs\n`
  const lines = shown.map(({ what, line, last }) => {
    const end = last === line ? '' : ` (to line ${String(last)})`
    return `${show(path)}:${String(line)}  ${what}${end}\n`
  })
  return `${lines.join('')}ask about one with \`npx tracedocs explain ${show(path)}:${String(first.line)}\`\n`
}
