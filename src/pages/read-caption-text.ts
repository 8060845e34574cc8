import { cleanText } from '../tables/clean-text.ts'

/** Read a caption as pages show it; empty without one. */
export function readCaptionText({ caption }: { readonly caption?: string | undefined }): string {
  return caption === undefined ? '' : cleanText(caption)
}
