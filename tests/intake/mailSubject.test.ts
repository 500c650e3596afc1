import {expect, test} from 'vitest'
import {readText} from '../../intake/manuscript/text.ts'

const mail = (subject: string, greeting: string) =>
  readText(
    new TextEncoder().encode(
      `From: Dr Tom Reed <tom@mill.example>\nTo: web@mill.example\nRe: ${subject}\n\n${greeting}\n\n` +
        'Every January I am asked for the tablets that I do not give.\n\nWhat helps\n\nHoney.\n\n' +
        'Best wishes\nTom\n\nDr Tom Reed\n',
    ),
  ).messages.map(({what}) => what)

test('the subject of a mail is the title of a text without one, and whoever signs its author', () => {
  expect(mail('Why a cough lasts three weeks', 'Dear all,')).toEqual([
    'assumedTitle',
    'assumedAuthor',
  ])
})

test('a subject that speaks of the text is no title', () => {
  expect(mail('the blog post for next week', 'Dear all,')).not.toContain('assumedTitle')
})
