import * as v from 'valibot'
import { THEME_NAMES } from '../../theme-names.ts'

/** The schema of a theme's name. */
export const themeSchema = v.picklist(THEME_NAMES)
