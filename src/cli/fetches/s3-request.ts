import type { RemoteLog } from '../../remote-log.ts'

/** The variables of the environment that requests to S3 depend on. */
export type S3Environment = Readonly<Record<string, string | undefined>>

/** A request for an object of S3. */
export interface S3Request {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** Whether it is signed with the keys of the environment. */
  readonly isSigned: boolean
  /** Whether the environment names the server, and so allows it wherever it is. */
  readonly isOwnServer: boolean
}

/** Find what of the environment names no server; `undefined` if nothing does. Values are not shown: there may be a password in them. */
export function findServerFault(env: S3Environment): string | undefined {
  const own = ['AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL'].find((name) => (env[name] ?? '') !== '')
  if (own !== undefined && !isServer(env[own] ?? '')) {
    return `\`${own}\` in the environment is no address such as \`https://store.example.com\``
  }
  const region = ['AWS_REGION', 'AWS_DEFAULT_REGION'].find((name) => (env[name] ?? '') !== '')
  if (region !== undefined && !/^[a-z\d-]+$/i.test(env[region] ?? '')) {
    return `\`${region}\` in the environment is no region such as \`eu-west-1\``
  }
  if ((env['TRACEDOCS_SIGNS_FOR'] ?? '') === '') return undefined
  const key = KEYS.find((name) => /[^!-~]/.test(env[name] ?? ''))
  return (
    key &&
    `\`${key}\` in the environment has a blank, the end of a line or another sign that no key has`
  )
}

const KEYS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN']

function isServer(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address)
}

/**
 * Make the request for an object of S3, or of a store that speaks like it (`AWS_ENDPOINT_URL_S3`, `AWS_ENDPOINT_URL`), which is named by its
 * path. It is signed (AWS Signature, version 4) only for a bucket that `TRACEDOCS_SIGNS_FOR` names: a configuration is anyone's, and keys
 * of the environment open more than it should.
 */
export async function createS3Request(
  { bucket, key }: Pick<RemoteLog & { kind: 's3' }, 'bucket' | 'key'>,
  env: S3Environment,
): Promise<S3Request> {
  const read = (name: string): string | undefined => (env[name] === '' ? undefined : env[name])
  const region = read('AWS_REGION') ?? read('AWS_DEFAULT_REGION') ?? 'us-east-1'
  const own = read('AWS_ENDPOINT_URL_S3') ?? read('AWS_ENDPOINT_URL')
  const path = key.split('/').map(encodeStep).join('/')
  const url = new URL(
    own === undefined
      ? locate(bucket, region, path)
      : `${own.replace(/\/+$/, '')}/${bucket}/${path}`,
  )
  const accessKeyId = read('AWS_ACCESS_KEY_ID')
  const secretAccessKey = read('AWS_SECRET_ACCESS_KEY')
  const isNamed = (read('TRACEDOCS_SIGNS_FOR') ?? '').split(/[\s,]+/).includes(bucket)
  const isOwnServer = own !== undefined
  if (!isNamed || accessKeyId === undefined || secretAccessKey === undefined) {
    return { url, headers: {}, isSigned: false, isOwnServer }
  }
  const { AwsV4Signer } = await import('aws4fetch')
  const sessionToken = read('AWS_SESSION_TOKEN')
  const signed = await new AwsV4Signer({
    ...{ url: url.href, accessKeyId, secretAccessKey, region, service: 's3' },
    ...(sessionToken !== undefined && { sessionToken }),
  }).sign()
  return {
    url: signed.url,
    headers: Object.fromEntries(signed.headers),
    isSigned: true,
    isOwnServer,
  }
}

/** A name with dots has no certificate as a host. */
function locate(bucket: string, region: string, path: string): string {
  const host = `s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`
  return bucket.includes('.')
    ? `https://${host}/${bucket}/${path}`
    : `https://${bucket}.${host}/${path}`
}

/** Encode as Amazon does: all but letters, digits and `-._~`. A step of dots stays a name. */
function encodeStep(step: string): string {
  return encodeURIComponent(step).replace(/[!'()*]/g, (sign) => {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  })
}
