import { closestMatch } from 'leven'
import { isMarker, spellIgnore } from './parse-marker.ts'

/** The name of the attribute of a value. */
const ATTRIBUTE = 'data-tracedocs'

/** What other linters write: `tracedocs-lint disable sum`, `tracedocs-disable-next-line`, `tracedocs ignore`. */
const LINT =
  /^tracedocs(?:[-\s]lint)?[-\s:]+(?:lint-)?(?:disable|ignore|off)(?:-next(?:-line)?|-line|-file)?(?:[\s=:]+(?<rest>.*))?$/is

/** Suggest what a comment was to be that looks like a marker with its first word misspelt: `trace docs: begin table t`. */
export function respellMarker(comment: string): string | undefined {
  const text = comment.trim()
  // `tracedocs chart memory`: what a region shows, without the word that begins it.
  const shown = /^tracedocs\s+(?<what>(?:chart|table|text|excerpt)\s+\S.*)$/is.exec(text)
  if (shown?.groups !== undefined) return `tracedocs: begin ${shown.groups['what'] ?? ''}`
  if (/^(?:\/|end\s+)tracedocs$/i.test(text)) return 'tracedocs: end'
  const lint = LINT.exec(text)
  if (lint !== null && !isMarker(text)) return spellIgnore(lint.groups?.['rest'] ?? '')
  const match =
    /^(?<head>[a-z][a-z _-]{4,13}?)\s*(?::\s*|\s+)(?<rest>(?:begin|end|value|lint-ignore)\b.*)$/is.exec(
      text,
    )
  const { head = '', rest = '' } = match?.groups ?? {}
  if (match === null || isMarker(text)) return undefined
  return isNearly(head, 'tracedocs') ? `tracedocs: ${rest}` : undefined
}

/** Find the attribute of a tag that looks like that of a value, misspelt. */
export function findMisspeltAttribute(attributes: string): string | undefined {
  return Array.from(
    attributes.matchAll(/(?<![\w-])(data[-_]?[a-z_-]{6,12})\s*=/gi),
    ([, name = '']) => name,
  ).find((name) => name.toLowerCase() !== ATTRIBUTE && isNearly(name, ATTRIBUTE))
}

/** Whether two names differ by the marks between their words, and by a letter or two. */
function isNearly(name: string, correct: string): boolean {
  const join = (text: string): string => text.toLowerCase().replaceAll(/[ _-]/g, '')
  return closestMatch(join(name), [join(correct)], { maxDistance: 2 }) !== undefined
}
