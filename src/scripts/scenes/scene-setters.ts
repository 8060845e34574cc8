import { parseTextExpression } from '../parse-constant.ts'
import { readParameterRange } from '../set-axis.ts'
import type { ReadSetting } from '../setting-reader.ts'
import { readVoxelGrid, readVoxelRange, unsetVoxelGrid } from '../voxels/set-voxels.ts'
import { changeScene, noteUncovered } from './change-scene.ts'
import { USUAL_CONTOURS, USUAL_FACETS, USUAL_SCENE } from './scene-settings.ts'
import { readContour, readContourLabels, readContourParameters } from './set-contours.ts'
import { readFacets } from './set-facets.ts'
import { readHiding } from './set-hiding.ts'
import { readRegrid } from './set-regrid.ts'
import { readPlane, readSceneRows, readSurfaceSetting, readView } from './set-view.ts'

/** Read the range of a parameter. */
function readParameter(name: 'u' | 'v'): ReadSetting {
  return (reader, settings) => {
    const { parameters } = settings.scene
    const borrowed = { ...settings, parameterRange: parameters[name] }
    const { parameterRange } = readParameterRange(reader, borrowed)
    return changeScene(settings, { parameters: { ...parameters, [name]: parameterRange } })
  }
}

/** Read `set mapping spherical`. */
const readMapping: ReadSetting = (reader, settings) => {
  if (reader.take('ca$rtesian') || reader.isAtEnd())
    return changeScene(settings, { mapping: 'cartesian' })
  if (reader.take('s$pherical')) return changeScene(settings, { mapping: 'spherical' })
  if (reader.take('cy$lindrical')) return changeScene(settings, { mapping: 'cylindrical' })
  throw reader.createSyntaxError('`cartesian`, `spherical` or `cylindrical`')
}

/** Read `set clabel "%g"`, the older spelling: contours have a line type of their own. */
const readOlderLabels: ReadSetting = (reader, settings) => {
  const { contours } = settings.scene
  const format = parseTextExpression(reader, settings.scope) ?? contours.format
  return changeScene(settings, { contours: { ...contours, format, isOneColor: false } })
}

/** What `set` can set for `splot`, by its words. */
export const SCENE_SETTERS: readonly (readonly [string, ReadSetting])[] = [
  ['vi$ew', readView],
  ['xyp$lane', readPlane],
  ['ticsl$evel', readPlane],
  ['su$rface', readSurfaceSetting],
  ['iso$samples', readSceneRows],
  ['cont$ours', readContour],
  ['cntrp$aram', readContourParameters],
  ['cntrl$abels', readContourLabels],
  ['cl$abel', readOlderLabels],
  ['pm$3d', readFacets],
  ['dg$rid3d', readRegrid],
  ['ur$ange', readParameter('u')],
  ['vr$ange', readParameter('v')],
  ['hi$dden3d', readHiding],
  ['map$ping', readMapping],
  ['vg$rid', readVoxelGrid],
  ['vxr$ange', readVoxelRange('x')],
  ['vyr$ange', readVoxelRange('y')],
  ['vzr$ange', readVoxelRange('z')],
]

/** What `unset` can unset of it. */
export const SCENE_UNSETTERS: readonly (readonly [string, ReadSetting])[] = [
  [
    'vi$ew',
    (_, settings) =>
      changeScene(noteUncovered(settings, 'set view', undefined), { view: USUAL_SCENE.view }),
  ],
  ['xyp$lane', (_, settings) => changeScene(settings, { plane: USUAL_SCENE.plane })],
  ['ticsl$evel', (_, settings) => changeScene(settings, { plane: USUAL_SCENE.plane })],
  ['su$rface', (_, settings) => changeScene(settings, { isSurfaceHidden: true })],
  ['iso$samples', (_, settings) => changeScene(settings, { rows: USUAL_SCENE.rows })],
  ['cont$ours', (_, settings) => changeScene(settings, { contourPlace: undefined })],
  [
    'cntrp$aram',
    (_, settings) => {
      const { levels, curve, isSorted } = USUAL_CONTOURS
      const contours = { ...settings.scene.contours, levels, curve, isSorted }
      return changeScene(settings, { contours, firstContourType: 0 })
    },
  ],
  [
    'cntrl$abels',
    (_, settings) => {
      const { format, isOneColor, labels } = USUAL_CONTOURS
      const contours = { ...settings.scene.contours, format, isOneColor, labels }
      return changeScene(settings, { contours })
    },
  ],
  // The older spelling of `set cntrlabel onecolor`.
  [
    'cl$abel',
    (_, settings) =>
      changeScene(settings, { contours: { ...settings.scene.contours, isOneColor: true } }),
  ],
  [
    'pm$3d',
    (_, settings) =>
      changeScene(noteUncovered(settings, 'set pm3d', undefined), { facets: USUAL_FACETS }),
  ],
  ['dg$rid3d', (_, settings) => changeScene(settings, { regrid: undefined })],
  [
    'hi$dden3d',
    (_, settings) => changeScene(settings, { hiding: { ...settings.scene.hiding, isOn: false } }),
  ],
  ['map$ping', (_, settings) => changeScene(settings, { mapping: 'cartesian' })],
  ['vg$rid', unsetVoxelGrid],
]
