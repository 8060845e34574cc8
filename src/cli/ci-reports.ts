import { createHash } from 'node:crypto'
import type { VFileMessage } from 'vfile-message'
import type { DataChange } from '../locks/compare-locks.ts'
import {
  escapeControls,
  exportMessage,
  type JsonMessage,
  type ShowPath,
} from './report-messages.ts'

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const

/** An entry of a code-quality report. */
export interface QualityIssue {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: 'major' | 'minor' | 'info'
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } }
}

/** Write messages as GitLab reads them: a code-quality report. */
export function formatCodeQuality(messages: readonly VFileMessage[], show: ShowPath): string {
  return `${JSON.stringify(listQualityIssues(messages, show), null, 2)}\n`
}

/** List messages as a code-quality report has them. */
export function listQualityIssues(
  messages: readonly VFileMessage[],
  show: ShowPath,
): readonly QualityIssue[] {
  const seen = new Map<string, number>()
  return messages.map((message) => {
    const exported = exportMessage(message, show)
    const { path, line, severity, rule, reason } = exported
    return {
      description: reason,
      check_name: `tracedocs/${rule}`,
      fingerprint: createFingerprint(exported, seen),
      severity: SEVERITIES[severity],
      location: { path, lines: { begin: line ?? 1 } },
    }
  })
}

/** The same for the same fault wherever it moves to; equal ones are numbered. */
function createFingerprint({ path, rule, reason }: JsonMessage, seen: Map<string, number>): string {
  const key = JSON.stringify([path, rule, reason])
  const count = seen.get(key) ?? 0
  seen.set(key, count + 1)
  return createHash('sha256')
    .update(`${key}${String(count)}`)
    .digest('hex')
}

/** The content of a job's summary. */
export interface JobSummary {
  readonly isFine: boolean
  readonly messages: readonly VFileMessage[]
  readonly data: readonly DataChange[]
}

const MOST_ROWS = 50

/** Write the summary of a job in Markdown: what changed in the data, and every message. */
export function formatSummary({ isFine, messages, data }: JobSummary, show: ShowPath): string {
  const rows = messages
    .map((message) => exportMessage(message, show))
    .filter(({ severity }) => severity !== 'info')
    .map(({ path, line, severity, reason }) => [
      line === null ? path : `${path}:${String(line)}`,
      severity,
      reason,
    ])
  const changes = data.map(({ about, text }) => [about, text])
  return [
    `## tracedocs: ${isFine ? 'pages and data agree' : 'pages and data do not agree'}\n`,
    ...formatTable(['Data', 'Change'], changes),
    ...formatTable(['Place', '', 'Message'], rows),
  ].join('\n')
}

function formatTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  if (rows.length === 0) return []
  const more = rows.length - MOST_ROWS
  const format = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |`
  return [
    format(headers),
    format(headers.map(() => '---')),
    ...rows.slice(0, MOST_ROWS).map(format),
    ...(more > 0 ? [format([`… ${String(more)} more`, ...headers.slice(1).map(() => '')])] : []),
    '',
  ]
}

/**
 * Names and texts of logs are shown in a table of Markdown as they are: no markup, no link, no picture, no mention.
 * What stands between backquotes is code and stays, unless a backslash or a stray backquote would take it apart.
 */
function escapeCell(text: string): string {
  const line = escapeControls(text.replaceAll(/\s*\n\s*/g, ' '))
  const pieces = line.split('`')
  const isPaired = pieces.length % 2 === 1
  return pieces
    .map((piece, i) =>
      isPaired && i % 2 === 1 ? piece.replaceAll('|', '\\|') : escapeMarkup(piece),
    )
    .join(isPaired ? '`' : '\\`')
}

function escapeMarkup(text: string): string {
  return text
    .replaceAll(/[\\|*_[\]~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '&#64;')
}
