import type { ConfigSpec } from './config-schema.ts'

/** Give an editor the types of a configuration that is written as a module; returns it unchanged. */
export function defineConfig(config: ConfigSpec): ConfigSpec {
  return config
}
