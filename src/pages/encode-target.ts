/** Write a path as a URL: hosts decode it, and nothing in it is markup. */
export function encodeTarget(target: string): string {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(target))
    return target.replace(/[^!-~]|[()<>\\]/gu, encodeURIComponent)
  return target.split('/').map(encodeSegment).join('/')
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
