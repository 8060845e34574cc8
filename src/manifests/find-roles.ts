const ROLE = /(?::tracedocs:|\{tracedocs\})`([^`\n]+)`/g

/** Find what the roles `tracedocs` of a page name, each once: `` :tracedocs:`slowdown` `` in reST, `` {tracedocs}`slowdown` `` in MyST. */
export function findRoles(source: string): readonly string[] {
  return [...new Set([...source.matchAll(ROLE)].map(([, name = '']) => name.trim()))]
}
