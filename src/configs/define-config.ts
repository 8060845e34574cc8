import type { ConfigInput } from './config-schema.ts'

/** Give an editor the types of a configuration that is written as a module; returns it unchanged. */
export function defineConfig(config: ConfigInput): ConfigInput {
  return config
}
