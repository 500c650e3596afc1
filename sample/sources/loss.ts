import type {Draft} from '../draft.ts'
import {paper} from './work.ts'

export const loss: Draft<'source'>[] = [
  paper('stroebe-1999', 1999, 'Stroebe, M.; Schut, H.', {
    title: 'The dual process model of coping with bereavement: Rationale and description',
    containerTitle: 'Death Studies',
    volume: '23',
    issue: '3',
    page: '197–224',
    doi: '10.1080/074811899201046',
    evidence: 'theory',
  }),
  paper('stroebe-2017', 2017, 'Stroebe, M.; Schut, H.; Boerner, K.', {
    title:
      'Cautioning health-care professionals: Bereaved persons are misguided through the stages of grief',
    containerTitle: 'OMEGA—Journal of Death and Dying',
    volume: '74',
    issue: '4',
    page: '455–473',
    doi: '10.1177/0030222817691870',
    pmid: '28355991',
    evidence: 'review',
  }),
  paper(
    'lundorff-2017',
    2017,
    'Lundorff, M.; Holmgren, H.; Zachariae, R.; Farver-Vestergaard, I.; O’Connor, M.',
    {
      title:
        'Prevalence of prolonged grief disorder in adult bereavement: A systematic review and meta-analysis',
      containerTitle: 'Journal of Affective Disorders',
      volume: '212',
      page: '138–149',
      doi: '10.1016/j.jad.2017.01.030',
      evidence: 'systematicReview',
    },
  ),
  paper('currier-2008', 2008, 'Currier, J. M.; Neimeyer, R. A.; Berman, J. S.', {
    title:
      'The effectiveness of psychotherapeutic interventions for bereaved persons: A comprehensive quantitative review',
    containerTitle: 'Psychological Bulletin',
    volume: '134',
    issue: '5',
    page: '648–661',
    doi: '10.1037/0033-2909.134.5.648',
    pmid: '18729566',
    evidence: 'systematicReview',
  }),
  paper('rose-2002', 2002, 'Rose, S. C.; Bisson, J.; Churchill, R.; Wessely, S.', {
    title: 'Psychological debriefing for preventing post traumatic stress disorder (PTSD)',
    containerTitle: 'Cochrane Database of Systematic Reviews',
    issue: '2',
    number: 'CD000560',
    doi: '10.1002/14651858.cd000560',
    pmcid: 'PMC7032695',
    evidence: 'systematicReview',
  }),
  paper(
    'alisic-2014',
    2014,
    'Alisic, E.; Zalta, A. K.; van Wesel, F.; Larsen, S. E.; Hafstad, G. S.; Hassanpour, K.; Smid, G. E.',
    {
      title:
        'Rates of post-traumatic stress disorder in trauma-exposed children and adolescents: Meta-analysis',
      containerTitle: 'The British Journal of Psychiatry',
      volume: '204',
      issue: '5',
      page: '335–340',
      doi: '10.1192/bjp.bp.113.131227',
      pmid: '24785767',
      evidence: 'systematicReview',
    },
  ),
]
