import {expect, test} from 'vitest'
import {isInvitation} from '../../intake/manuscript/invitation.ts'

test.each([
  'Book a first visit with Rebecca at northgate.example.',
  'Ready to meet onions again? Book a programme or a free call.',
  'Call to action: Hoarse for more than four weeks? See Riverbend.',
  'If you would like to talk to one of us, ring the Elm Street team on 0161 496 0021.',
  'If you would like a first visit, call us on 0161 999 4021.',
  'To ask for music on your ward, write to music@stannes.example.',
  'Struggling with mornings? Schedule a consultation with our team.',
])('“%s” invites', (line) => {
  expect(isInvitation(line)).toBe(true)
})

test.each([
  'Still awake? Come back to the breath.',
  'Any comments? Write to editor@mill.example.',
  'Need to talk now? Call 116 123 at any hour.',
  'If you are in crisis, call the helpline on 0800 123 4567.',
  'Would you like to know more? Most people do.',
  'The team rang her on 0161 496 0021 that night.',
])('“%s” does not', (line) => {
  expect(isInvitation(line)).toBe(false)
})
