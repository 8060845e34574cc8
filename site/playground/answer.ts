import type { VFileMessage } from 'vfile-message'
import { drawSingle } from '../../src/builds/draw-model.ts'
import { createId } from '../../src/charts/kinds/create-id.ts'
import { formatSurvey } from '../../src/explanations/format-survey.ts'
import { surveyLog } from '../../src/explanations/survey-log.ts'
import { lintPage } from '../../src/lints/lint-page.ts'
import { findPageSyntax } from '../../src/pages/find-page-syntax.ts'
import { createProjectFiles } from '../../src/project-files.ts'
import { loadScript } from '../../src/scripts/load-script.ts'
import { logFormats } from '../../src/traces/log-formats.ts'
import { createMemoryEffects } from './memory-effects.ts'

/** What is asked of a text that somebody pasted. */
export interface Question {
  readonly kind: 'script' | 'page' | 'log'
  readonly text: string
}

/** What is said about it. */
export interface Answer {
  /** The pictures of a script. */
  readonly pictures: readonly ScriptImage[]
  /** What `tracedocs show` prints of a log. */
  readonly text: string
  /** Findings and messages, in the order of the text. */
  readonly notes: readonly Note[]
}

/** A picture as SVG, and what it shows in words. */
export interface ScriptImage {
  readonly svg: string
  readonly alt: string
}

/** A message, and where it points to; without a line it is about the whole text. */
export interface Note {
  readonly severity: 'error' | 'warning' | 'info'
  readonly line: number | undefined
  readonly column: number | undefined
  readonly reason: string
  readonly rule: string
}

/** Answer a question as the command line would: `plot`, `lint` and `show`. */
export async function answer({ kind, text }: Question): Promise<Answer> {
  switch (kind) {
    case 'script':
      return drawPasted(text)
    case 'page':
      return lintPasted(text)
    case 'log':
      return showPasted(text)
  }
}

const NOTHING: Answer = { pictures: [], text: '', notes: [] }

async function drawPasted(text: string): Promise<Answer> {
  const path = '/script.plt'
  const effects = createMemoryEffects(new Map([[path, text]]))
  const files = createProjectFiles('/', effects)
  const loaded = await loadScript({ path, files, effects, lenient: false, id: createId('script') })
  const pictures: ScriptImage[] = []
  const messages = [...loaded.messages]
  for (const { chart, place } of loaded.drawings) {
    const drawn = await drawSingle(chart, place)
    messages.push(...drawn.messages)
    const alt = chart.about.description
    if (drawn.picture !== undefined) pictures.push({ svg: drawn.picture.svg, alt })
  }
  return { ...NOTHING, pictures, notes: messages.map(describeNote) }
}

async function lintPasted(source: string): Promise<Answer> {
  const path = 'page.md'
  const syntax = findPageSyntax(path)
  if (syntax === undefined) throw new Error('Expected Markdown to be known')
  const { findings, messages } = await lintPage({ path, source, syntax })
  const found = [...findings.map(({ message }) => message), ...messages]
  return { ...NOTHING, notes: found.map(describeNote) }
}

async function showPasted(text: string): Promise<Answer> {
  const log = 'pasted.log'
  const file = `/${log}`
  const effects = createMemoryEffects(new Map([[file, text]]))
  const request = { file, path: log, formats: logFormats, forced: false, words: false }
  const { survey, messages } = await surveyLog(request, effects)
  const shown = survey === undefined ? '' : formatSurvey({ log, survey })
  return { ...NOTHING, text: shown, notes: messages.map(describeNote) }
}

function describeNote({ fatal, line, column, reason, ruleId }: VFileMessage): Note {
  const severity = fatal === true ? 'error' : fatal === false ? 'warning' : 'info'
  return { severity, line, column, reason, rule: ruleId ?? '' }
}
