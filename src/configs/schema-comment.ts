/**
 * The first line of a configuration in YAML, from which editors find the JSON Schema of the installed
 * package. The path is relative to the configuration.
 */
export const SCHEMA_COMMENT =
  '# yaml-language-server: $schema=node_modules/tracedocs/schema/tracedocs.schema.json\n'
