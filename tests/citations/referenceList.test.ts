import {expect, test} from 'vitest'
import {toReferenceList} from '../../citations/referenceList.ts'

const cite = (_key: string, id: string) => ({_type: 'citation', _key, source: {_ref: id}})
const block = (...children: object[]) => ({_type: 'block', _key: 'b', children})
const span = {_type: 'span', _key: 's', text: 'words'}

test('works are numbered by their first citation, and uses keep the order of the text', () => {
  const body = [block(span, cite('c1', 'b')), block(cite('c2', 'a'), span, cite('c3', 'b'))]
  expect(toReferenceList([body], [])).toEqual([
    {id: 'b', number: 1, uses: ['c1', 'c3']},
    {id: 'a', number: 2, uses: ['c2']},
  ])
})

test('citations are found in callouts and in answers', () => {
  const body = [{_type: 'callout', _key: 'k', body: [block(cite('c1', 'a'))]}]
  const faqs = [{_type: 'faqEntry', _key: 'q', answer: [block(cite('c2', 'b'))]}]
  expect(toReferenceList([body, faqs]).map(({id}) => id)).toEqual(['a', 'b'])
})

test('listed works that are not cited follow as further reading', () => {
  expect(toReferenceList([[block(cite('c1', 'b'))]], ['a', 'b', 'c'])).toEqual([
    {id: 'b', number: 1, uses: ['c1']},
    {id: 'a', number: 2, uses: []},
    {id: 'c', number: 3, uses: []},
  ])
})

test('expanded references and texts that are absent are taken too', () => {
  const expanded = {_type: 'citation', _key: 'c1', source: {_id: 'a', title: 'A'}}
  expect(toReferenceList([null, undefined, [block(expanded)]])).toEqual([
    {id: 'a', number: 1, uses: ['c1']},
  ])
})

test('a citation whose work was not chosen has no entry', () => {
  expect(toReferenceList([[block({_type: 'citation', _key: 'c1', source: null})]])).toEqual([])
})
