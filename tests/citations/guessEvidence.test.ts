import {expect, test} from 'vitest'
import {guessEvidence} from '../../citations/guessEvidence.ts'

test.each([
  ['Randomised controlled trial of drumming (DRUM-1): study protocol', 'protocol'],
  ['Music for sleep: protocol for a randomized trial', 'protocol'],
  ['Drumming in groups: A systematic review of randomized controlled trials', 'systematicReview'],
  ['Music and mood: a meta-analysis', 'systematicReview'],
  ['A randomized controlled trial of singing', 'trial'],
  ['Guideline for the care of sleep', 'guideline'],
  ['Clinical practice guidelines on worry', 'guideline'],
  ['Hearing voices in choirs: a qualitative study', 'qualitative'],
  ['Breath and heart: a cross-sectional survey', 'observational'],
  ['Lullabies after loss: a case report', 'caseReport'],
  ['Songs in care: a narrative review', 'review'],
  ['The body remembers rhythm', undefined],
  ['A protocol of kindness', undefined],
])('%s → %s', (title, evidence) => {
  expect(guessEvidence(title)).toBe(evidence)
})
