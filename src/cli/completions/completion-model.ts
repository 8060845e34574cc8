/** What can be typed: the commands, each with what may follow. */
export interface CompletionModel {
  /** Options that may stand before a command. */
  readonly options: readonly CompletedOption[]
  readonly commands: readonly CompletedCommand[]
}

/** A command, with the words that may be its first argument; files may stand wherever an argument does. */
export interface CompletedCommand {
  readonly name: string
  readonly about: string
  readonly words: readonly string[]
  readonly options: readonly CompletedOption[]
}

/** An option with its spellings. */
export interface CompletedOption {
  /** `-o` and `--output`, or one of them. */
  readonly flags: readonly string[]
  readonly about: string
  readonly value: OptionValue
}

/** What follows an option: nothing, one of some words, a file, a folder, or a text that nothing is known of. */
export type OptionValue =
  | { readonly kind: 'none' | 'file' | 'folder' | 'text' }
  | { readonly kind: 'words'; readonly words: readonly string[] }
