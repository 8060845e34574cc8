import { Html } from './html.ts'

/** As in {@link markup}. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g

/** Embed data in an element that no script runs. Nothing in it can end the element: `<`, `>` and `&` are escaped as JSON has it. */
export function embedJson(id: string, data: unknown): Html {
  const text = JSON.stringify(data)
    .replace(TURNING, '\ufffd')
    .replace(
      /[<>&\u2028\u2029]/g,
      (mark) => `\\u${(mark.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
    )
  return new Html(`<script type="application/json" id="${id}">${text}</script>`)
}
