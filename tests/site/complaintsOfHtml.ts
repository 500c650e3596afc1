import {HtmlValidate, type RuleConfig} from 'html-validate/node'
import type {BuiltSite} from './builtSite.ts'

const rules: RuleConfig = {
  // Files of the site itself need no integrity to be checked.
  'require-sri': ['error', {target: 'crossorigin'}],
  // The doctype is written as Astro writes it.
  'doctype-style': 'off',
  // Numbers are kept in one line by CSS: other characters would not equal the JSON-LD.
  'tel-non-breaking': 'off',
  // The preferred times of an appointment are checkboxes of one name.
  'form-dup-name': ['error', {shared: ['radio', 'checkbox', 'submit', 'reset', 'button']}],
  // The fixture has a title of 140 letters on purpose.
  'long-title': 'off',
}

/** What html-validate says against pages of a site, each with its page and place; some rules may be off. */
export async function complaintsOfHtml(
  {pages, text}: Pick<BuiltSite, 'pages' | 'text'>,
  off: string[] = [],
): Promise<string[]> {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {...rules, ...Object.fromEntries(off.map((rule) => [rule, 'off']))},
  })
  const complaints: string[] = []
  for (const page of pages) {
    const {results} = await validator.validateString(text(page), page)
    for (const {ruleId, message, selector} of results.flatMap(({messages}) => messages)) {
      complaints.push(`${page} ${ruleId}: ${message} (${selector})`)
    }
  }
  return complaints
}
