import type { Json } from '../locks/encode-value.ts'
import { formatJson } from '../locks/format-json.ts'
import type { Inline } from '../tables/table.ts'
import {
  MANIFEST_SCHEMA,
  type Manifest,
  type ManifestChart,
  type ManifestParagraphs,
  type ManifestTable,
  type ManifestText,
} from './manifest.ts'

/** Format a manifest as JSON: keys sorted, one item on each line, so that a diff shows what changed. */
export function formatManifest({ root, values, texts, tables, charts }: Manifest): string {
  const manifest = {
    tracedocs: 'manifest',
    schema: MANIFEST_SCHEMA,
    root,
    values: encodeEntries(values, encodeText),
    texts: encodeEntries(texts, encodeParagraphs),
    tables: encodeEntries(tables, encodeTable),
    charts: encodeEntries(charts, encodeChart),
  }
  return `${formatJson(manifest)}\n`
}

function encodeEntries<T>(entries: ReadonlyMap<string, T>, encode: (entry: T) => Json): Json {
  return Object.fromEntries([...entries].map(([name, entry]) => [name, encode(entry)]))
}

function encodeText(text: ManifestText): Json {
  return { ...text }
}

function encodeParagraphs(text: ManifestParagraphs): Json {
  return 'problem' in text ? { ...text } : { paragraphs: text.paragraphs.map(encodeInline) }
}

function encodeTable({ columns, rows, notes, ...named }: ManifestTable): Json {
  return {
    columns: columns.map(({ header, align }) => ({ header: encodeInline(header), align })),
    rows: rows.map((row) => row.map(encodeInline)),
    notes: [...notes],
    ...encodeNames(named),
  }
}

function encodeChart({ file, alt, ...named }: ManifestChart): Json {
  return { file, alt, ...encodeNames(named) }
}

function encodeNames({
  caption,
  label,
}: Pick<ManifestTable, 'caption' | 'label'>): Readonly<Record<string, Json>> {
  return {
    ...(caption === undefined ? {} : { caption }),
    ...(label === undefined ? {} : { label }),
  }
}

/** Plain text is a string; text with markup a list of stretches, each with its kind. */
function encodeInline(inline: Inline): Json {
  const [first, ...others] = inline
  if (first === undefined) return ''
  if (others.length === 0 && first.kind === 'text') return first.text
  return inline.map(({ kind, text }) => [kind, text])
}
