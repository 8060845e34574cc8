import path from 'node:path'
import * as v from 'valibot'
import type { WrittenPart } from '../sites/written-part.ts'
import type { Workplace } from './session.ts'

/** The file that has what `tracedocs init` wrote for a host, so that `clean --remove` can take it away. */
export const INIT_RECORD = 'tracedocs.init.json'

const piecesSchema = v.object({
  file: v.string(),
  pieces: v.array(v.object({ text: v.string(), before: v.string(), after: v.string() })),
})

const fileSchema = v.object({
  file: v.string(),
  text: v.string(),
  folder: v.optional(v.string()),
})

const recordSchema = v.object({
  tracedocs: v.literal('init'),
  schema: v.literal(1),
  written: v.array(v.union([piecesSchema, fileSchema])),
})

/** What a record says, and its text. */
export interface InitRecord {
  readonly source: string
  readonly parts: readonly WrittenPart[]
}

/** Read the record of a folder: `none` where there is no file, `broken` for one that is no record. */
export async function readInitRecord(
  { effects }: Pick<Workplace, 'effects'>,
  folder: string,
): Promise<InitRecord | 'none' | 'broken'> {
  const file = path.join(folder, INIT_RECORD)
  if ((await effects.findPathKind(file)) !== 'file') return 'none'
  const source = Buffer.from(await effects.readFile(file)).toString()
  const parsed = v.safeParse(recordSchema, parseJson(source))
  return parsed.success ? { source, parts: parsed.output.written } : 'broken'
}

/** Write a record. */
export function formatInitRecord(written: readonly WrittenPart[]): string {
  return `${JSON.stringify({ tracedocs: 'init', schema: 1, written }, null, 2)}\n`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
