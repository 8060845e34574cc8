#!/usr/bin/env node
import { realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { hostProject, logBuild, type HostedProject, type HostOptions } from 'tracedocs'

/** What mdBook says of the book, as far as it is needed. */
interface BookContext {
  /** The folder of `book.toml`. */
  readonly root: string
  readonly config: {
    readonly book?: { readonly src?: string }
    readonly preprocessor?: { readonly tracedocs?: HostOptions }
  }
}

/** mdBook 0.4 has sections, mdBook 0.5 items. */
interface Book {
  readonly sections?: readonly BookItem[]
  readonly items?: readonly BookItem[]
}

/** A separator is a text, a chapter an object. */
type BookItem = string | { readonly Chapter?: Chapter }

interface Chapter {
  content: string
  readonly source_path?: string | null
  readonly sub_items?: readonly BookItem[]
}

/**
 * Build the project of a book, and give the chapters that the build wrote their new contents: mdBook has read the files before.
 *
 * @param options wins over those of `[preprocessor.tracedocs]`
 * @returns the book, whose chapters are changed in place
 * @throws an error with every message if something is wrong
 */
export default async function preprocessBook(
  [context, book]: readonly [BookContext, Book],
  options: HostOptions = {},
): Promise<Book> {
  const own = takeOptions(context.config.preprocessor?.tracedocs ?? {})
  const built = await openProject({ ...own, ...options }, context.root).build()
  if (!built.isFine) throw new Error(built.report)
  // What goes to the standard output is the book.
  const say = (line: string): void => {
    console.error(line)
  }
  logBuild(built, { info: say, warn: say, error: say })
  const written = new Set(built.written)
  const source = path.resolve(context.root, context.config.book?.src ?? 'src')
  for (const chapter of listChapters(book.items ?? book.sections ?? [])) {
    if (chapter.source_path == null) continue
    const file = path.join(source, chapter.source_path)
    if (written.has(file)) chapter.content = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '')
  }
  return book
}

/** The keys that are mdBook's own. */
const OWN = ['command', 'before', 'after', 'renderer', 'renderers', 'optional']

function takeOptions(table: HostOptions): HostOptions {
  return Object.fromEntries(Object.entries(table).filter(([name]) => !OWN.includes(name)))
}

/** Nobody else looks at the options of a preprocessor, so what is wrong with them names their place. */
function openProject(options: HostOptions, root: string): HostedProject {
  try {
    return hostProject(options, root)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`book.toml: [preprocessor.tracedocs]: ${reason}`, { cause: error })
  }
}

function listChapters(items: readonly BookItem[]): readonly Chapter[] {
  return items.flatMap((item) => {
    const chapter = typeof item === 'string' ? undefined : item.Chapter
    return chapter === undefined ? [] : [chapter, ...listChapters(chapter.sub_items ?? [])]
  })
}

/** What mdBook calls: `supports RENDERER`, or with the book on the standard input. */
async function main([question]: readonly string[]): Promise<void> {
  // Pages are written in place, which is right for every renderer.
  if (question === 'supports') return
  const input = parseInput(await text(process.stdin))
  if (input === undefined)
    throw new Error(
      'tracedocs-mdbook: Expected a book on standard input; mdBook calls this program, see `[preprocessor.tracedocs]`',
    )
  process.stdout.write(JSON.stringify(await preprocessBook(input)))
}

/** Parse what mdBook writes: what it says of the book, and the book. */
function parseInput(json: string): readonly [BookContext, Book] | undefined {
  try {
    const [context, book] = JSON.parse(json) as readonly [Partial<BookContext>, unknown]
    const isBook =
      typeof book === 'object' &&
      typeof context.root === 'string' &&
      typeof context.config === 'object'
    return isBook ? [context as BookContext, book as Book] : undefined
  } catch {
    return undefined
  }
}

function isProgram(): boolean {
  const [, program] = process.argv
  if (program === undefined) return false
  try {
    return realpathSync(program) === fileURLToPath(import.meta.url)
  } catch {
    return false
  }
}

if (isProgram()) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  })
}
