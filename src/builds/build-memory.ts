import type { ChartMemory } from './chart-memory.ts'
import type { LogMemory } from './log-memory.ts'
import type { PageMemory } from './page-memory.ts'

/** What is known from earlier builds of a project; what is absent is done anew. */
export interface BuildMemory {
  readonly pages?: PageMemory | undefined
  readonly charts?: ChartMemory | undefined
  readonly logs?: LogMemory | undefined
}
