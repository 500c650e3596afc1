import type {Draft} from '../draft.ts'
import {paper, toNames, work} from './work.ts'

export const therapy: Draft<'source'>[] = [
  work('book', 'wampold-2015', 2015, toNames('Wampold, B. E.; Imel, Z. E.'), {
    title: 'The great psychotherapy debate: The evidence for what makes psychotherapy work',
    edition: '2',
    publisher: 'Routledge',
    publisherPlace: 'New York',
    isbn: '9780805857092',
    evidence: 'theory',
  }),
  paper('norcross-2018', 2018, 'Norcross, J. C.; Lambert, M. J.', {
    title: 'Psychotherapy relationships that work III',
    containerTitle: 'Psychotherapy',
    volume: '55',
    issue: '4',
    page: '303–315',
    doi: '10.1037/pst0000193',
    evidence: 'review',
  }),
  paper('fluckiger-2018', 2018, 'Flückiger, C.; Del Re, A. C.; Wampold, B. E.; Horvath, A. O.', {
    title: 'The alliance in adult psychotherapy: A meta-analytic synthesis',
    containerTitle: 'Psychotherapy',
    volume: '55',
    issue: '4',
    page: '316–340',
    doi: '10.1037/pst0000172',
    evidence: 'systematicReview',
  }),
  paper('swift-2018', 2018, 'Swift, J. K.; Callahan, J. L.; Cooper, M.; Parkin, S. R.', {
    title: 'The impact of accommodating client preference in psychotherapy: A meta-analysis',
    containerTitle: 'Journal of Clinical Psychology',
    volume: '74',
    issue: '11',
    page: '1924–1937',
    evidence: 'systematicReview',
  }),
  paper(
    'uttley-2015',
    2015,
    'Uttley, L.; Scope, A.; Stevenson, M.; Rawdin, A.; Taylor Buck, E.; Sutton, A.; Stevens, J.; Kaltenthaler, E.; Dent-Brown, K.; Wood, C.',
    {
      title:
        'Systematic review and economic modelling of the clinical effectiveness and cost-effectiveness of art therapy among people with non-psychotic mental health disorders',
      containerTitle: 'Health Technology Assessment',
      volume: '19',
      issue: '18',
      page: '1–120',
      doi: '10.3310/hta19180',
      evidence: 'systematicReview',
    },
  ),
  paper('kaimal-2016', 2016, 'Kaimal, G.; Ray, K.; Muniz, J.', {
    title: 'Reduction of cortisol levels and participants’ responses following art making',
    containerTitle: 'Art Therapy',
    volume: '33',
    issue: '2',
    page: '74–80',
    doi: '10.1080/07421656.2016.1166832',
    evidence: 'observational',
  }),
  paper(
    'crawford-2012',
    2012,
    'Crawford, M. J.; Killaspy, H.; Barnes, T. R. E.; Barrett, B.; Byford, S.; Clayton, K.; Dinsmore, J.; Floyd, S.; Hoadley, A.; Johnson, T.; Kalaitzaki, E.; King, M.; Leurent, B.; Maratos, A.; O’Neill, F. A.; Osborn, D. P.; Patterson, S.; Soteriou, T.; Tyrer, P.; Waller, D.',
    {
      title:
        'Group art therapy as an adjunctive treatment for people with schizophrenia: Multicentre pragmatic randomised trial',
      containerTitle: 'BMJ',
      volume: '344',
      number: 'e846',
      doi: '10.1136/bmj.e846',
      evidence: 'trial',
    },
  ),
]
