import { ScriptStop } from './fault-book.ts'
import type { Scope } from './scope.ts'
import type { ScriptPicture, ScriptSession } from './script-session.ts'
import type { ScriptRound } from './script-source.ts'
import type { Value } from './script-expression.ts'

/** Note what a script has before a round of a loop, or before it begins again. */
export function noteRound({ scope, pictures }: ScriptSession): ScriptRound {
  const state = pictures.length === 0 ? undefined : describeVariables(scope)
  return { state, pictures: pictures.length }
}

/**
 * Stop a script that draws the same for ever, as one does that is watched while its data grow: a round left each variable
 * as it was. Pictures are dropped that only repeat those before them.
 *
 * @param start of the command that repeats it
 */
export function stopLiveScript(
  session: ScriptSession,
  before: ScriptRound | undefined,
  { command, start }: { readonly command: string; readonly start: number },
): void {
  const { pictures, scope } = session
  if (before?.state === undefined || before.state !== describeVariables(scope)) return
  const repeated = pictures.slice(before.pictures)
  const earlier = pictures.slice(0, before.pictures).slice(-repeated.length)
  if (describePictures(earlier) === describePictures(repeated)) pictures.splice(before.pictures)
  session.warn({ problem: { kind: 'live-script', command }, start })
  throw new ScriptStop(command)
}

function describeVariables({ variables, blocks, files }: Scope): string {
  const values = [...variables].map(([name, value]) => `${name}=${describeValue(value)}`)
  const texts = [...blocks, ...files].map(([name, text]) => `${name}:${String(text.length)}`)
  return [...values, ...texts].join('\n')
}

function describePictures(pictures: readonly ScriptPicture[]): string {
  return JSON.stringify(pictures.map(({ charts, output }) => ({ charts, output })))
}

function describeValue(value: Value): string {
  if (value.kind === 'array') return value.value.map(describeValue).join()
  return `${value.kind} ${String(value.value)} ${'complex' in value ? String(value.complex) : ''}`
}
