// Packed logs that unpack to much more than they are.
import { spawnSync } from 'node:child_process'
import { attack, PROJECT } from './attack.mjs'

const packed = (name, [program, ...argv], bytes, extension) => {
  const script = `head -c ${bytes} /dev/zero | ${program} ${argv.join(' ')}`
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
  packed('zstd, 30 GB', ['zstd', '-1', '-c'], 30e9, 'zst'),
  packed('gzip, 10 GB', ['gzip', '-1', '-c'], 10e9, 'gz'),
  packed('xz, 2 GB', ['xz', '-0', '-c'], 2e9, 'xz'),
  packed('bzip2, 2 GB', ['bzip2', '-1', '-c'], 2e9, 'bz2'),
]
