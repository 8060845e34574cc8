import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { parse } from 'yaml'

/** A fault of a page of the corpus. */
export interface CorpusFault {
  /** Relative to the case's folder. */
  readonly page: string
  readonly line: number
  readonly written: string
  /** The values that may stand there instead; empty when nobody can know. */
  readonly right: readonly number[]
  readonly rules: readonly string[]
  /** Where it may be reported instead. */
  readonly also: readonly { readonly page: string; readonly line: number }[]
}

/** A page, or a project of pages, of the corpus. */
export interface CorpusCase {
  /** `tables/hyperfine`. */
  readonly kind: string
  readonly name: string
  /** Absolute; the folder that is linted. */
  readonly folder: string
  /** The page that is linted; `undefined` for all of the folder. */
  readonly page: string | undefined
  readonly faults: readonly CorpusFault[]
}

const oneOrMore = <T extends v.GenericSchema>(item: T) => v.union([item, v.array(item)])

const faultsSchema = v.record(
  v.string(),
  v.pipe(
    v.array(
      v.strictObject({
        line: v.pipe(v.number(), v.integer(), v.minValue(1)),
        written: v.string(),
        right: v.optional(oneOrMore(v.number())),
        rule: oneOrMore(v.string()),
        from: v.optional(v.string()),
        also: v.optional(oneOrMore(v.pipe(v.string(), v.regex(/^.+:\d+$/)))),
      }),
    ),
    v.minLength(1),
  ),
)

const root = fileURLToPath(new URL('corpus/', import.meta.url))
const PAGE = /\.(?:md|mdx|rst|html)$/

/** Read all pages of the corpus, with what is wrong in them. */
export function readCorpus(): readonly CorpusCase[] {
  return listFolders(root).flatMap((group) =>
    listFolders(path.join(root, group)).flatMap((kind) => readKind(`${group}/${kind}`)),
  )
}

function readKind(kind: string): readonly CorpusCase[] {
  const folder = path.join(root, kind)
  const faults = readFaults(path.join(folder, 'faults.yaml'))
  const entries = readdirSync(folder, { withFileTypes: true })
  const cases = entries.flatMap((entry): readonly CorpusCase[] => {
    const { name } = entry
    if (entry.isDirectory()) {
      const own = listFaults(faults, (page) =>
        page.startsWith(`${name}/`) ? page.slice(name.length + 1) : undefined,
      )
      return [{ kind, name, folder: path.join(folder, name), page: undefined, faults: own }]
    }
    if (!PAGE.test(name)) return []
    const own = listFaults(faults, (page) => (page === name ? page : undefined))
    return [{ kind, name, folder, page: name, faults: own }]
  })
  const known = new Set(cases.flatMap((one) => one.faults).map(({ page }) => page))
  for (const page of Object.keys(faults)) {
    if (!existsSync(path.join(folder, page)) || known.size === 0)
      throw new Error(`${kind}/faults.yaml names ${page}, which is not there`)
  }
  return cases
}

type Faults = v.InferOutput<typeof faultsSchema>

function readFaults(file: string): Faults {
  if (!existsSync(file)) return {}
  return v.parse(faultsSchema, parse(readFileSync(file, 'utf8')))
}

function listFaults(
  faults: Faults,
  relate: (page: string) => string | undefined,
): readonly CorpusFault[] {
  return Object.entries(faults).flatMap(([name, listed]) => {
    const page = relate(name)
    if (page === undefined) return []
    return listed.map(({ line, written, right, rule, also }) => ({
      page,
      line,
      written,
      right: right === undefined ? [] : [right].flat(),
      rules: [rule].flat(),
      also: (also === undefined ? [] : [also].flat()).map(parsePlace),
    }))
  })
}

function parsePlace(place: string): { readonly page: string; readonly line: number } {
  const at = place.lastIndexOf(':')
  return { page: place.slice(0, at), line: Number(place.slice(at + 1)) }
}

function listFolders(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}
