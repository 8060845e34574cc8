import * as v from 'valibot'
import { THEME_NAMES } from '../../theme-names.ts'

/** How a chart looks. */
export const themeSchema = v.picklist(THEME_NAMES)
