import {documentTypes} from '../../schemas/types.ts'

/** What Studio calls some fields of a type, as one text: “Published in, Volume”. */
export function titlesOf(type: string, fields: string[]): string {
  const definition = documentTypes.find(({name}) => name === type)
  const known = new Map(definition?.fields.map(({name, title}) => [name as string, title]))
  return fields.map((name) => known.get(name) ?? name).join(', ')
}
