import { parentPort } from 'node:worker_threads'
import type { Seed } from './seeds.ts'
import { tryInput } from './trial.ts'

// Answers each input with the fault that it shows; in a thread of its own, which can be ended when it hangs.
parentPort?.on('message', (seed: Seed) => {
  const beside = Object.entries(seed.beside ?? {}).map(
    ([name, data]) => [name, Buffer.from(data)] as const,
  )
  const received = {
    ...seed,
    content: Buffer.from(seed.content),
    beside: Object.fromEntries(beside),
  }
  void tryInput(received).then((fault) => parentPort?.postMessage({ fault }))
})
