import {article} from './documents/article.ts'
import {faq} from './documents/faq.ts'
import {page} from './documents/page.ts'
import {person} from './documents/person.ts'
import {redirect} from './documents/redirect.ts'
import {review} from './documents/review.ts'
import {settings} from './documents/settings.ts'
import {source} from './documents/source.ts'
import {topic} from './documents/topic.ts'
import {callout} from './objects/callout.ts'
import {citation} from './objects/citation.ts'
import {credential} from './objects/credential.ts'
import {cslDate} from './objects/cslDate.ts'
import {cslName} from './objects/cslName.ts'
import {faqEntry} from './objects/faqEntry.ts'
import {faqs} from './objects/faqs.ts'
import {figure} from './objects/figure.ts'
import {internalLink, link} from './objects/links.ts'
import {lookedUp} from './objects/lookedUp.ts'
import {officeHours} from './objects/officeHours.ts'
import {practiceLocation} from './objects/practiceLocation.ts'
import {readerForms} from './objects/readerForms.ts'
import {retraction} from './objects/retraction.ts'
import {briefText, richText} from './objects/richText.ts'
import {seo} from './objects/seo.ts'
import {table, tableCell, tableRow} from './objects/table.ts'
import {titledText} from './objects/titledText.ts'

/** Things with an identity, in the order in which Studio lists them. */
export const documentTypes = [article, person, source, faq, topic, page, settings, redirect, review]

/** Things inside other things. */
const objectTypes = [
  richText,
  briefText,
  faqs,
  faqEntry,
  figure,
  callout,
  table,
  tableRow,
  tableCell,
  citation,
  link,
  internalLink,
  credential,
  cslName,
  cslDate,
  retraction,
  lookedUp,
  practiceLocation,
  readerForms,
  officeHours,
  titledText,
  seo,
]

/** The whole content model, as Studio takes it. */
export const schemaTypes = [...documentTypes, ...objectTypes]

/** The practice's settings are one document, with this id. */
export const SETTINGS_ID = 'settings'
