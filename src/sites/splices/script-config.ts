import type { Insertion } from '../host-step.ts'
import { matchLineEnds } from '../host-step.ts'
import { findCloser, maskCode, SCRIPT } from './mask-code.ts'
import { putFirst } from './put-first.ts'

/** A configuration in JavaScript or TypeScript that can be spliced. */
export interface ScriptConfig {
  readonly source: string
  /** Without comments and texts. */
  readonly mask: string
  /** Whether it may have `import` at its top. */
  readonly isModule: boolean
}

/** Read a configuration; `undefined` if it is beyond what can be spliced safely. */
export function readScript(source: string, file: string): ScriptConfig | undefined {
  const mask = maskCode(source, SCRIPT)
  if (mask === undefined) return undefined
  const isCommon = file.endsWith('.cjs') || /\bmodule\.exports\b|\brequire\(/.test(mask)
  return { source, mask, isModule: !isCommon }
}

/** Find the bracket of the object that a configuration exports, where there is no doubt which it is. */
export function findConfigObject({ mask }: ScriptConfig): number | undefined {
  const exported = [...mask.matchAll(/^(?:export default|module\.exports\s*=)\s*/gm)]
  const [found] = exported
  if (found === undefined || exported.length > 1) return undefined
  const rest = mask.slice(found.index + found[0].length)
  const start = /^(?:defineConfig\(\s*)?\{/.exec(rest)
  if (start !== null) return found.index + found[0].length + start[0].length - 1
  const name = /^(\w+)\s*;?\s*$/.exec(rest)?.[1]
  if (name === undefined) return undefined
  const declared = new RegExp(
    `^(?:export )?const ${name}(?:\\s*:[^=\\n]+)?\\s*=\\s*(?:defineConfig\\(\\s*)?\\{`,
    'gm',
  )
  const [declaration, second] = [...mask.matchAll(declared)]
  if (declaration === undefined || second !== undefined) return undefined
  return declaration.index + declaration[0].length - 1
}

/**
 * Put an item into a list of the configuration's object, which is made where there is none.
 *
 * @returns `undefined` where the list may come from elsewhere
 */
export function putIntoList(
  { source, mask }: ScriptConfig,
  open: number,
  { key, item }: { readonly key: string; readonly item: string },
): Insertion | undefined {
  const end = findCloser(mask, open)
  const own = hideInner(mask.slice(open + 1, end))
  const word = new RegExp(`(?<![\\w.$])${key}(?![\\w$])`, 'g')
  const [found, second] = [...own.matchAll(word)]
  const quoted = new RegExp(`['"]${key}['"]\\s*:`).test(source.slice(open, end))
  if (quoted || second !== undefined) return undefined
  if (found === undefined) {
    if (own.includes('...')) return undefined
    return putFirst(source, mask, { open, item: `${key}: [${item}]` })
  }
  const list = new RegExp(`^${key}\\s*:\\s*\\[`).exec(own.slice(found.index))
  if (list === null) return undefined
  return putFirst(source, mask, { open: open + found.index + list[0].length, item })
}

/** Write blanks for what stands in inner brackets. */
function hideInner(mask: string): string {
  let depth = 0
  return mask.replaceAll(/[^]/g, (character) => {
    if (')]}'.includes(character)) depth--
    const shown = depth === 0 ? character : ' '
    if ('([{'.includes(character)) depth++
    return shown
  })
}

/** Put an import before the others, or before the first statement and the comment that belongs to it. */
export function putImport({ source, mask }: ScriptConfig, statement: string): Insertion {
  const first = /^import\b/m.exec(mask) ?? /^\S/m.exec(mask)
  const code = first?.index ?? source.length
  const above = source.slice(0, code)
  const belongs = /(?:^|\n)([^\S\n]*\/\*(?:(?!\*\/)[^])*\*\/[^\S\n]*\r?\n)$/.exec(above)
  const at = code - (belongs?.[1]?.length ?? 0)
  return { at, text: matchLineEnds(`${statement}\n`, source) }
}
