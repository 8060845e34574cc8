import type { VFileMessage } from 'vfile-message'
import { findSeverity } from '../problems/severity.ts'
import { formatLogPath } from '../logs/read-log-name.ts'

/** A message as `--json` writes it. */
export interface JsonMessage {
  readonly path: string
  readonly line: number | null
  readonly column: number | null
  readonly severity: 'error' | 'warning' | 'info'
  readonly rule: string
  readonly reason: string
}

/** How messages are shown on standard error. */
export interface MessageStyle {
  /** GitHub Actions shows such lines beside the code. */
  readonly github: boolean
  /** The folder that GitHub Actions takes the paths of these lines to be relative to, absolute; where the program was started by default. */
  readonly workspace?: string | undefined
  readonly colour: boolean
}

/** Turns the path of a message into one that can be opened from where the program was started. */
export type ShowPath = (file: string) => string

/** Turn a message into data. */
export function exportMessage(message: VFileMessage, show: ShowPath): JsonMessage {
  return {
    path: hasFile(message) ? show(message.file) : '',
    line: message.line ?? null,
    column: message.column ?? null,
    severity: findSeverity(message),
    rule: message.ruleId ?? '',
    reason: message.reason,
  }
}

const COLOURS = { error: '\u001b[31m', warning: '\u001b[33m', info: '\u001b[36m' } as const

/** Write a message on a line: `page.md:3:1: error: what is wrong (rule)`. */
export function formatMessage(message: VFileMessage, style: MessageStyle, show: ShowPath): string {
  const exported = exportMessage(message, show)
  if (style.github) return formatAnnotation(exported)
  const { path, line, column, severity, rule, reason } = exported
  const place = [showName(path), line, column].filter((part) => part !== null).join(':')
  const word = style.colour ? `${COLOURS[severity]}${severity}\u001b[39m` : severity
  const said = `${word}: ${escapeControls(reason)} (${rule})`
  return hasFile(message) ? `${place}: ${said}` : said
}

function hasFile(message: VFileMessage): message is VFileMessage & { readonly file: string } {
  return message.file !== undefined && message.file !== ''
}

/** A line that begins with the name of a file must be no command to GitHub Actions. */
function showName(path: string): string {
  const name = escapeControls(formatLogPath(path))
  return /^\s*(?:::|##)/.test(name) ? `./${name}` : name
}

/** Characters that steer a terminal, or turn the order of those after them around. */
const CONTROLS = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** A text from a log must not steer the terminal, nor GitHub Actions, which take `##[` anywhere in a line for a command. */
export function escapeControls(text: string): string {
  return text.replaceAll(CONTROLS, escapeOne).replaceAll('##[', `##${escapeOne('[')}`)
}

function escapeOne(character: string): string {
  const code = character.charCodeAt(0)
  const hex = code.toString(16)
  return code < 256 ? `\\x${hex.padStart(2, '0')}` : `\\u${hex.padStart(4, '0')}`
}

/** GitHub Actions' workflow command for a message. */
function formatAnnotation(message: JsonMessage): string {
  const { path, line, column, severity, rule, reason } = message
  const properties = [
    ...(path === '-' || path === '' ? [] : [`file=${escapeProperty(escapeControls(path))}`]),
    ...(line === null ? [] : [`line=${String(line)}`]),
    ...(column === null ? [] : [`col=${String(column)}`]),
    `title=${escapeProperty(`tracedocs ${rule}`)}`,
  ]
  const command = severity === 'info' ? 'notice' : severity
  return `::${command} ${properties.join(',')}::${escapeData(escapeControls(reason))}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
