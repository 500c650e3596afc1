import {useMemo} from 'react'
import {useLive} from '../useLive.ts'
import {ChosenList} from './ChosenList.tsx'
import type {DeskEntry} from './DeskRow.tsx'
import {type AskedOn, type DeskQuestion, toQuestions} from './toQuestions.ts'

const questionsQuery = `*[_type in ["article", "page", "faq"] && !(_id in path("versions.**"))] {
  _id, _type, title, question, "owner": owner._ref,
  "faqs": faqs[]{_key, question, "shared": _ref}
}`

/** All questions and answers of the site; each opens the page that it belongs to, at its place. */
export function QuestionsPane() {
  const rows = useLive<AskedOn[]>(questionsQuery)
  const questions = useMemo(() => rows && toQuestions(rows), [rows])
  const choices = questions && [
    {
      title: 'All',
      rows: questions,
      empty: {
        title: 'No questions yet',
        text: 'Questions that you answer on an article or page appear here, with the page that they belong to.',
      },
    },
    {
      title: 'Shared',
      rows: questions.filter(({isShared}) => isShared),
      empty: {
        title: 'No shared questions',
        text: 'A question that several pages show is written once and shared. Press + at the top and choose “Shared question”.',
      },
    },
    {
      title: 'Answered twice',
      rows: questions.filter(({answers}) => answers > 1),
      empty: {
        title: 'Nothing is answered twice',
        text: 'The same question on two pages appears here, so that the answers do not drift apart. Share one of them instead.',
      },
    },
  ]
  return <ChosenList choices={choices} toEntry={toEntry} />
}

function toEntry({question, answers, isShared, owner, shownOn, ...at}: DeskQuestion): DeskEntry {
  const pages = shownOn.length === 1 ? 'one page' : `${shownOn.length} pages`
  return {
    ...at,
    title: question,
    note: owner ? `Belongs to “${owner}”` : 'Belongs to the page of all questions',
    marks: [
      ...(isShared ? [{text: `Shared, on ${pages}`}] : []),
      ...(answers > 1
        ? [
            {
              text: answers === 2 ? 'Answered twice' : `Answered ${answers} times`,
              tone: 'caution' as const,
            },
          ]
        : []),
    ],
  }
}
