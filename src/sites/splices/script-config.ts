import type { Insertion } from '../host-step.ts'
import { matchLineEnds } from '../host-step.ts'
import { findCloser, findInCode, maskCode, SCRIPT } from './mask-code.ts'
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
  const plain = source.replace(/^\uFEFF?#!.*/, (line) => ' '.repeat(line.length))
  const mask = maskCode(plain, SCRIPT)
  if (mask === undefined) return undefined
  return { source, mask, isModule: isModuleCode(mask, file) }
}

/** Whether a configuration is a module, and not CommonJS. */
export function isModuleCode(code: string, file: string): boolean {
  if (/\.c[jt]s$/.test(file)) return false
  if (/^\uFEFF?(?:import\b(?!\s*[.(])|export\b)/m.test(code)) return true
  return !/\bmodule\.exports\b|^\s*exports\.|\brequire\(/m.test(code)
}

/** Find the text that a pattern's first group takes from the code of a configuration; `undefined` in comments and texts. */
export function findScriptText(source: string, file: string, pattern: RegExp): string | undefined {
  const mask = readScript(source, file)?.mask ?? source
  return findInCode(source, mask, pattern)?.[1]
}

/** Find the folder that such a pattern takes, without `./` and a `/` at its end. */
export function findScriptFolder(
  source: string,
  file: string,
  pattern: RegExp,
): string | undefined {
  return findScriptText(source, file, pattern)
    ?.replace(/^(?:\.\/)+/, '')
    .replace(/\/+$/, '')
}

/** Find a name that code does not use yet: the one that is wished, or one made of it. */
export function findFreeName(wish: string, code: string): string {
  const names = [wish, `${wish}Plugin`, `${wish}Plugin2`, `${wish}Plugin3`]
  const isFree = (name: string): boolean => !new RegExp(`(?<![\\w$])${name}(?![\\w$])`).test(code)
  return names.find(isFree) ?? `${wish}Plugin4`
}

/** Find the bracket of the object that a configuration exports, where there is no doubt which it is. */
export function findConfigObject({ mask, isModule }: ScriptConfig): number | undefined {
  // What is exported may be changed by a second export.
  if (!isModule && mask.match(/\bexports\b/g)?.length !== 1) return undefined
  const exported = [...mask.matchAll(/^(?:export default|module\.exports\s*=)\s*/gm)]
  const [found] = exported
  if (found === undefined || exported.length > 1) return undefined
  const rest = mask.slice(found.index + found[0].length)
  const start = OBJECT.exec(rest)
  if (start !== null) return found.index + found[0].length + start[0].length - 1
  const name = /^(\w+)\s*;?\s*$/.exec(rest)?.[1]
  if (name === undefined) return undefined
  // Whatever else is done with the name may be a change of the object, such as `config.vite = …`.
  const uses = mask.match(new RegExp(`(?<![\\w$])${name}(?![\\w$])`, 'g')) ?? []
  if (uses.length !== 2) return undefined
  const declared = new RegExp(`^(?:export )?const ${name}(?:\\s*:[^=\\n]+)?\\s*=\\s*`, 'm')
  const declaration = declared.exec(mask)
  if (declaration === null) return undefined
  const at = declaration.index + declaration[0].length
  const open = OBJECT.exec(mask.slice(at))
  return open === null ? undefined : at + open[0].length - 1
}

/** An object, or one that is only given for its type to a function of the host. */
const OBJECT = /^(?:defineConfig(?:WithTheme)?(?:<[^()]*>)?\(\s*)?\{/

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
  const isComputed = /(?:^|,)\s*\[/.test(own)
  if (quoted || isComputed || second !== undefined) return undefined
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

/** Put an import before the first statement and the comment that belongs to it. */
export function putImport({ source, mask }: ScriptConfig, statement: string): Insertion {
  const shebang = /^\uFEFF?#!.*\n?/.exec(source)?.[0].length ?? 0
  const first = /\S/.exec(mask.slice(shebang))
  const line = first === null ? -1 : mask.lastIndexOf('\n', shebang + first.index)
  const bom = source.startsWith('\uFEFF') ? 1 : 0
  const code = first === null ? source.length : Math.max(line + 1, shebang, bom)
  const above = source.slice(0, code)
  const belongs = /(?:^|\n)([^\S\n]*\/\*(?:(?!\*\/)[^])*\*\/[^\S\n]*\r?\n)$/.exec(above)
  const at = code - (belongs?.[1]?.length ?? 0)
  return { at, text: matchLineEnds(`${statement}\n`, source) }
}
