import type {ValidationMarker} from 'sanity'
import {expect, test} from 'vitest'
import {breachesIn} from '../../studio/readiness/breachesIn.ts'

const marker = (message: string, ...path: string[]): ValidationMarker => ({
  level: 'error',
  message,
  path,
})

test('what breaks the model stands beside the checks, with its place', () => {
  expect(breachesIn([marker('The article is still empty.', 'body')], [])).toEqual([
    {rule: 'model', severity: 'error', message: 'The article is still empty.', where: ['body']},
  ])
})

test('what a check says already is not said twice', () => {
  const told = {rule: 'placeholder', severity: 'warning', message: 'A placeholder.', where: []}
  expect(breachesIn([marker('A placeholder.', 'body')], [told as never])).toEqual([])
})

test('an address that somebody else has is told once, with whose it is', () => {
  const taken = {rule: 'slugTaken', severity: 'error', message: '“Rest” has it.', where: ['slug']}
  expect(breachesIn([marker('One of its own.', 'slug')], [taken as never])).toEqual([])
})

test('what is not published yet is said once, with its name', () => {
  const message = 'What is named here has to be published first.'
  const dead = {rule: 'deadReference', severity: 'error', message: '“Ada” is not.', where: []}
  expect(breachesIn([marker(message, 'authors')], [dead as never])).toEqual([])
  expect(breachesIn([marker(message, 'authors')], [])).toHaveLength(1)
})

test('Studio’s own word for what is missing is left out where a sentence says why, and kept where none does', () => {
  const why = marker('Every page needs a web address.', 'slug')
  const missing = 'This has to be filled in.'
  const bare = marker(missing, 'slug', 'current')
  expect(breachesIn([why, bare], []).map(({message}) => message)).toEqual([why.message])
  expect(breachesIn([bare], []).map(({message}) => message)).toEqual([missing])
})
