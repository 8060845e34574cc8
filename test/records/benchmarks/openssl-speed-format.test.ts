import { expect, test } from 'vitest'
import { opensslSpeedFormat } from '../../../src/records/benchmarks/openssl-speed-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// What OpenSSL 3.0 prints on Debian, and 1.1 of keys of two sorts; the numbers are chosen.
test('bytes a second by the size of a block, and operations with keys', async () => {
  const text = `version: 3.0.19
The 'numbers' are in 1000s of bytes per second processed.
type             16 bytes     64 bytes  16384 bytes
sha256          116090.50k   403931.25k  1544549.00k
aes-256 cbc       9999.50      1234.50k  1544549.00k
                  sign    verify    sign/s verify/s
rsa 2048 bits 0.000277s 0.000016s   3611.5  62151.0
                              sign    verify    sign/s verify/s
 253 bits EdDSA (Ed25519)   0.0000s   0.0001s  32438.5  12028.5
                              op      op/s
 256 bits ecdh (nistp256)   0.0001s  18000.5
`
  const results = {
    'sha256(16 bytes)': { throughput: 116090500 },
    'sha256(64 bytes)': { throughput: 403931250 },
    'sha256(16384 bytes)': { throughput: 1544549000 },
    'aes-256 cbc(16 bytes)': { throughput: 9999.5 },
    'aes-256 cbc(64 bytes)': { throughput: 1234500 },
    'aes-256 cbc(16384 bytes)': { throughput: 1544549000 },
    'rsa 2048 bits(sign)': { time: 0.000277, rate: 3611.5 },
    'rsa 2048 bits(verify)': { time: 0.000016, rate: 62151 },
    '253 bits EdDSA (Ed25519)(sign)': { rate: 32438.5 },
    '253 bits EdDSA (Ed25519)(verify)': { time: 0.0001, rate: 12028.5 },
    '256 bits ecdh (nistp256)(op)': { time: 0.0001, rate: 18000.5 },
  }
  expect(await checkFormat(opensslSpeedFormat, [{ text, results }])).toEqual([])
})

test('a sentence about signs is no table', async () => {
  const text = 'sign  here, sign/s\nop   one\ntype      of sha256\n'
  expect(await checkFormat(opensslSpeedFormat, [{ text, results: [] }])).toEqual([])
})
