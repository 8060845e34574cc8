const ROLE = /(?::tracedocs:|\{tracedocs\})`([^`]+)`/g
/** In reST, a role may also stand behind its text. */
const SUFFIX = /`([^`]+)`:tracedocs:/g
/** No role goes on after an empty line. */
const PARAGRAPH_END = /\n[^\S\n]*\n/

/**
 * Find what the roles `tracedocs` of a page name, each once: `` :tracedocs:`slowdown` `` or `` `slowdown`:tracedocs: `` in reST, `` {tracedocs}`slowdown` `` in
 * MyST. Names that are wrapped are joined.
 */
export function findRoles(source: string): readonly string[] {
  const text = source.replaceAll('\r\n', '\n')
  const names = [ROLE, SUFFIX]
    .flatMap((role) => [...text.matchAll(role)].map(([, name = '']) => name))
    .filter((name) => !PARAGRAPH_END.test(name))
    .map((name) => name.trim().replace(/\s+/g, ' '))
  return [...new Set(names)].filter((name) => name !== '')
}
