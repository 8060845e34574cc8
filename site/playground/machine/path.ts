/** Paths as POSIX has them, as far as tracedocs asks: those of the few files that the playground has in memory. */
const posix = {
  sep: '/',
  delimiter: ':',
  isAbsolute: (name: string): boolean => name.startsWith('/'),
  normalize,
  join,
  resolve,
  relative,
  dirname,
  basename,
  extname,
  parse,
}

export default { ...posix, posix }

function normalize(name: string): string {
  const steps: string[] = []
  const isAbsolute = name.startsWith('/')
  for (const step of name.split('/')) {
    if (step === '' || step === '.') continue
    if (step !== '..') steps.push(step)
    else if (steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else if (!isAbsolute) steps.push(step)
  }
  const text = steps.join('/') || (isAbsolute ? '' : '.')
  const end = name.endsWith('/') && text !== '' ? '/' : ''
  return `${isAbsolute ? '/' : ''}${text}${end}`
}

/** Put paths behind each other. */
export function join(...names: readonly string[]): string {
  return normalize(names.filter((name) => name !== '').join('/'))
}

function resolve(...names: readonly string[]): string {
  const last = names.findLastIndex((name) => name.startsWith('/'))
  const named = ['/', ...names.slice(Math.max(0, last))].filter((name) => name !== '')
  const text = normalize(named.join('/'))
  return text.length > 1 && text.endsWith('/') ? text.slice(0, -1) : text
}

function relative(from: string, to: string): string {
  const [start, end] = [from, to].map((name) =>
    resolve(name)
      .split('/')
      .filter((one) => one !== ''),
  )
  if (start === undefined || end === undefined) return ''
  let shared = 0
  while (shared < start.length && start[shared] === end[shared]) shared++
  return [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/')
}

/** The folder of a path. */
export function dirname(name: string): string {
  const bare = name.replace(/(?<=.)\/+$/, '')
  const at = bare.lastIndexOf('/')
  if (at === -1) return '.'
  return at === 0 ? '/' : bare.slice(0, at).replace(/(?<=.)\/+$/, '')
}

function basename(name: string, ending = ''): string {
  const base = name.replace(/\/+$/, '').replace(/^.*\//s, '')
  return ending !== '' && base !== ending && base.endsWith(ending)
    ? base.slice(0, -ending.length)
    : base
}

function extname(name: string): string {
  const base = basename(name)
  const at = base.lastIndexOf('.')
  return at <= 0 || (/^\.+$/.test(base) && base.length === 2) ? '' : base.slice(at)
}

function parse(name: string) {
  const base = basename(name)
  const ext = extname(name)
  const root = name.startsWith('/') ? '/' : ''
  const dir = name.includes('/') ? dirname(name) : ''
  return { root, dir, base, ext, name: ext === '' ? base : base.slice(0, -ext.length) }
}
