/** Words that put a sentence into another time or place than that of the data, or that say what is only wished. */
export const OTHER_TIME =
  /\b(?:previous(?:ly)?|before|earlier|formerly|originally|initially|once|used to|older|another|other|would|could|should|expect\w*|target\w*|goals?|limit\w*|budget\w*|without|unless|if|when|warm|cold)\b|\?/i
