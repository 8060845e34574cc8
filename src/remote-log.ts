/** A log on another machine: what is asked of whom. */
export type RemoteLog =
  | { readonly kind: 'https'; readonly url: URL; readonly host: string }
  | { readonly kind: 's3'; readonly bucket: string; readonly key: string; readonly host: string }
  | { readonly kind: 'refused'; readonly shown: string; readonly reason: string }

/** Whether the path of a log says that it lies on another machine. */
export function isRemoteLog(path: string): boolean {
  return /^(?:https?|s3):/i.test(path)
}

/**
 * Parse the path of a log that lies on another machine. `host` is what `hosts` of the configuration has to name: a host, with its port
 * unless that is the usual one, or `s3://bucket`. What is refused is shown without what it may have of secrets.
 */
export function parseRemoteLog(path: string): RemoteLog {
  const refuse = (reason: string, shown = path): RemoteLog => ({ kind: 'refused', shown, reason })

  if (/[\0-\x20\x7f\\]/.test(path))
    return refuse('an address has no blanks and no `\\`', hideSecrets(path))
  if (path.startsWith('s3://')) return parseS3(path)
  const url = URL.canParse(path) ? new URL(path) : undefined
  if (url === undefined || !/^https?:\/\//.test(path)) {
    return refuse('expected `https://host/path` or `s3://bucket/key`', hideSecrets(path))
  }
  const reason = refuseUrl(url)
  return reason === undefined
    ? { kind: 'https', url, host: url.host }
    : refuse(reason, hideSecrets(path))
}

/** Find what keeps an address from being asked, whoever named it: a configuration or another address; `undefined` if nothing does. */
export function refuseUrl(url: URL): string | undefined {
  if (url.username !== '' || url.password !== '') {
    return 'it has a name or a password, which the lock and messages would show'
  }
  const secret = listParameters(url).find((name) => SECRETS.test(name))
  if (secret !== undefined) {
    return `its \`${secret}\` looks like a secret, which the lock and messages would show`
  }
  return refuseScheme(url)
}

/** Find what is wrong with the scheme of an address; `undefined` if nothing is. */
export function refuseScheme({ protocol, hostname }: URL): string | undefined {
  if (protocol === 'https:') return undefined
  if (protocol === 'http:' && isLoopback(hostname)) return undefined
  return protocol === 'http:'
    ? 'write `https`; `http` is for this machine alone, as anyone on the way could change a log'
    : 'expected `https`'
}

/** Whether `hosts` of a configuration names the host of a log. */
export function isListedHost(host: string, hosts: readonly string[]): boolean {
  return hosts.some((one) => one.toLowerCase() === host.toLowerCase())
}

/** Show an address without what may be a secret: a name, a password, a query. */
export function hideSecrets(address: string): string {
  return address.replace(/^([^/?#]*\/\/)[^/?#]*@/, '$1…@').replace(/[?#].*$/s, '')
}

/** `localhost` and what stands for it; an address is as `URL` writes it. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname)
}

/** List the names of parameters of an address, however they are parted, and of its fragment. */
function listParameters({ search, hash }: URL): readonly string[] {
  const parts = `${search.slice(1)}&${hash.slice(1)}`.split(/[&;]/)
  return parts.map((part) => decodeName(part.replace(/=.*$/s, '')).replace(/\[.*\]$/s, ''))
}

/** Decode the name of a parameter; one that is not encoded well stays as it is. */
function decodeName(name: string): string {
  try {
    return decodeURIComponent(name.replaceAll('+', ' '))
  } catch {
    return name
  }
}

/** Names of parameters that sign an address, or let in who has it. */
const SECRETS =
  /^(?:sig|signature|key|token|auth|bearer|jwt|pass|pwd|passphrase|password|passwd|secret|credentials?|x-amz-.*|x-goog-.*|.*[-_]?(?:token|secret|api[-_]?key|signature|access[-_]?key.*))$/i

/** A bucket has a name that Amazon allows; a key is taken as it stands. */
function parseS3(path: string): RemoteLog {
  const [, bucket = '', key = ''] = /^s3:\/\/([^/]*)\/?(.*)$/s.exec(path) ?? []
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket) || key === '') {
    return { kind: 'refused', shown: hideSecrets(path), reason: 'expected `s3://bucket/key`' }
  }
  if (/[\ud800-\udfff]/u.test(key)) {
    return { kind: 'refused', shown: path, reason: 'a key has whole characters only' }
  }
  // A path with such steps would lead into another bucket.
  if (key.split('/').some((step) => step === '.' || step === '..')) {
    return { kind: 'refused', shown: path, reason: 'a key has no steps `.` and `..`' }
  }
  return { kind: 's3', bucket, key, host: `s3://${bucket}` }
}
