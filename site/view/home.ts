import type {Library, Settings} from '../content/createLibrary.ts'
import {createAnchors} from './anchors.ts'
import {type CardView, newestArticles, toCards} from './cards.ts'
import {createNotes} from './notes.ts'
import {type ReferencesView, toReferences} from './references.ts'
import {type ReadyText, type Surroundings, toReadyText} from './richText.ts'

export interface TitledTextView {
  title: string | undefined
  body: ReadyText
}

/** The first page: who we are, what we do, what is new. */
export interface HomeView {
  welcome: TitledTextView | undefined
  whatIs: TitledTextView | undefined
  latest: CardView[]
  references: ReferencesView
}

export function toHome(library: Library): HomeView {
  const {settings} = library
  const notes = createNotes([settings?.welcome, settings?.whatIs])
  const surroundings = {library, notes, anchors: createAnchors(['main', 'latest'])}
  return {
    welcome: toTitledText(settings?.welcome, surroundings),
    whatIs: toTitledText(settings?.whatIs, surroundings),
    latest: toCards(newestArticles(library), library),
    references: toReferences(notes, library),
  }
}

function toTitledText(
  text: Settings['welcome'] | undefined,
  surroundings: Surroundings,
): TitledTextView | undefined {
  const body = toReadyText(text?.body, surroundings)
  return text?.title || body.length > 0 ? {title: text?.title, body} : undefined
}
