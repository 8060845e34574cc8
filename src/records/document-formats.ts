import { hyperfineFormat } from './benchmarks/hyperfine-format.ts'
import type { DocumentFormat } from './document-format.ts'
import { autocannonJsonFormat } from './loads/autocannon-json-format.ts'
import { k6JsonFormat } from './loads/k6-json-format.ts'
import { vegetaJsonFormat } from './loads/vegeta-json-format.ts'

/** The documents that tracedocs reads, in the order in which `tracedocs formats` lists them; the first that matches is taken. */
export const documentFormats: readonly DocumentFormat[] = [
  hyperfineFormat,
  k6JsonFormat,
  vegetaJsonFormat,
  autocannonJsonFormat,
]
