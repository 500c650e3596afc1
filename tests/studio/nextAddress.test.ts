import {expect, test} from 'vitest'
import {nextAddress} from '../../studio/addresses/nextAddress.ts'

const of = (name: string | undefined, before: {name?: string; address?: string}) =>
  nextAddress(name, {name: undefined, address: undefined, ...before})

test('a page without an address takes one from its name', () => {
  expect(of('Why we sing', {})).toBe('why-we-sing')
  expect(of('Why we sing', {name: 'Why we sing'})).toBe('why-we-sing')
})

test('an address that was made from the name follows it', () => {
  expect(of('Why we sing at all', {name: 'Why we', address: 'why-we'})).toBe('why-we-sing-at-all')
})

test('an address that somebody chose stays', () => {
  expect(of('Why we sing at all', {name: 'Why we', address: 'singing'})).toBeUndefined()
})

test('without a name there is nothing to make one from', () => {
  for (const name of [undefined, '', '  ']) {
    expect(of(name, {name: 'Why we', address: 'why-we'})).toBeUndefined()
  }
})

test('what is right already is not written again', () => {
  expect(of('Why we', {name: 'Why we', address: 'why-we'})).toBeUndefined()
  expect(of('Why we!', {name: 'Why we', address: 'why-we'})).toBeUndefined()
})
