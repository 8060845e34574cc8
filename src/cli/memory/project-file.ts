import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { BuildMemory } from '../../builds/build-memory.ts'
import { createChartMemory, type KnownChart } from '../../builds/chart-memory.ts'
import { createPageMemory, type KnownPage } from '../../builds/page-memory.ts'
import { createLogMemory, type KeptLog, type KeptLogs } from './kept-logs.ts'
import { hash, type Call } from './memory-file.ts'
import { NotedMap } from './noted-map.ts'
import { hasTexts, readCache } from './read-cache.ts'
import { writeCache } from './write-cache.ts'

/** What is known of one project, in a file of the cache. */
interface ProjectFile extends KeptLogs {
  /** The program that wrote it. */
  readonly program: string
  /** The project's folder; absolute. */
  readonly root: string
  /** Tells what was written at one time from what was at another. */
  readonly id: string
  readonly pages: Readonly<Record<string, KnownPage>>
  readonly charts: Readonly<Record<string, KnownChart>>
}

/** A memory of builds that can be written to where it was read from. */
export interface KeptBuildMemory extends BuildMemory {
  /** What tells it from what is written at another time. */
  readonly id: string
  /** Write what is new in it. Where that is not possible, nothing is lost but time. */
  save(saved: SavedBuild): void
}

/** A build whose memory is saved. */
export interface SavedBuild {
  /** Whether all pages were built, so that what is known of others is of no use. */
  readonly hasAllPages: boolean
  /** Whether all runs were read, so that what is known of other logs is of no use. */
  readonly hasAllRuns: boolean
  /** The text of the lock that lies in the project now; `undefined` where that is not known. */
  readonly lock: string | undefined
}

/** The end of the names of such files. */
export const PROJECT_FILE = '.project'

/**
 * Open what is known of a project. A file that cannot be read, or is of another version, is none.
 *
 * @param root of the project, absolute
 */
export function openBuildMemory(call: Call, root: string): KeptBuildMemory {
  const { program } = call
  const file = path.join(path.dirname(call.file), `${hash(`${program} ${root}`)}${PROJECT_FILE}`)
  const found = readProjectFile(file)
  const before = found?.program === program && found.root === root ? found : undefined
  const pages = new NotedMap(before?.pages)
  const charts = new NotedMap(before?.charts)
  const logs = createLogMemory(before)
  let id = before?.id ?? ''
  return {
    get id() {
      return id
    },
    pages: createPageMemory(pages),
    charts: createChartMemory(charts),
    logs,
    save({ hasAllPages, hasAllRuns, lock }) {
      const kept = logs.conclude(lock, hasAllRuns)
      if (!pages.isChanged && !charts.isChanged && !kept.isChanged) return
      id = randomUUID()
      const data: ProjectFile = {
        ...{ program, root, id, lock: kept.lock, logs: kept.logs },
        pages: pages.list(hasAllPages),
        charts: charts.list(hasAllPages),
      }
      writeCache(file, JSON.stringify(data))
    },
  }
}

/** Read such a file; `undefined` if it is none. */
export function readProjectFile(file: string): ProjectFile | undefined {
  return readCache(file, isProjectFile)
}

function isProjectFile(data: unknown): data is ProjectFile {
  return (
    hasTexts(data, ['program', 'root', 'id', 'lock']) &&
    hasAll(data['pages'], isKnownPage) &&
    hasAll(data['charts'], isKnownChart) &&
    hasAll(data['logs'], isKeptLog)
  )
}

function isKnownPage(page: unknown): page is KnownPage {
  return isRecord(page) && Array.isArray(page['asked']) && isRecord(page['references'])
}

function isKnownChart(chart: unknown): chart is KnownChart {
  return hasTexts(chart, ['model', 'svg'])
}

function isKeptLog(log: unknown): log is KeptLog {
  return hasTexts(log, ['sha256']) && Array.isArray(log['messages'])
}

function hasAll<T>(
  data: unknown,
  isOne: (one: unknown) => one is T,
): data is Readonly<Record<string, T>> {
  return isRecord(data) && Object.values(data).every(isOne)
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null
}
