import {describesPicture} from '../describesPicture.ts'
import type {Finding, Path} from './finding.ts'

/** Pictures without a description, which people who cannot see them need. */
export function findBarePictures(document: object): Finding[] {
  return [...findFigures(document)].flatMap(({figure, where}): Finding[] => {
    const problem = describesPicture(figure)
    if (typeof problem !== 'string') return []
    return [{rule: 'missingAlt', severity: 'error', message: problem, where: [...where, 'alt']}]
  })
}

/** Descriptions that describe nothing: the name of a file, “picture”, “image of …”. */
export function findIdleDescriptions(document: object): Finding[] {
  return [...findFigures(document)].flatMap(({figure: {alt = ''}, where}): Finding[] => {
    if (!IDLE.test(alt.trim())) return []
    const message = `“${alt.trim()}” does not say what the picture shows. Describe it as you would on the telephone.`
    return [{rule: 'idleAlt', severity: 'warning', message, where: [...where, 'alt']}]
  })
}

const IDLE =
  /^(?:\S+\.(?:jpe?g|png|webp|gif|heic|tiff?)|(?:img|dsc|image|photo|picture|pic|figure|untitled)[\s_-]*\d*|(?:an? )?(?:image|photo|picture) of\b.*)$/i

interface Figure {
  _type: 'figure'
  alt?: string
}

function* findFigures(value: unknown, where: Path = []): Generator<{figure: Figure; where: Path}> {
  if (Array.isArray(value)) {
    for (const item of value) {
      const key = (item as {_key?: string} | null)?._key
      yield* findFigures(item, key ? [...where, {_key: key}] : where)
    }
  } else if (value && typeof value === 'object') {
    if ((value as Figure)._type === 'figure') yield {figure: value as Figure, where}
    else
      for (const [name, item] of Object.entries(value)) yield* findFigures(item, [...where, name])
  }
}
