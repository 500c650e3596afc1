import type {Work} from '../../../citations/work.ts'
import type {CslDate} from '../../../schemas/model.generated.ts'

/** Real works, as bibliographies have them: what a careful person would enter. */
const facts = `
article-journal | Geretsegger,Monika; Holck,Ulla; Gold,Christian | 2012 | Randomised controlled trial of improvisational music therapy’s effectiveness for children with autism spectrum disorders (TIME-A): study protocol | BMC Pediatrics | volume=12 | number=2 | doi=10.1186/1471-2431-12-2
article-journal | Mayer-Benarous,Hanna; Benarous,Xavier; Vonthron,François; Cohen,David | 2021 | Music therapy for children with autistic spectrum disorder and/or other neurodevelopmental disorders: a systematic review | Frontiers in Psychiatry | volume=12 | number=643234 | doi=10.3389/fpsyt.2021.643234
article-journal | Bieleninik,Łucja; Geretsegger,Monika; Mössler,Karin; Assmus,Jörg; Thompson,Grace; Gattino,Gustavo; Elefant,Cochavit; Gottfried,Tali; Igliozzi,Roberta; Muratori,Filippo | 2017 | Effects of improvisational music therapy vs enhanced standard care on symptom severity among children with autism spectrum disorder | JAMA | volume=318 | issue=6 | page=525-535 | doi=10.1001/jama.2017.9478
article-journal | Kim,Jinah; Wigram,Tony; Gold,Christian | 2008 | The effects of improvisational music therapy on joint attention behaviors in autistic children: a randomized controlled study | Journal of Autism and Developmental Disorders | volume=38 | issue=9 | page=1758-1766 | doi=10.1007/s10803-008-0566-6
article-journal | Erkkilä,Jaakko; Punkanen,Marko; Fachner,Jörg; Ala-Ruona,Esa; Pöntiö,Inga; Tervaniemi,Mari; Vanhala,Mauno; Gold,Christian | 2011 | Individual music therapy for depression: randomised controlled trial | British Journal of Psychiatry | volume=199 | issue=2 | page=132-139 | doi=10.1192/bjp.bp.110.085431
article-journal | Särkämö,Teppo; Tervaniemi,Mari; Laitinen,Sari; Forsblom,Anita; Soinila,Seppo; Mikkonen,Mikko; Hietanen,Marja | 2008 | Music listening enhances cognitive recovery and mood after middle cerebral artery stroke | Brain | volume=131 | issue=3 | page=866-876 | doi=10.1093/brain/awn013
article-journal | Thaut,Michael H.; McIntosh,Gerald C.; Rice,Ruth R. | 1997 | Rhythmic facilitation of gait training in hemiparetic stroke rehabilitation | Journal of the Neurological Sciences | volume=151 | issue=2 | page=207-212 | doi=10.1016/S0022-510X(97)00146-9
article-journal | Bradt,Joke; Dileo,Cheryl | 2014 | Music interventions for mechanically ventilated patients | Cochrane Database of Systematic Reviews | issue=12 | number=CD006902 | doi=10.1002/14651858.CD006902.pub3
article-journal | Chanda,Mona Lisa; Levitin,Daniel J. | 2013 | The neurochemistry of music | Trends in Cognitive Sciences | volume=17 | issue=4 | page=179-193 | doi=10.1016/j.tics.2013.02.007
article-journal | Koelsch,Stefan | 2014 | Brain correlates of music-evoked emotions | Nature Reviews Neuroscience | volume=15 | issue=3 | page=170-180 | doi=10.1038/nrn3666
article-journal | Blood,Anne J.; Zatorre,Robert J. | 2001 | Intensely pleasurable responses to music correlate with activity in brain regions implicated in reward and emotion | Proceedings of the National Academy of Sciences | volume=98 | issue=20 | page=11818-11823 | doi=10.1073/pnas.191355898
article-journal | Felitti,Vincent J.; Anda,Robert F.; Nordenberg,Dale; Williamson,David F.; Spitz,Alison M.; Edwards,Valerie; Marks,James S. | 1998 | Relationship of childhood abuse and household dysfunction to many of the leading causes of death in adults | American Journal of Preventive Medicine | volume=14 | issue=4 | page=245-258 | doi=10.1016/S0749-3797(98)00017-8
article-journal | Engel,George L. | 1977 | The need for a new medical model: a challenge for biomedicine | Science | volume=196 | issue=4286 | page=129-136 | doi=10.1126/science.847460
article-journal | Kroenke,Kurt; Spitzer,Robert L.; Williams,Janet B. W. | 2001 | The PHQ-9: validity of a brief depression severity measure | Journal of General Internal Medicine | volume=16 | issue=9 | page=606-613 | doi=10.1046/j.1525-1497.2001.016009606.x
article-journal | Porges,Stephen W. | 2007 | The polyvagal perspective | Biological Psychology | volume=74 | issue=2 | page=116-143 | doi=10.1016/j.biopsycho.2006.06.009
article-journal | van der Kolk,Bessel A.; Pelcovitz,David; Roth,Susan; Mandel,Francine S. | 1996 | Dissociation, somatization, and affect dysregulation: the complexity of adaptation to trauma | American Journal of Psychiatry | volume=153 | issue=7 | page=83-93
article-journal | Cuijpers,Pim; Karyotaki,Eirini; Reijnders,Mirjam; Purgato,Marianna; Barbui,Corrado | 2018 | Psychotherapies for depression in low- and middle-income countries: a meta-analysis | World Psychiatry | volume=17 | issue=1 | page=90-101 | doi=10.1002/wps.20493
article-journal | Page,Matthew J.; McKenzie,Joanne E.; Bossuyt,Patrick M.; Boutron,Isabelle; Hoffmann,Tammy C.; Mulrow,Cynthia D. | 2021 | The PRISMA 2020 statement: an updated guideline for reporting systematic reviews | BMJ | volume=372 | number=n71 | doi=10.1136/bmj.n71
article-journal | =Global Burden of Disease Collaborators | 2022 | Global, regional, and national burden of 12 mental disorders in 204 countries and territories | The Lancet Psychiatry | volume=9 | issue=2 | page=137-150 | doi=10.1016/S2215-0366(21)00395-3
article-journal | Stige,Brynjulf | 2002 | The relentless roots of community music therapy | Voices: A World Forum for Music Therapy | volume=2 | issue=3 | url=https://voices.no/index.php/voices/article/view/98
article-journal | Ansdell,Gary; Pavlicevic,Mercédès | 2010 | Practising “gentle empiricism”: the Nordoff Robbins research heritage | Music Therapy Perspectives | volume=28 | issue=2 | page=131-139 | doi=10.1093/mtp/28.2.131
article-journal | Fancourt,Daisy; Perkins,Rosie | 2018 | Effect of singing interventions on symptoms of postnatal depression: three-arm randomised controlled trial | British Journal of Psychiatry | volume=212 | issue=2 | page=119-121 | doi=10.1192/bjp.2017.29
article-journal | de Witte,Martina; Spruit,Anouk; van Hooren,Susan; Moonen,Xavier; Stams,Geert-Jan | 2020 | Effects of music interventions on stress-related outcomes: a systematic review and two meta-analyses | Health Psychology Review | volume=14 | issue=2 | page=294-324 | doi=10.1080/17437199.2019.1627897
article-journal | O'Kelly,Julian; James,L.; Palaniappan,Ramaswamy; Taborin,Jean; Fachner,Jörg; Magee,Wendy L. | 2013 | Neurophysiological and behavioral responses to music therapy in vegetative and minimally conscious states | Frontiers in Human Neuroscience | volume=7 | number=884 | doi=10.3389/fnhum.2013.00884
article-journal | Aldridge,David | 1994 | An overview of music therapy research | Complementary Therapies in Medicine | volume=2 | issue=4 | page=204-216
article-journal | Salimpoor,Valorie N.; Benovoy,Mitchel; Longo,Gregory; Cooperstock,Jeremy R.; Zatorre,Robert J. | 2009 | The rewarding aspects of music listening are related to degree of emotional arousal | PLoS ONE | volume=4 | issue=10 | page=e7487 | doi=10.1371/journal.pone.0007487
article-journal | Gold,Christian; Solli,Hans Petter; Krüger,Viggo; Lie,Stein Atle | 2009 | Dose-response relationship in music therapy for people with serious mental disorders: systematic review and meta-analysis | Clinical Psychology Review | volume=29 | issue=3 | page=193-207 | doi=10.1016/j.cpr.2009.01.001
article-journal | Rogers,Carl R. | 1957 | The necessary and sufficient conditions of therapeutic personality change | Journal of Consulting Psychology | volume=21 | issue=2 | page=95-103 | doi=10.1037/h0045357
article-journal | Bowlby,John | 1958 | The nature of the child's tie to his mother | International Journal of Psycho-Analysis | volume=39 | page=350-373
article-journal | Harlow,Harry F. | 1958 | The nature of love | American Psychologist | volume=13 | issue=12 | page=673-685 | doi=10.1037/h0047884
book | Nordoff,Paul; Robbins,Clive | 2007 | Creative music therapy: a guide to fostering clinical musicianship | | edition=2 | publisher=Barcelona Publishers | place=Gilsum
book | Bruscia,Kenneth E. | 2014 | Defining music therapy | | edition=3 | publisher=Barcelona Publishers | place=University Park
book | van der Kolk,Bessel A. | 2014 | The body keeps the score: brain, mind, and body in the healing of trauma | | publisher=Viking | place=New York
book | Bunt,Leslie; Stige,Brynjulf | 2014 | Music therapy: an art beyond words | | edition=2 | publisher=Routledge | place=London
book | Rogers,Carl R. | 1961 | On becoming a person | | publisher=Houghton Mifflin | place=Boston
book | Linehan,Marsha M. | 2015 | DBT skills training manual | | edition=2 | publisher=Guilford Press | place=New York | isbn=9781462516995
book | Yalom,Irvin D.; Leszcz,Molyn | 2020 | The theory and practice of group psychotherapy | | edition=6 | publisher=Basic Books | place=New York
book | Sacks,Oliver | 2007 | Musicophilia: tales of music and the brain | | publisher=Alfred A. Knopf | place=New York
book | =American Psychiatric Association | 2022 | Diagnostic and statistical manual of mental disorders | | edition=5 | publisher=American Psychiatric Publishing | place=Washington
chapter | Ansdell,Gary | 2002 | Community music therapy and the winds of change | Contemporary voices in music therapy | editors=Kenny,Carolyn; Stige,Brynjulf | page=109-142 | publisher=Unipub | place=Oslo
chapter | Trevarthen,Colwyn; Malloch,Stephen | 2000 | The dance of wellbeing: defining the musical therapeutic effect | Handbook of music and health | editors=MacDonald,Raymond; Kreutz,Gunter; Mitchell,Laura | page=3-17 | publisher=Oxford University Press | place=Oxford
chapter | Juslin,Patrik N. | 2010 | Emotional responses to music | The Oxford handbook of music psychology | editors=Hallam,Susan | page=131-140 | publisher=Oxford University Press | place=Oxford | edition=2
chapter | Winnicott,Donald W. | 1965 | The theory of the parent–infant relationship | The maturational processes and the facilitating environment | page=37-55 | publisher=Hogarth Press | place=London
chapter | Hilliard,Russell E. | 2015 | Music therapy in hospice and palliative care | Music therapy handbook | editors=Wheeler,Barbara L. | page=420-433 | publisher=Guilford Press | place=New York
chapter | Turry,Alan | 1998 | Transference and countertransference in Nordoff-Robbins music therapy | The dynamics of music psychotherapy | editors=Bruscia,Kenneth E. | page=161-212 | publisher=Barcelona Publishers | place=Gilsum
report | =World Health Organization | 2019 | What is the evidence on the role of the arts in improving health and well-being? A scoping review report | | publisher=WHO Regional Office for Europe | place=Copenhagen
report | =National Institute for Health and Care Excellence | 2013 | Autism spectrum disorder in under 19s: support and management guideline | | publisher=NICE | place=London
report | =Department of Health and Social Care | 2021 | The national strategy for autistic children, young people and adults | | publisher=HM Government | place=London
report | =World Health Organization | 2022 | World mental health report: transforming mental health for all | | publisher=World Health Organization Press | place=Geneva
report | Baxter,Carl; Finlay,Lydia | 2017 | Measuring wellbeing in schools | | number=14 | publisher=Centre for Wellbeing Research | place=Leeds
webpage | =National Institute of Mental Health | 2023-03-01 | Autism spectrum disorder | NIMH Health Topics | url=https://www.nimh.nih.gov/health/topics/autism-spectrum-disorders-asd
webpage | =National Autistic Society | 2020-08-14 | What is autism | Autism advice and guidance | url=https://www.autism.org.uk/advice-and-guidance/what-is-autism | accessed=2026-11-02
webpage | =Nordoff and Robbins | | About music therapy | | url=https://www.nordoff-robbins.org.uk/music-therapy/ | accessed=2026-11-02
webpage | =Centers for Disease Control and Prevention | 2024-04-25 | Signs and symptoms of autism spectrum disorder | Autism Information Center | url=https://www.cdc.gov/autism/signs-symptoms/index.html | accessed=2026-10-20
webpage | Singer,Judy | 2021-06-10 | What does neurodiversity mean? | NeuroDiversity 2.0 | url=https://neurodiversity2.blogspot.com/p/what.html
webpage | =Mayo Clinic | 2022-12-03 | Post-traumatic stress disorder | Diseases and Conditions | url=https://www.mayoclinic.org/diseases-conditions/ptsd/symptoms-causes/syc-20355967 | accessed=2026-11-05
thesis | Pavlicevic,Mercédès | 1991 | Music in communication: improvisation in music therapy | | genre=Doctoral dissertation | publisher=University of Edinburgh
thesis | Procter,Simon | 2013 | Music therapy: what is it for whom? An ethnography of music therapy in a community mental health resource centre | | genre=Doctoral dissertation | publisher=University of Exeter
thesis | Cross,Helen | 2018 | Songs in the hospice | | genre=Master’s thesis | publisher=University of Leeds
article | Golino,Tanya; Reed,Paul | 2021-03-05 | Group singing and loneliness in the first lockdown | medRxiv | doi=10.1101/2021.03.01.21252345
article | Vaswani,Ashish; Shazeer,Noam | 2017-06-12 | Attention is all you need | arXiv | doi=10.48550/arxiv.1706.03762
article-newspaper | Devlin,Hannah | 2019-11-11 | Arts can help recovery from illness, report finds | The Guardian | url=https://www.theguardian.com/society/2019/nov/11/arts
article-newspaper | Carey,Benedict | 2016-05-03 | A place to heal the mind | The New York Times | url=https://www.nytimes.com/2016/05/03/health/heal.html
legislation | | 2005 | Mental Capacity Act 2005 | | number=c. 9
legislation | | 2014 | Care Act 2014 | | number=c. 23
legislation | | 1990 | Americans with Disabilities Act | Stat. | number=Pub. L. No. 101-336 | volume=104 | page=327
`

