import type { VFileMessage } from 'vfile-message'
import { createMessage } from '../problems/diagnostics.ts'
import { cleanText } from '../tables/clean-text.ts'
import { checkHeadings } from './check-headings.ts'
import { checkStability } from './check-stability.ts'
import { listReferences, type References, type ValueReference } from './collect-references.ts'
import { explainAround } from '../quantities/explain-around.ts'
import { createHeaderFinder, type FindHeaders } from './find-headers.ts'
import { createSurroundingsReader, type ReadSurroundings } from './read-surroundings.ts'
import { evaluateValues, type EvaluatedValue } from './evaluate-values.ts'
import { formatRegion } from './format-region.ts'
import type { Page, PageContents } from './page.ts'
import { comparePlaces } from './read-outline.ts'
import { readPage, type ReadPage } from './read-page.ts'
import { findDifference, type Difference } from './find-difference.ts'
import { applyEdits, findRegionEdit, getInterior, type Edit } from './region-edit.ts'
import type { Region, RegionKind } from './region.ts'
import { getRegionSyntax } from './region-syntax.ts'
import { findValueEdit } from './value-edit.ts'

/** A page after a build. */
export interface RenderedPage {
  /** The whole file; the page's own source, byte for byte, when nothing changed or an error keeps it from being written. */
  readonly text: string
  /** What makes `text` of the page's source; offsets do not count a byte order mark. */
  readonly edits: readonly Edit[]
  /** What the page refers to once it is written; absent where it stays, and where there is something to say of it then. */
  readonly next?: References | undefined
  /** In the order of the page; `fatal` is true for errors. */
  readonly messages: readonly VFileMessage[]
  /** Empty when an error keeps the page from being written. */
  readonly regions: readonly RenderedRegion[]
  /** Empty when any message is an error. */
  readonly values: readonly RenderedValue[]
}

/** A region that was rendered. */
export interface RenderedRegion {
  readonly kind: RegionKind
  /** Empty for `values`, which has no name. */
  readonly name: string
  /** Of the begin marker. */
  readonly line: number
  readonly changed: boolean
  /** What a reader sees first that changes, with lines of the page; `undefined` where only the form does. */
  readonly difference: Difference | undefined
}

/** A value in a sentence that was rendered. */
export interface RenderedValue extends ValueReference {
  readonly text: string
  /** What the page shows; `undefined` where nothing defines the value yet. */
  readonly shown: string | undefined
  readonly column: number
  readonly changed: boolean
}

/**
 * Write what the regions and values of a page refer to into it. Every byte outside them stays as it
 * is, and so does a region that already shows a reader the same (a formatter may have re-padded it).
 * A page with any error comes back unchanged, with messages that say why.
 */
export async function renderPage(page: Page, contents: PageContents): Promise<RenderedPage> {
  const read = await readPage(page)
  return read === undefined ? leavePage(page) : renderReadPage(read, contents)
}

/** The outcome of a page in which there is nothing to do. */
export function leavePage({ source }: Page): RenderedPage {
  return { text: source, edits: [], messages: [], regions: [], values: [] }
}

/** Do what {@link renderPage} does with a page that was read. */
export function renderReadPage(read: ReadPage, contents: PageContents): RenderedPage {
  const { page } = read
  const values = evaluateValues(read.outline.values, page.syntax.values.kind, contents)
  const regions = planRegions(read, contents, values)
  const findHeaders = createHeaderFinder(read.scan, read.source)
  const around = createSurroundingsReader(read, values)
  const reports = values.flatMap((value) => reportValue(value, around, findHeaders))
  const problems = [...regions.messages, ...reports]
  const reported = [...read.outline.messages, ...problems]
  const messages = [...reported, ...regions.kept, ...checkHeadings(read)].sort(comparePlaces)
  return reported.some(isError)
    ? { ...leavePage(page), messages }
    : writePage(read, { regions: regions.planned, values, messages })
}

/** A region, its lines, and the edit that puts them there, if one is needed. */
interface PlannedRegion {
  readonly region: Region
  /** `undefined` of one that stays as it is. */
  readonly lines: readonly string[] | undefined
  readonly edit: Edit | undefined
}

interface PlannedRegions {
  readonly planned: readonly PlannedRegion[]
  readonly messages: readonly VFileMessage[]
  /** Of the regions that stay as they are, though the rest of the page is written. */
  readonly kept: readonly VFileMessage[]
}

