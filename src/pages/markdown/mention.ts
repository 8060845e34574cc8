/** What names tracedocs. Wide enough for names that are misspelt, which are reported. */
export const MENTION = /t[race]{2,5}[ _-]?d[eocs]{1,4}/i
