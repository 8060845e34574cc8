/** What a browser does not have, and what the playground does not reach: packed logs, threads, files. */
function refuse(): never {
  throw new Error('Cannot do this in a browser, expected the command line')
}

/** Fail as Node does where threads are not allowed: books of events then go on without one. */
export function Worker(): never {
  throw Object.assign(new Error('Cannot start a thread, expected the command line'), {
    code: 'ABSENT',
  })
}

export {
  refuse as crc32,
  refuse as createGunzip,
  refuse as createZstdDecompress,
  refuse as inflateSync,
  refuse as openSync,
}

/** Whoever asks where a file lies never opens it here. */
export function fileURLToPath(): string {
  return '/'
}

export const constants = {}
export default refuse
