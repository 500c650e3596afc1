/** Parts of a manuscript that announce themselves by their heading. */
export type Announced =
  | 'faqs'
  | 'references'
  | 'about'
  | 'ask'
  | 'welcome'
  | 'whatIs'
  | 'latest'
  | 'booking'

const LIST_NAME =
  '(?:references?|refs|sources?|bibliography|works|literature|reading|citations|footnotes|endnotes|literatur(?:verzeichnis)?|quellen|références|bibliographie|referencias|bibliograf[íi]a|fuentes|literatuur(?:lijst)?|bronnen|riferimenti(?: bibliografici)?|fonti|referências(?: bibliográficas)?|fontes)'
/** “References”, “Selected sources”, “Works cited & further reading”. */
const LIST = new RegExp(
  `^(?!works?$|reading$|literature reading$)(?:(?:key|selected|cited|further|main|additional|suggested|my|the|notes (?:and|&)) )*${LIST_NAME}(?: (?:list|cited|consulted|used))?(?:(?: and| &|,) (?:(?:further|notes|suggested) ?)?${LIST_NAME}?(?: (?:list|cited|consulted))?)?$`,
  'i',
)

const wordings: [Announced, RegExp][] = [
  [
    'faqs',
    /^(faqs?|häufige fragen|questions fréquentes|foire aux questions|preguntas frecuentes|veelgestelde vragen|domande frequenti|perguntas frequentes|frequently asked questions?|common(ly asked)? questions?|questions (and|&) answers|q ?(&|and) ?a)\b.{0,60}$/i,
  ],
  ['references', LIST],
  [
    'about',
    /^(about|meet) (the|your|our) (authors?|writers?|therapist)\b.{0,40}$|^about me$|^author bio(graphy)?$|^à propos d(?:e l(?:’|')|es )(?:auteure?|autrice)s?\b|^über (?:die|den) autor(?:in|en|innen)?$|^sobre (?:el|la|los|las|o|a|os|as) autor(?:a|es|as)?$|^over de auteurs?$|^(?:sull(?:’|')|sugli |sulle |l(?:’|'))aut(?:or[ei]|ric[ei])$/i,
  ],
  [
    'ask',
    /^ask (me|us)( (anything|a question))?\b.{0,30}$|^ask (the|a|an|our) (author|therapist|expert)s?\b.{0,30}$|^ask (?:a|your) question$/i,
  ],
  ['welcome', /^welcome to \S.{0,80}$/i],
  ['latest', /^(latest|recent|related|more) (blog )?(posts?|articles?)$|^from (the|our) blog$/i],
  [
    'booking',
    /^(book|schedule|request) (an? |your )?(appointment|session|consultation)\b.{0,30}$|^(contact( us)?|get in touch)$/i,
  ],
]

/** What a heading announces by its wording alone; undefined for the headings of sections. */
export function recogniseHeading(text: string): Announced | undefined {
  const bare = text
    .trim()
    .replace(/^\d{1,2}[.)]\s+/, '')
    .replace(/[\s:*†]+$/, '')
  return wordings.find(([, wording]) => wording.test(bare))?.[0]
}

/** “Key messages” and the like sum a text up, also above its title. */
export const sumsUp = (text: string): boolean =>
  /^(?:key (?:messages?|points?|takeaways?|facts)|at a glance|in (?:brief|short)|summary|overview|tl;?dr)\s*:?$/i.test(
    text.trim(),
  )

/** “What is Creative Arts Therapy?”: a practice’s own block, but only where an article has ended. */
export function asksWhatIs(text: string): boolean {
  return /^what((’|'| i)s| are) .{0,60}(therap|counsel|psych|coaching).{0,40}\?$/i.test(text.trim())
}

/** Parts whose wording could as well begin a sentence: they need an empty line above them. */
export function needsRoom(announced: Announced): boolean {
  return announced === 'welcome' || announced === 'latest' || announced === 'booking'
}
