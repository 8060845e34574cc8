/** Characters of a piece: enough that writing it costs little beside making it. */
const PIECE_LENGTH = 64 * 1024

/** Join short texts into pieces that are worth a write of their own. */
export function* joinTexts(texts: Iterable<string>): Generator<string> {
  let piece = ''
  for (const text of texts) {
    piece += text
    if (piece.length < PIECE_LENGTH) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}
