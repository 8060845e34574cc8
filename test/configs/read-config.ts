import { parseConfigSource } from '../../src/configs/config-source.ts'
import { normaliseConfig, type Config } from '../../src/configs/config.ts'

/** Read a configuration that is right. */
export function readConfig(text: string): Config {
  const read = parseConfigSource(text, 'tracedocs.yaml')
  const config = read.kind === 'source' ? normaliseConfig(read.source).config : undefined
  if (config === undefined) throw new Error('Expected a configuration')
  return config
}