export const labelled: Work[] = facts.trim().split('\n').map(toWork)

function toWork(line: string): Work {
  const [type = '', makers = '', date = '', title = '', container = '', ...others] = line
    .split('|')
    .map((part) => part.trim())
  const fields = Object.fromEntries(
    others.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  )
  const {editors, place, accessed, ...rest} = fields
  return {
    type,
    title,
    ...(makers && {authors: toNames(makers)}),
    ...(date && {issued: toDate(date)}),
    ...(container && {containerTitle: container}),
    ...rest,
    ...(rest.doi && {doi: rest.doi.toLowerCase()}),
    ...(editors && {editors: toNames(editors)}),
    ...(place && {publisherPlace: place}),
    ...(accessed && {accessed: toDate(accessed)}),
  } as Work
}

function toNames(text: string): NonNullable<Work['authors']> {
  return text.split(/;\s*/).map((name, i) => {
    const frame = {_type: 'cslName' as const, _key: `name-${i + 1}`}
    if (name.startsWith('=')) return {...frame, literal: name.slice(1)}
    const [last = '', given = ''] = name.split(',')
    const [, particle, family = last] = /^((?:van der|van|de) )(.+)$/.exec(last) ?? []
    return {...frame, family, given, ...(particle && {nonDroppingParticle: particle.trim()})}
  })
}

function toDate(text: string): CslDate {
  const [year, month, day] = text.split('-').map(Number)
  return {_type: 'cslDate', year, ...(month && {month}), ...(day && {day})}
}
