// Answers questions away from the page, so that a script without an end can be stopped.
import { answer } from './answer.ts'

self.addEventListener('message', ({ data: { id, question } }) => {
  answer(question).then(
    (given) => self.postMessage({ id, given }),
    (error) => self.postMessage({ id, failure: String(error?.stack ?? error) }),
  )
})