function planRegions(
  read: ReadPage,
  contents: PageContents,
  values: readonly EvaluatedValue[],
): PlannedRegions {
  const planned: PlannedRegion[] = []
  const messages: VFileMessage[] = []
  const kept: VFileMessage[] = []
  for (const region of read.outline.regions) {
    const syntax = getRegionSyntax(region, read.page)
    const text = formatRegion(region, { syntax, contents, values })
    if (text.kind === 'problem') {
      messages.push(createMessage(text.problem, region.begin.place))
    } else if (text.kind === 'kept') {
      kept.push(createMessage(text.problem, region.begin.place))
      planned.push({ region, lines: undefined, edit: undefined })
    } else {
      const edit = findRegionEdit(read, region, text.value)
      planned.push({ region, lines: text.value, edit })
    }
  }
  return { planned, messages, kept }
}

function reportValue(
  evaluated: EvaluatedValue,
  readSurroundings: ReadSurroundings,
  findHeaders: FindHeaders,
): VFileMessage[] {
  const { value, result } = evaluated
  if (result.kind === 'problem') return [createMessage(result.problem, value.place)]
  const { expression, content, start } = value
  const problem = explainAround(
    { expression, ...result },
    readSurroundings(evaluated),
    result.shown === undefined ? [] : findHeaders(content?.start ?? start),
  )
  if (problem !== undefined) return [createMessage(problem, value.place)]
  return result.doubt === undefined ? [] : [createMessage(result.doubt, value.place, 'warning')]
}

function writePage(
  read: ReadPage,
  {
    regions,
    values,
    messages,
  }: {
    readonly regions: readonly PlannedRegion[]
    readonly values: readonly EvaluatedValue[]
    readonly messages: readonly VFileMessage[]
  },
): RenderedPage {
  const definitions = regions.find(({ region }) => region.kind === 'values')?.region
  const written = values.flatMap(({ value, result }) => {
    if (result.kind === 'problem') return []
    const { text: given } = result
    const { expression, format, place, content } = value
    const edit = findValueEdit(read, value, given)
    const shown =
      content === undefined
        ? readDefinition(read, expression, definitions)
        : read.scan.readText(content)
    const changed = content === undefined ? shown !== cleanText(given) : edit !== undefined
    return [{ edit, rendered: { expression, format, ...place, text: given, shown, changed } }]
  })
  const edits = [...regions, ...written].flatMap(({ edit }) => (edit === undefined ? [] : [edit]))
  const text = read.mark + applyEdits(read.source, edits)
  const put = regions.map(({ lines }) => lines)
  const stability = edits.length === 0 ? undefined : checkStability(read, text, put)
  if (stability !== undefined && stability.messages.length > 0) {
    return { ...leavePage(read.page), messages: [...messages, ...stability.messages] }
  }
  return {
    text,
    edits,
    next:
      stability?.after.outline.messages.length === 0 ? listReferences(stability.after) : undefined,
    messages,
    regions: regions.map(({ region, lines = [], edit }) => ({
      ...{ kind: region.kind, name: region.name, line: region.begin.place.line },
      changed: edit !== undefined,
      difference: edit === undefined ? undefined : placeDifference(read, region, lines),
    })),
    values: written.map(({ rendered }) => rendered),
  }
}

/** Read what the region `values` shows for a name. */
function readDefinition(
  { page, source }: ReadPage,
  name: string,
  region: Region | undefined,
): string | undefined {
  const { values: form } = page.syntax
  if (region === undefined || form.kind !== 'named') return undefined
  const { start, end } = getInterior(source, region)
  const head = form.formatDefinition(name, '').trimEnd()
  const line = source
    .slice(start, end)
    .split(/\r\n|\n|\r/)
    .find((one) => one.trim().startsWith(`${head} `))
  return line?.trim().slice(head.length).trim()
}

/** Find what changes first in a region, and count its line from the top of the page. */
function placeDifference(
  { source }: ReadPage,
  region: Region,
  lines: readonly string[],
): Difference | undefined {
  const { start, end } = getInterior(source, region)
  const found = findDifference(source.slice(start, end), lines)
  return found === undefined
    ? undefined
    : { ...found, line: region.begin.place.line + 1 + found.line }
}

function isError(message: VFileMessage): boolean {
  return message.fatal === true
}
