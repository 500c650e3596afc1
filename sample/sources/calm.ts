import type {Draft} from '../draft.ts'
import {paper} from './work.ts'

export const calm: Draft<'source'>[] = [
  paper(
    'tol-2020',
    2020,
    'Tol, W. A.; Leku, M. R.; Lakin, D. P.; Carswell, K.; Augustinavicius, J.; Adaku, A.; Au, T. M.; Brown, F. L.; Bryant, R. A.; Garcia-Moreno, C.; Musci, R. J.; Ventevogel, P.; White, R. G.; van Ommeren, M.',
    {
      title:
        'Guided self-help to reduce psychological distress in South Sudanese female refugees in Uganda: A cluster randomised trial',
      containerTitle: 'The Lancet Global Health',
      volume: '8',
      issue: '2',
      page: 'e254–e263',
      doi: '10.1016/s2214-109x(19)30504-2',
      evidence: 'trial',
    },
  ),
  paper(
    'zaccaro-2018',
    2018,
    'Zaccaro, A.; Piarulli, A.; Laurino, M.; Garbella, E.; Menicucci, D.; Neri, B.; Gemignani, A.',
    {
      title:
        'How breath-control can change your life: A systematic review on psycho-physiological correlates of slow breathing',
      containerTitle: 'Frontiers in Human Neuroscience',
      volume: '12',
      number: '353',
      doi: '10.3389/fnhum.2018.00353',
      pmid: '30245619',
      pmcid: 'PMC6137615',
      evidence: 'systematicReview',
    },
  ),
  paper('fincham-2023', 2023, 'Fincham, G. W.; Strauss, C.; Montero-Marin, J.; Cavanagh, K.', {
    title:
      'Effect of breathwork on stress and mental health: A meta-analysis of randomised-controlled trials',
    containerTitle: 'Scientific Reports',
    volume: '13',
    issue: '1',
    number: '432',
    doi: '10.1038/s41598-022-27247-y',
    pmid: '36624160',
    pmcid: 'PMC9828383',
    evidence: 'systematicReview',
  }),
  paper(
    'trauer-2015',
    2015,
    'Trauer, J. M.; Qian, M. Y.; Doyle, J. S.; Rajaratnam, S. M. W.; Cunnington, D.',
    {
      title:
        'Cognitive behavioral therapy for chronic insomnia: A systematic review and meta-analysis',
      containerTitle: 'Annals of Internal Medicine',
      volume: '163',
      issue: '3',
      page: '191–204',
      doi: '10.7326/m14-2841',
      pmid: '26054060',
      evidence: 'systematicReview',
    },
  ),
  paper(
    'riemann-2023',
    2023,
    'Riemann, D.; Espie, C. A.; Altena, E.; Arnardottir, E. S.; Baglioni, C.; Bassetti, C. L. A.; Bastien, C.; Berzina, N.; Bjorvatn, B.; Dikeos, D.; Dolenc Groselj, L.; Ellis, J. G.; Garcia-Borreguero, D.; Geoffroy, P. A.; Gjerstad, M.; Gonçalves, M.; Hertenstein, E.; Hoedlmoser, K.; Hion, T.; Holzinger, B.; Janku, K.; Jansson-Fröjmark, M.; Järnefelt, H.; Jernelöv, S.; Jennum, P. J.; Khachatryan, S.; Krone, L.; Kyle, S. D.; Lancee, J.; Leger, D.; Lupusor, A.; Marques, D. R.; Nissen, C.; Palagini, L.; Paunio, T.; Perogamvros, L.; Pevernagie, D.; Schabus, M.; Shochat, T.; Szentkiralyi, A.; Van Someren, E.; van Straten, A.; Wichniak, A.; Verbraecken, J.; Spiegelhalder, K.',
    {
      title:
        'The European Insomnia Guideline: An update on the diagnosis and treatment of insomnia 2023',
      containerTitle: 'Journal of Sleep Research',
      volume: '32',
      issue: '6',
      number: 'e14035',
      doi: '10.1111/jsr.14035',
      evidence: 'guideline',
    },
  ),
  paper(
    'scullin-2018',
    2018,
    'Scullin, M. K.; Krueger, M. L.; Ballard, H. K.; Pruett, N.; Bliwise, D. L.',
    {
      title:
        'The effects of bedtime writing on difficulty falling asleep: A polysomnographic study comparing to-do lists and completed activity lists',
      containerTitle: 'Journal of Experimental Psychology: General',
      volume: '147',
      issue: '1',
      page: '139–146',
      doi: '10.1037/xge0000374',
      pmcid: 'PMC5758411',
      evidence: 'trial',
    },
  ),
]
