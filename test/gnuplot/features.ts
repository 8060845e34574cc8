/** The features that the conformance scripts test; a script may test several. */
export const FEATURES: Readonly<Record<string, string>> = {
  'The template of tdprocess: two y axes, grid, arrows and labels of events':
    'base arrows size600 size800 big small const zero one near nan b-emptyt2',
  'Terminal: size, font, background, font scale, `noenhanced`':
    'termoption size600 size800 tinyterm font10 bg fscale noenh',
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
  'Points, linespoints, dots': 'pointnumber points pts2 dots',
  'Steps, fsteps, histeps': 'steps stepsr',
  Impulses: 'imp impr',
  'Boxes: widths, fills, patterns, clipped': 'boxes boxesf boxesp boxesy0',
  'Histograms: clustered, gaps, negative values, labels from data': 'hist hist1 histneg',
  'Missing, constant, single and tiny data': 'nan const one zero small near',
  'Titles and labels whose font, colour or offset is set before their text':
    's-01a s-01b s-01c s-01d',
  'Line styles: what `ls`, `lt`, `pt`, `ps` and `lw` give, in any order':
    's-02a s-03a s-03c s-04a s-04b s-04c s-15 s-16 s-16b s-17 s-24 s-34',
  'Data: short rows, empty fields, hexadecimal numbers, weekdays, `every`, `skip`, `index` by name':
    's-05 s-06 s-07a s-07b s-08 s-25 w-39 w-45',
  'Patterns, grids, keys, arrow heads and tics in unusual settings':
    's-09 s-10a s-11 s-12 s-13 s-14 s-18 s-19 s-20 s-22 s-32 s-33 w-43 d-pat6',
  'The language: conditions, loops, functions with state, macros, `stats`, `GPVAL_` variables':
    'w-15 w-25 w-27 w-29 w-35 s-30a',
  'Functions: samples, ranges, logarithmic axes, dummy variables':
    'w-01 w-03 d-fn1 d-fn2 d-fn3 d-fn4 d-fn5 d-fn6 d-fn7 d-fn8',
  '`plot for`, titles from headers': 'w-07 w-09',
  'Labels at points': 'w-05 d-lab1 d-lab2 d-lab3 d-lab4 d-lab5',
  'Error bars, lines and boxes with errors':
    'w-19 w-21 d-err1 d-err2 d-err3 d-err4 d-err7 d-boxe1 d-boxe2 d-bxy1 d-bxy2 d-bxy3',
  'Filled curves, transparent fills':
    'filledcurves-function-log w-17 d-fc1 d-fc3 d-fc4 d-fc6 d-fc7 d-tr1 d-tr2',
  'Smoothing: unique, frequency, cumulative, cnormal': 'd-sm1 d-sm2 e-freq',
  'Smoothing: splines, Bézier curves, densities, bins':
    'e-csp e-csp2 e-acs e-acs1 e-bez e-kd e-mcs e-bins e-bins2',
  'Candlesticks, finance bars, box plots':
    'e-cs1 e-cs2 e-cs3 e-cs4 e-fb e-bp1 e-bp2 e-bp3 e-bp4 e-bp5',
  'Palettes, colours of values, colour boxes':
    'e-xz1 e-xz2 e-xz3 e-xz4 e-p1 e-p2 e-p3 e-p4 e-p5 e-p6 e-p7 e-p8 e-p9 e-p10',
  'Tics on an axis at zero, arrows that meet': 'e-a1 e-a2 e-a3 e-a5',
  'Images, matrices, arrays': 'e-m1 e-m2 e-m3 e-m4 e-m5 e-m6 e-ar e-ar2',
  'Random numbers, Bessel functions, `set print`, `set table`':
    'airy-expint-voigt special-functions e-r1 e-r2 e-t1 e-t2 i-rnd i-print i-tab',
  'Polar plots: grids, tics, ranges of the radius, angles, circles around':
    'p-01 p-02 p-03 p-04 p-05 p-06 p-07',
  'Parametric plots': 'e-q1 e-q2 e-q3 e-q4',
  'Circles, ellipses and polygons': 'e-c1 e-c2 e-c3 e-c4',
  'Dates beside other columns, reversed ranges of colours, missing colours, rows in the script':
    'e-xf1 e-xf2 e-xf3 e-xf4 e-xf5 e-xf7 e-xf8 e-xf9 e-xg1 e-xg2 e-xg4',
  'Size, origin, ratio': 'w-13 d-sz1 d-sz2 d-sz3 d-sz4 d-sz5 d-sz6',
  'Multiplots, with and without a layout': 'w-11 d-mp1 d-mp2 d-mp3 d-mp4 d-mp5',
  'Rectangles, offsets, lines at zero': 'd-ob1 d-ob2 d-ob4 d-of1 d-of2 d-za1 d-za2',
  'Vectors, and styles of arrows': 'h-v1 h-v2 h-v3',
  'Circles without radii, `set style circle`': 'h-c1 h-c2',
  'Sequences of colours, line types that repeat, flags of formats': 'h-q1 h-q2 h-q3',
  'Fits: weights, several variables, limits, errors of parameters': 'h-f1 h-f2 h-f3 h-f4',
  'Bars that leave a logarithmic axis, boxes of frequencies, whole percents of fills, rows of a key':
    'h-l1 h-l2 h-l3 h-l4 h-l5 h-k1',
  'Ranges with bounds of autoscaling': 'h-b1 h-b2 h-b3 h-b4',
  'Sampling: the file `+`, ranges of elements, named variables': 'h-s1 h-s2 h-s3',
  'Shapes by units of the axes': 'h-r1 h-r2 h-r3 d-sz5',
  'Splines on reversed axes': 'i-sp1 i-sp2 i-sp3 i-sp4',
  'Images on logarithmic axes and with uneven steps': 'i-im1 i-im2 i-im3 i-im4',
  'Bars, candles and boxes at or below zero on a logarithmic axis': 'i-be i-be2 i-cl i-cl2 i-bw',
  'Tics on an axis beside a logarithmic one': 'i-ya i-ya2',
  'Bessel functions of both kinds, titles from arrays and blocks': 'i-bes i-ti i-t1',
  'Labels in colours of the palette, grids in the colour box': 'i-tp i-tp2 i-gcb i-gcb2',
  'Several histograms side by side, stacked by columns, with error bars':
    'j-nh1 j-nh2 j-nh3 j-cs1 j-cs2 j-cs3 j-he1 j-he2',
  'Patterns from element to element, fills that begin anew, styles of grids': 'j-pat j-fs j-gl',
  'Areas between curves that touch': 'j-fc',
  'Discs behind symbols, `exist()`': 'k-pib k-ex',
  'Angles in degrees': 'k-ang',
  'Titles that begin with definitions': 'k-df',
  'Arrows by length and angle, styles of arrows from columns': 'k-ar1 k-ar2 k-ar3 k-as',
  'Ellipses: diameters, angles, units, colours from columns': 'k-el1 k-el2 k-el3',
  'Fills and borders of shapes from `set style fill`': 'k-ob1 k-ob2 k-ob3 k-bd',
  'Areas closed through a point': 'k-xy1 k-xy2',
  'Colours and sizes of points from columns': 'w-47 d-va1 d-va2 d-va4 e-var e-var2',
  'Surfaces of functions and data: lines, points, impulses, dots, labels, vectors':
    'sp-a1 sp-a3 sp-a7 sp-b1 sp-b2 sp-b5 sp-e1 sp-e3 sp-e6 sp-l9 sp-g8 sp-l1 sp-l2',
  'Scenes: views, base, edges of the box, tics, labels, grids':
    'sp-a9 sp-b3 sp-b4 sp-f3 sp-h3 sp-h4 sp-h8 sp-i8 sp-i9 sp-j1 sp-j3 sp-j4 sp-j5 sp-j6 sp-f9 sp-j2',
  'Maps: facets, images, points, ranges, margins':
    'sp-a2 sp-a4 sp-d6 sp-e4 sp-e5 sp-f4 sp-h5 sp-h7 sp-j7 sp-k2 sp-k3 sp-l7',
  'Coloured facets: where, interpolation, order, borders, palettes of values':
    'pm3d-rgb-of-z sp-a5 sp-d2 sp-d3 sp-d4 sp-d5 sp-d8 sp-d9 sp-f2 sp-f5 sp-k6 sp-j8 sp-p3',
  'Contours: at the base, on the surface, heights, curves, keys':
    'sp-a6 sp-c1 sp-c2 sp-c3 sp-c4 sp-c5 sp-c6 sp-c9',
  'Labels, arrows and objects of scenes': 'sp-o1 sp-o2 sp-o3 sp-o4 sp-o5 sp-o6 sp-o7',
  'Keys of scenes': 'sp-b6 sp-b8 sp-i1 sp-i2 sp-i4 sp-i7',
  'Hidden lines: fronts and backs, holes, data, contours, maps, parameters, what opts out':
    'hid-wave hid-two hid-hole hid-alt hid-data hid-cont hid-pal hid-map hid-torus hid-grid hid-out',
  'Rows of scenes with undefined values': 'gap-rows',
  'Sampling: grids and lines of `splot`': 'sgrid',
  'Functions in ranges of their own': 'sfun',
  'Colour boxes of maps on logarithmic axes': 'mlog',
  'Lines in black': 'ltblack',
  'Ellipses of objects, blocks in quotes': 'ellipse-ends',
  'Grids from points anywhere that end at the last point': 'dgrid-ends',
  'Scenes: logarithmic axes, ranges, gaps, grids from points anywhere, parameters':
    'sp-e8 sp-f1 sp-j9 sp-g1 sp-g3 sp-g4 sp-g5 sp-p4',
  'Colours without tics, and without a colour box': 'sp-q1 sp-q2 sp-q3',
  'Rectangles around a place, by the graph, on reversed axes': 'dr-rect',
  'Stacks with missing rows, their keys and headers': 'dr-row dr-col dr-colkey dr-head',
  'Bars along x of points that lie outside, finance bars upside down': 'dr-xbar dr-xbar2 dr-fin',
  'Ranges that were set before autoscaling, `reset` within a multiplot':
    'dr-auto dr-autoz dr-reset',
  'Styles of arrows that change step by step': 'dr-style',
  'Facets of two rows, texts in the colour of their z': 'dr-two dr-textz',
  'Characters in place of symbols': 'v-char v-char2 v-char3',
  'Colours by number in styles of lines, and elements that take these styles':
    'v-lc v-lc2 v-lc3 v-user',
  'Borders of fills, and what follows them': 'v-border v-border2',
  'Backslashes that are no markup': 'v-esc v-esc2',
  'Ellipses without `using`': 'v-ell',
  'Plots without height between their margins, and keys of these':
    'x-room1 x-room2 x-room3 x-room4',
  'Titles of keys: side, look, offset': 'x-keyt1 x-keyt2 x-keyt3',
  'Titles at curves and at places': 'x-tat1 x-tat2 x-tat3 x-tat4',
  'Complex numbers': 'complex-trigonometry x-cplx1 x-cplx2',
  Stamps: 'x-stamp1 x-stamp2 x-stamp3',
  'Encodings, decimal signs': 'x-enc1 x-enc2 x-enc3',
  'Columns that `using` leaves out': 'x-use1 x-use2',
  'Areas closed through a point, with free ranges': 'x-fxy',
  'Images under curves, pixel by pixel': 'x-img1 x-img2',
  'Overprints behind other text, typefaces that end': 'x-over',
  'Arrows with colours of their own, and in opaque keys': 'x-rgba x-vkey',
  'Characters on discs': 'x-chr4',
  'Styles of text boxes without a box, sizes without a comma': 'x-tbox',
  'Arrows of the graph by length and angle': 'y-arrow',
  'Sampling ranges with open ends, definitions as texts': 'y-open1 y-open2 y-open3',
  'Columns that remember those before them, elements of arrays': 'y-seq',
  'Colours with more behind them, all edges of the border': 'y-hash',
  'Entries of the key alone': 'y-entry y-entry2',
  'Numbers read by a format': 'y-scan',
  'Ranges that no longer follow the data, colours by hue': 'y-fix1 y-fix2',
  'Fits of several named variables': 'fit-array y-dummy',
  'Tics and borders that reach as far as the data': 'x-lim1 x-lim2 x-lim3 x-lim4',
  'Linked axes, with functions and without':
    'link-via link-reciprocal link-both-data link-only-second second-axis-function',
  'Ends that are free again, lists of tics that are empty': 'autoscale-words empty-tics',
  'Headers of each data set, titles from columns that are named':
    'headers-of-set header-named-in-using',
  'All columns that are there, and their headers': 'open-columns',
  'Boxes around texts': 'text-boxes',
  'Margins in several units, offsets on the screen': 'margins-units offsets-on-screen',
  'Lines of error bars': 'bar-lines bar-line-width',
  'Filled steps': 'fillsteps fillsteps-patterns',
  'Points moved apart': 'jitter jitter-kinds',
  'Fonts with faces': 'fonts-with-faces',
  'Areas closed at a place of x': 'filledcurves-at-x',
  'Zero among samples': 'sample-at-zero',
  'Names that begin with that of a colour': 'colors-that-begin',
  'Labels each with an angle, elements that scale nothing': 'labels-turned-noautoscale',
  'Polygons of steps': 'polygon-steps',
  'Box plots that do not follow their points': 'boxplot-noautoscale',
  'Symbols of types that are set': 'linetype-own-symbols',
  'Tics that were unset, those of all axes': 'tics-border tics-border-all tics-again',
  'Tics over curves': 'tics-front tics-front-scale',
  'Samples of points that have colours of their own': 'splot-rgb-key',
  'Pixels on reversed axes': 'image-pixels-reversed',
  'Keys with a row for files that are not there': 'missing-file-key',
  'Offsets in the coordinates of the plot': 'offsets-in-plot offsets-in-log-plot',
  'Rows with letters and words behind their numbers':
    'columns-before-a-letter columns-before-a-word',
  'Margins beyond the edges of the screen': 'margins-beyond-screen scene-margins-beyond-screen',
  'Objects behind scenes and maps': 'objects-behind-scene objects-behind-map',
  'Older spellings of line styles and reversed axes': 'old-line-styles',
  'Sums as histograms, sums and means of data with gaps': 'smooth-histogram smooth-gaps',
  'Tics and their direction after `unset tics`, borders in the colour of a filling':
    'unset-tics-out',
  'Tic labels that are texts, columns and values': 'missing-y-labels tic-labels-written',
  'Circles and ellipses on maps': 'map-shapes',
  'Headers for titles: of which column, in all spellings':
    'autotitle-names title-of-column-usual title-of-column',
  'Keys whose samples have no width': 'key-without-samples',
  'Fonts of parts of texts that a sign beyond ASCII ends': 'font-ended-by-sign',
  'Bytes of Latin-1 in texts': 'bare-bytes',
  'Boxes on curves and of bins': 'bins-boxwidth-relative bins-boxwidth smooth-bezier-boxes',
  'Samples of a grid in `plot`': 'grid-samples-image grid-samples',
  'Matrices whose sets are chosen before the word': 'matrix-index-before',
  'Formats of axes in tables': 'table-formats',
  'Binary files: records and matrices': 'binary-scene binary-array binary-records',
  'Images of three colours': 'rgbimage',
  'Areas between two columns although a height is given': 'filledcurves-height-third',
  'Headers and cells in quotes with a separator in them': 'headers-with-separators',
  'Boxes whose own width is not a number': 'boxes-whose-width-is-nan',
  'Smoothed boxes whose rows have widths': 'smooth-boxes-with-widths bins-of-boxes-with-widths',
  'What is cut off at the edges: symbols, lines with one end outside':
    'clip-points-usual clip-scene clip-not-one clip-points',
  'Ranges that are written back and restored': 'range-restore-first range-restore',
  'Caps of error bars as wide as boxes': 'bars-fullwidth-histogram bars-fullwidth',
  'Boxes with error bars whose rows have widths': 'boxerrorbars-widths',
  'Sums and means as boxes: the last of them': 'smooth-frequency-pieces smooth-frequency-boxes',
  'Splines whose weights are the third column': 'acsplines-weights',
  'Grids that are taken away as they are set': 'grid-without',
  'Abbreviations of styles': 'style-hist',
  'Dash types that a script sets': 'dash-types-short dash-types-reset dash-types',
  'Places of a multiplot that are painted over': 'multiplot-clear',
  'Errors, colours and sizes that are not numbers':
    'colors-out-of-range vectors-nan errorbars-nan-log errorbars-nan',
  'Boxes, impulses and steps on logarithmic axes that fall': 'boxes-log-reversed',
  'Ranges of bins with open ends': 'bins-open-range',
  'Histograms by columns in styles of the user': 'columnstacked-userstyles',
  'Fillings whose colour is variable': 'boxes-fill-color-variable',
  'Functions beside data with room around them': 'offsets-and-functions offsets-fix-functions',
  'Functions without titles where headers are titles':
    'autotitle-functions autotitle-functions-scene',
  'Candles, boxes and areas with ends that are not numbers':
    'boxxyerror-nan candles-nan candles-nan-reversed filledcurves-between-nan',
  'Scenes in spherical and cylindrical coordinates': 'mapping-cylindrical mapping-spherical',
  'Outlines of objects with dashes': 'object-dashes',
  'Tags and lists of tics that are worked out, `palette` without `lc`': 'tags-worked-out',
  'Images whose pixels are areas, on maps and in scenes': 'image-pixels-map image-pixels-scene',
  'Colour boxes of surfaces without a point': 'scene-empty-surface',
  'Smooth curves beyond the range that `plot` names':
    'range-loose-csplines range-loose-bezier range-loose-frequency range-loose-columnstacked',
  'Colours of palettes with more digits than six': 'palette-more-digits',
  'Cells that are missing, in expressions': 'missing-in-expressions',
  'Histograms whose last rows have no value': 'histogram-last-rows',
  'Smooth curves of negative values on a logarithmic axis': 'smooth-log-negative',
  'Colours of infinite values': 'palette-infinite',
  'Outlines of polygons that are cut off': 'polygon-outside',
  'Areas closed at a height outside of the range, of smooth curves, and on a logarithmic axis':
    'filledcurves-height-outside filledcurves-smooth-height filledcurves-log-zero',
  'Areas above and below zero': 'filledcurves-above-alone',
  'Boxes with a width on a logarithmic axis': 'boxes-log-boxwidth',
  'Error bars of histograms whose values are missing': 'histogram-errorbars-missing',
  'Texts that show under the pointer': 'labels-hypertext',
  'Samples on a logarithmic axis': 'samples-log',
  'Labels of tics outside of the range that `plot` names': 'range-loose-xtic',
  'Labels of axes turned as the axes are in space': 'scene-labels-parallel',
  'Labels of contours at intervals, without a column of texts': 'contour-labels-interval',
  'Palettes from files, and pictures of palettes': 'palette-test palette-file',
  'Fits of functions that are complex in places': 'fit-real-part',
  'Facets in the light': 'pm3d-lighting-rgb pm3d-lighting-depth pm3d-lighting',
  'Facets of one colour, or of one for each side': 'pm3d-fillcolor',
  'Pixels that show what is behind them': 'scene-image-alpha image-missing image-alpha',
  'Edges of the border that are worked out': 'border-variable',
}

/** List the names of a feature's scripts. */
export function listCases(feature: string): readonly string[] {
  return (FEATURES[feature] ?? '').split(' ')
}
