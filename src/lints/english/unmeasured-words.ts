/** Words, joined for a pattern, that say of numbers that nobody measured them, or that each has its own. */
export const UNMEASURED = String.raw`would|could|should|might|may|if|assum\w+|expect\w*|estimat\w+|theoretical\w*|respectively`
