import { doors } from './scripts/doors.mjs'

export default {
  entryPoints: doors.map(({ source }) => source),
  emit: 'none',
  disableSources: true,
  treatWarningsAsErrors: true,
  excludePrivate: true,
  validation: { notExported: false, invalidLink: true, notDocumented: false },
}
