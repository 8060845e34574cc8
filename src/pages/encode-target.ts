/** The host of an absolute URL, whose brackets, if any, belong to an address. */
const HOST = /^[a-z][a-z\d+.-]*:\/\/(?:[\w.~%:@-]|\[[\da-f:.]*\])*/i

/** Write a path, or an absolute URL, as a URL: hosts decode it, and nothing in it is markup. What a URL has encoded stays. */
export function encodeTarget(target: string): string {
  const host = HOST.exec(target)?.[0]
  if (host === undefined) return target.split('/').map(encodeAll).join('/')
  const rest = target.slice(host.length).replace(/[^!-~]|[!"'()*<>[\\\]^`{|}]/gu, encodeAll)
  return host + rest
}

function encodeAll(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
