import type {Article, Library, Source} from '../content/createLibrary.ts'
import {createNotes, type Notes} from './notes.ts'
import {questionsOf} from './questions.ts'

/** The numbering of an article's references: by first use, then those that are only listed. */
export function notesOf(article: Article, library: Library): Notes {
  const answers = questionsOf(article, library).map(({answer}) => answer)
  const listed = (article.references ?? []).map(({_ref}) => _ref)
  return createNotes([article.standfirst, article.body, answers], listed)
}

/** The works of an article in the order of their numbers, without laying out its text. */
export function citedWorks(article: Article, library: Library): Source[] {
  return library.derive(`cited by ${article._id}`, (own) =>
    notesOf(own.byId.articles.get(article._id) ?? article, own)
      .works()
      .flatMap(({sourceId}) => own.byId.sources.get(sourceId) ?? []),
  )
}
