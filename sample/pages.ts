import type {Draft} from './draft.ts'
import {figure} from './figure.ts'
import {b, callout, h2, li, ol, p, text, to, ul} from './text.ts'

const sampleNote = callout(
  'note',
  'This is a sample',
  p`The practice, its people and its addresses are made up. The works that the articles cite are
    real. Replace this page with your own.`,
)

export const pages: Draft<'page'>[] = [
  {
    _id: 'page-about',
    _type: 'page',
    title: 'About us',
    slug: {_type: 'slug', current: 'about'},
    body: text(
      p`Larkmoss is a small practice of four therapists in two places. We see adults, children and
        families. We try to be clear about what we do, kind in how we do it, and honest about what we
        do not know.`,
      sampleNote,
      figure('a-house-by-the-river', {
        alt: 'A small white house with a red roof and lit windows stands by a winding river at dusk.',
        caption: 'The house at Sampleton, as we imagine it.',
      }),
      h2('What we believe'),
      ul(
        li`${b('You are the one who knows your life.')} We bring training. You bring everything else.`,
        li`${b('Plain words are a form of respect.')} If we use a term, we explain it.`,
        li`${b('Evidence matters, and so do its limits.')} We tell you how sure we are.`,
        li`${b('Nobody fits a leaflet.')} We ask about culture, faith, money, body and family, because
          they shape what helps.`,
      ),
      h2('Who we are'),
      p`${to('Maren Okafor-Lindqvist', 'person-maren-okafor-lindqvist')} works with worry and sleep.
        ${to('Tobias Achterberg-Nnamdi', 'person-tobias-achterberg-nnamdi')} works with grief.
        ${to('Juniper Castellanos-Rao', 'person-juniper-castellanos-rao')} is an art therapist.
        ${to('Hana Whitlock-Sato', 'person-hana-whitlock-sato')} works with children and parents.`,
    ),
  },
  {
    _id: 'page-getting-started',
    _type: 'page',
    title: 'Getting started',
    slug: {_type: 'slug', current: 'getting-started'},
    body: text(
      p`You do not have to be in a bad way to get in touch, and you do not have to know what to ask
        for.`,
      sampleNote,
      h2('Three steps'),
      ol(
        li`${b('Send a request.')} Tell us how to reach you and when. Please leave out medical details.`,
        li`${b('Talk for fifteen minutes.')} One of us rings you, free of charge, to hear what you are
          looking for.`,
        li`${b('Meet once.')} After ${to('a first session', 'article-first-session')} you both decide
          whether to go on.`,
      ),
      h2('If we are not the right place'),
      p`We do not offer emergency care, medication or reports for courts. If you need one of these, we
        will say so and help you to find it.`,
    ),
    faqs: [
      {_type: 'reference', _ref: 'faq-online-sessions'},
      {_type: 'reference', _ref: 'faq-how-many-sessions'},
      {_type: 'reference', _ref: 'faq-cost'},
      {_type: 'reference', _ref: 'faq-help-right-now'},
    ],
  },
  {
    _id: 'page-how-we-review',
    _type: 'page',
    title: 'How we review what we publish',
    slug: {_type: 'slug', current: 'how-we-review'},
    body: text(
      p`People read about health when they are tired, worried or in a hurry. So we take care with it.`,
      sampleNote,
      h2('Before an article appears'),
      ol(
        li`${b('A clinician writes it.')} The name is at the top, with credentials you can look up.`,
        li`${b('Claims get a source.')} We say what kind of study it was, since a small trial and a
          large review do not weigh the same.`,
        li`${b('Another clinician reviews it.')} They check the facts, the tone and the safety advice.`,
        li`${b('We read it aloud.')} If a sentence trips the tongue, it goes.`,
      ),
      h2('Afterwards'),
      p`Each article shows when the whole of it was last reviewed, and when the next review is due. A
        small correction does not change that date. If a study is withdrawn, we say so in the text.`,
      h2('What we do not do'),
      ul(
        li`We take no money for what we write, and there are no advertisements.`,
        li`We do not promise cures.`,
        li`We do not tell the stories of clients. Where a person speaks in an article, the words are
          invented to show a kind of moment.`,
      ),
      p`If you find a mistake, please tell us. We would rather know.`,
    ),
  },
  {
    _id: 'page-privacy',
    _type: 'page',
    title: 'What happens to what you send us',
    slug: {_type: 'slug', current: 'privacy'},
    body: text(
      p`To ask a therapist something is a private matter, so here is what happens to it, step by step.`,
      sampleNote,
      h2('Who can read it'),
      p`What you write is locked before it is stored. Only the clinicians of the practice have the key.
        The computer that takes it in cannot open it again, and neither can whoever runs that computer.`,
      h2('What we do not keep'),
      ul(
        li`${b('No trace of your device.')} We keep no address of your connection and no description of
          your browser.`,
        li`${b('No visitors’ book.')} This site has no trackers, no advertising and no cookies, and loads
          nothing from anybody else.`,
        li`${b('No copies by e-mail.')} We are told that something has come in, and not what.`,
      ),
      h2('When it is deleted'),
      p`A question is deleted after 90 days, a request for an appointment 30 days after we have settled
        it with you. With your reference code you can delete it yourself at any time.`,
      h2('If we publish an answer'),
      p`Only if you allowed it, and then in other words, without anything that could tell who you are.`,
    ),
  },
]
