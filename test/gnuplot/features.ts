/** The features that the conformance scripts test; a script may test several. */
export const FEATURES: Readonly<Record<string, string>> = {
  'The template of tdprocess: two y axes, grid, arrows and labels of events':
    'base arrows size600 size800 big small const zero one near nan b-emptyt2',
  'Terminal: size, font, background, font scale, `noenhanced`':
    'size600 size800 tinyterm font10 bg fscale noenh',
  'Key: positions, order, title, box, spacing, columns, opaque':
    'keyabove keyatg keybc keybelow keybox keyc keyhor keyinv keyleft keymax keyoff keyopaque keyout keyoutc keyoutl keyrev keyspace keytitlebox b-keyoutr2',
  'Ranges: fixed, half open, reversed, not extended':
    'xr xrs yr_odd revfix cliprange noext2 b-loglin',
  'Tics: steps, series, listed tics, minor tics, rotated, offset':
    'tstep tuser mtics trot trot90 b-ytrot toff noext2 b-mxlog',
  'Number formats': 'fmt fmt3 near big',
  'Logarithmic axes': 'logtics logx logy logy_2 logyr2 b-loglin b-mxlog',
  'Time axes': 'time time3 time5',
  'Grid and border': 'gridback gridlc gridy2 border3 b-noxy',
  Margins: 'margins b-bmar',
  'Titles and axis labels: fonts, offsets, angles, markup':
    'axislabfont labrot titleenh b-xlu2 b-tc',
  'Labels in every coordinate system, rotated, coloured, with markup': 'labelvar arrows b-tc',
  'Line types, colours, widths, dashes': 'lts lc noltlist gridlc',
  'Points, linespoints, dots': 'points pts2 dots',
  'Steps, fsteps, histeps': 'steps stepsr',
  Impulses: 'imp impr',
  'Boxes: widths, fills, patterns, clipped': 'boxes boxesf boxesp boxesy0',
  'Histograms: clustered, gaps, negative values, labels from data': 'hist hist1 histneg',
  'Missing, constant, single and tiny data': 'nan const one zero small near',
}

/** List the names of a feature's scripts. */
export function listCases(feature: string): readonly string[] {
  return (FEATURES[feature] ?? '').split(' ')
}
