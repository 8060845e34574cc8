// Packed logs that unpack to much more than they are.
import { spawnSync } from 'node:child_process'
import { attack, PROJECT } from './attack.mjs'

// A ratio of 200: lines that differ in a random number.
const lines = (bytes) =>
  `awk 'BEGIN { srand(1); s = sprintf("%1000s", "x"); while (n < ${bytes}) { print int(rand() * 1e6) s; n += 1006 } }'`
const zeros = (bytes) => `head -c ${bytes} /dev/zero`

const packed = (name, [program, ...argv], content, extension) => {
  const script = `${content} | ${program} ${argv.join(' ')}`
  return attack(`packed: ${name}`, ['build'], () => {
    const { stdout, status } = spawnSync('bash', ['-o', 'pipefail', '-c', script], {
      maxBuffer: 2 ** 30,
    })
    if (status !== 0 || stdout.length === 0) return undefined
    return {
      ...PROJECT,
      'tracedocs.yaml': PROJECT['tracedocs.yaml'].replace('a.log', `a.log.${extension}`),
      'page.md': '<span data-tracedocs="v">?</span>\n',
      [`a.log.${extension}`]: stdout,
    }
  })
}

export const packedAttacks = () => [
  packed('zstd, 30 GB', ['zstd', '-1', '-c'], zeros(30e9), 'zst'),
  packed('gzip, 10 GB', ['gzip', '-1', '-c'], zeros(10e9), 'gz'),
  packed('xz, 2 GB', ['xz', '-0', '-c'], zeros(2e9), 'xz'),
  packed('bzip2, 2 GB', ['bzip2', '-1', '-c'], zeros(2e9), 'bz2'),
  packed('zstd, 8 GB at a ratio of 200', ['zstd', '-1', '-c'], lines(8e9), 'zst'),
]
