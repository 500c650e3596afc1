import type {Found, ReadDocument} from './pageRule.ts'

/** Contents of the <meta> of a name or property. */
export const named = ({of}: ReadDocument, name: string): string[] =>
  of('meta')
    .filter(({attributes}) => (attributes.get('name') ?? attributes.get('property')) === name)
    .map(({attributes}) => attributes.get('content')?.trim() ?? '')

/** Of some names, those of which no <meta> says anything. */
export const missing = (document: ReadDocument, names: string[]): Found[] =>
  names
    .filter((name) => !named(document, name)[0])
    .map((name) => ({place: `<meta ${name}>`, found: 'nothing'}))
