/** The format of numbers with SI prefixes such as `20k`, trimmed to the decimals that they need. */
export const SI_FORMAT = '%s%c'
