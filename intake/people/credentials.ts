/** What the letters after a name stand for, as far as it is the same everywhere. */
export interface KnownCredential {
  abbreviation: string
  name: string
  issuingBody?: string
  jurisdiction?: string
}

/** Letters that were looked up; undefined when what they stand for is not certain. */
export function findCredential(letters: string): KnownCredential | undefined {
  return byLetters.get(bare(letters))
}

/** Whether a word after a name is a credential: a known one, or one in the shape of one. */
export function isCredential(words: string): boolean {
  // “BSc (Hons)” and “MA (Clin Psych)” say the subject or class of a degree.
  const word = words.replace(/\s*\((?:\p{Lu}[\p{L}.]*\s?){1,4}\)$/u, '').trim()
  if (findCredential(word)) return true
  // “UKCP registered”, “HCPC reg.”
  if (/^\p{Lu}{3,8} (?:reg(?:istered|d)?|accred(?:ited)?)\.?$/u.test(word)) return true
  if (DEGREE_IN.test(word)) return true
  if (/^(?:MB|BM) (?:BS|B?Ch(?:ir|B)?)$/.test(word)) return true
  if (/^(?:Cand|Dipl|Lic|Mag)\.[- ]?\p{L}+\.?$/u.test(word)) return true
  return (
    /^[A-Z][A-Za-z.]*([/-][A-Z][A-Za-z.]*)*$/.test(word) &&
    (word.match(/[A-Z]/g) ?? []).length >= 2 &&
    word.length <= 20 &&
    !/[a-z]{3}/.test(word.replace(STEMS, 'X'))
  )
}

/** “BSc Physio”, “MA Counselling Psychology”: a degree and its subject. */
const DEGREE_IN =
  /^(?:BA|BS|BSc|BMus|MA|MS|MSc|MEd|MMus|MPhil|PGCert|PGDip|PhD)(?: in)? (?!Candidate|Student|Researcher)\p{Lu}\p{L}+(?: (?:(?:and|&) )?\p{Lu}\p{L}+){0,2}$/u

/** Words that degrees are put together of; any other long word with two capitals is a name. */
const STEMS =
  /Clin|Psych|Phil|Pharm|Dent|Nutr|Diet|Occ|Theol|Litt|Dip|Cert|Nurs|Couns|Ther|Lic|Hons|Mus|Med|Soc|Prof/g

const bare = (letters: string) => letters.replace(/[.\s]/g, '').toLowerCase()

// Left out on purpose: letters that mean different things in different places, such as LP, LAC, RP
// and CADC. Licences of single states are given no issuing body, since the letters do not name it.
const table: [abbreviation: string, name: string, issuingBody?: string, jurisdiction?: string][] = [
  ['LCAT', 'Licensed Creative Arts Therapist', 'New York State Education Department', 'New York'],
  ['MT-BC', 'Music Therapist – Board Certified', 'Certification Board for Music Therapists'],
  ['ATR', 'Registered Art Therapist', 'Art Therapy Credentials Board'],
  ['ATR-BC', 'Board Certified Registered Art Therapist', 'Art Therapy Credentials Board'],
  ['R-DMT', 'Registered Dance/Movement Therapist', 'Dance/Movement Therapy Certification Board'],
  [
    'BC-DMT',
    'Board Certified Dance/Movement Therapist',
    'Dance/Movement Therapy Certification Board',
  ],
  ['RDT', 'Registered Drama Therapist', 'North American Drama Therapy Association'],
  ['RPT', 'Registered Play Therapist', 'Association for Play Therapy'],
  ['NCC', 'National Certified Counselor', 'National Board for Certified Counselors'],
  ['BCBA', 'Board Certified Behavior Analyst', 'Behavior Analyst Certification Board'],
  ['SEP', 'Somatic Experiencing Practitioner', 'Somatic Experiencing International'],
  ['LPC', 'Licensed Professional Counselor'],
  ['LPCC', 'Licensed Professional Clinical Counselor'],
  ['LCPC', 'Licensed Clinical Professional Counselor'],
  ['LMHC', 'Licensed Mental Health Counselor'],
  ['LCSW', 'Licensed Clinical Social Worker'],
  ['LMSW', 'Licensed Master Social Worker'],
  ['LICSW', 'Licensed Independent Clinical Social Worker'],
  ['LMFT', 'Licensed Marriage and Family Therapist'],
  ['PhD', 'Doctor of Philosophy'],
  ['PsyD', 'Doctor of Psychology'],
  ['EdD', 'Doctor of Education'],
  ['MD', 'Doctor of Medicine'],
  ['DO', 'Doctor of Osteopathic Medicine'],
  ['MA', 'Master of Arts'],
  ['MS', 'Master of Science'],
  ['MSc', 'Master of Science'],
  ['MEd', 'Master of Education'],
  ['MSEd', 'Master of Science in Education'],
  ['MFA', 'Master of Fine Arts'],
  ['MM', 'Master of Music'],
  ['MMus', 'Master of Music'],
  ['MSW', 'Master of Social Work'],
  ['MPH', 'Master of Public Health'],
  ['MDiv', 'Master of Divinity'],
  ['BA', 'Bachelor of Arts'],
  ['BS', 'Bachelor of Science'],
  ['BSc', 'Bachelor of Science'],
  ['BMus', 'Bachelor of Music'],
  ['RN', 'Registered Nurse'],
  ['NP', 'Nurse Practitioner'],
]

const byLetters = new Map(
  table.map(([abbreviation, name, issuingBody, jurisdiction]) => [
    bare(abbreviation),
    {
      abbreviation,
      name,
      ...(issuingBody && {issuingBody}),
      ...(jurisdiction && {jurisdiction}),
    } as KnownCredential,
  ]),
)
