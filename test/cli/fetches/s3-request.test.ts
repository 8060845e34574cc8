import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createLogFetcher } from '../../../src/cli/fetches/fetch-logs.ts'
import { createS3Request } from '../../../src/cli/fetches/s3-request.ts'
import { createProject } from '../project.ts'
import { startLogServer } from './log-server.ts'

/** The keys of Amazon's worked examples. */
const ID = 'AKIAIOSFODNN7EXAMPLE'
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

interface Signed {
  readonly method: string
  /** As it is sent, encoded. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly region: string
}

/**
 * Compute a signature as a server does, by the steps of "Authenticating Requests: Using the Authorization Header (AWS Signature
 * Version 4)", in Amazon's reference of S3.
 */
function computeSignature({ method, path, headers, region }: Signed): string {
  const names = Object.keys(headers).sort()
  const time = headers['x-amz-date'] ?? ''
  const day = time.slice(0, 8)
  const canonical = [
    ...[method, path, ''],
    ...names.map((name) => `${name}:${headers[name] ?? ''}`),
    ...['', names.join(';'), headers['x-amz-content-sha256'] ?? ''],
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const sum = createHash('sha256').update(canonical).digest('hex')
  const hmac = (key: string | Buffer, text: string): Buffer =>
    createHmac('sha256', key).update(text).digest()
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${SECRET}`)
  return hmac(key, ['AWS4-HMAC-SHA256', time, scope, sum].join('\n')).toString('hex')
}

test('the signature of this test is that of the worked example of Amazon, `GET Object`', () => {
  const headers = {
    host: 'examplebucket.s3.amazonaws.com',
    range: 'bytes=0-9',
    'x-amz-content-sha256': EMPTY,
    'x-amz-date': '20130524T000000Z',
  }
  const signed = { method: 'GET', path: '/test.txt', headers, region: 'us-east-1' }
  expect(computeSignature(signed)).toBe(
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  )
})

/** Whether a request is signed by whom the server knows. */
function isSigned(request: IncomingMessage, region: string): boolean {
  const found =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/.*SignedHeaders=([^,]+), ?Signature=(\w+)$/.exec(
      request.headers.authorization ?? '',
    )
  const [, id, names = '', signature = ''] = found ?? []
  if (id !== ID) return false
  const headers = Object.fromEntries(
    names.split(';').map((name) => [name, String(request.headers[name])]),
  )
  const { method = '', url: path = '' } = request
  const wanted = computeSignature({ method, path, headers, region })
  return timingSafeEqual(Buffer.from(wanted), Buffer.from(signature.padEnd(64).slice(0, 64)))
}

const KEYS = { AWS_ACCESS_KEY_ID: ID, AWS_SECRET_ACCESS_KEY: SECRET, AWS_REGION: 'eu-west-1' }

async function startStore(): ReturnType<typeof startLogServer> {
  return startLogServer((request, response) => {
    const isFine = isSigned(request, 'eu-west-1') || request.url?.startsWith('/open/') === true
    response.writeHead(isFine ? 200 : 403).end('real 35.49\n')
  })
}

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('an object of S3', () => {
  const fetchOne = async (
    log: string,
    env: Readonly<Record<string, string>>,
  ): Promise<string | undefined> => {
    const { folder } = createProject({})
    return (await createLogFetcher({ folder, env }).fetchAll([log], [])).get(log)
  }

  test.each(['logs/app.log', "a b/ü+~!'()*&=@:$,;.log", 'b//c%2e%2e/d.log'])(
    'is asked for with a signature that the server computes, too: %s',
    async (key) => {
      const { host, asked } = await startStore()
      const env = {
        ...KEYS,
        AWS_ENDPOINT_URL: `http://${host}/`,
        TRACEDOCS_SIGNS_FOR: 'other, mine',
      }
      // What is written in a configuration has no blanks.
      const { url, headers } = await createS3Request({ bucket: 'mine', key }, env)
      const response = await fetch(url, { headers })
      expect(response.status).toBe(200)
      expect(asked.length).toBe(1)
    },
  )

  test('is fetched with the keys of the environment for a bucket that the environment names', async () => {
    const { host } = await startStore()
    const env = { ...KEYS, AWS_ENDPOINT_URL: `http://${host}` }
    expect(
      await fetchOne('s3://mine/a.log', { ...env, TRACEDOCS_SIGNS_FOR: 'mine' }),
    ).toBeUndefined()
    const wrong = { ...env, TRACEDOCS_SIGNS_FOR: 'mine', AWS_SECRET_ACCESS_KEY: 'wrong' }
    expect(await fetchOne('s3://mine/a.log', wrong)).toBe('the server answers 403 (Forbidden)')
  })

  test('is asked for without a signature where only the configuration names its bucket', async () => {
    const { host, asked } = await startStore()
    const env = { ...KEYS, AWS_ENDPOINT_URL: `http://${host}` }
    expect(await fetchOne('s3://open/a.log', env)).toBeUndefined()
    expect(await fetchOne('s3://mine/a.log', { ...env, TRACEDOCS_SIGNS_FOR: 'open' })).toContain(
      'the server answers 403 (Forbidden); requests are signed for buckets that `TRACEDOCS_SIGNS_FOR`',
    )
    expect(asked.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined])
  })

  test('is at Amazon unless the environment names another server', async () => {
    const locate = async (bucket: string, env: Readonly<Record<string, string>>): Promise<string> =>
      (await createS3Request({ bucket, key: 'a/b.log' }, env)).url.href
    expect(await locate('mine', {})).toBe('https://mine.s3.us-east-1.amazonaws.com/a/b.log')
    expect(await locate('my.own', { AWS_DEFAULT_REGION: 'eu-west-1' })).toBe(
      'https://s3.eu-west-1.amazonaws.com/my.own/a/b.log',
    )
    expect(await locate('mine', { AWS_REGION: 'cn-north-1' })).toBe(
      'https://mine.s3.cn-north-1.amazonaws.com.cn/a/b.log',
    )
  })

  test('is named in messages by its bucket and key alone', async () => {
    const { host } = await startStore()
    vi.stubEnv('AWS_ENDPOINT_URL', `http://${host}`)
    vi.stubEnv('AWS_ACCESS_KEY_ID', ID)
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'wrong')
    vi.stubEnv('TRACEDOCS_SIGNS_FOR', 'mine')
    const project = createProject({
      'tracedocs.yaml': 'pages: [a.md]\nhosts: [s3://mine]\nruns:\n  a: {logs: s3://mine/a.log}\n',
      'a.md': '<span data-tracedocs="a.time.real">?</span>\n',
    })
    const { stderr } = await project.run('build')
    expect(stderr).toContain(
      'tracedocs.yaml:4:13: error: Cannot fetch the log `s3://mine/a.log`: the',
    )
    expect(stderr).not.toContain(ID)
  })
})

const fetchFrom = async (
  log: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> => {
  const { folder } = createProject({})
  return (await createLogFetcher({ folder, env }).fetchAll([log], [])).get(log)
}

test.each([
  [{ AWS_ENDPOINT_URL: 'store:secret' }, '`AWS_ENDPOINT_URL` in the environment is no address'],
  [{ AWS_ENDPOINT_URL_S3: 'file:///secret' }, '`AWS_ENDPOINT_URL_S3` in the environment is no'],
  [{ AWS_REGION: 'eu west secret' }, '`AWS_REGION` in the environment is no region'],
  [
    { TRACEDOCS_SIGNS_FOR: 'mine', AWS_ACCESS_KEY_ID: ID, AWS_SECRET_ACCESS_KEY: 'secret\n' },
    '`AWS_SECRET_ACCESS_KEY` in the environment has',
  ],
])('an environment that names no server, %s, is told without its value', async (env, reason) => {
  const found = await fetchFrom('s3://mine/a.log', env)
  expect(found).toContain(reason)
  expect(found).not.toContain('secret')
})

test('half a character in a key is told', async () => {
  expect(await fetchFrom('s3://mine/\ud800', {})).toBe('a key has whole characters only')
})
