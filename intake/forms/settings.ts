import type {Settings} from '../../schemas/model.generated.ts'

/** What the receiver has to know of the practice. */
export interface PracticeFacts {
  name: string
  phone: string | undefined
  email: string | undefined
  /** Paragraphs and list items of the crisis line, as plain text. */
  crisisLine: string[]
  locations: {key: string; name: string; address: string}[]
  forms: NonNullable<Settings['forms']> | undefined
}

type Block = {children?: {text?: string}[]}

/** Reads them off the published settings document, if there is one. */
export function toPracticeFacts(settings: Settings | null): PracticeFacts {
  const texts = (settings?.crisisLine ?? []) as Block[]
  return {
    name: settings?.name ?? 'Our practice',
    phone: settings?.phone,
    email: settings?.email,
    crisisLine: texts
      .map(({children = []}) => children.map(({text}) => text ?? '').join(''))
      .filter((text) => text.trim()),
    locations: (settings?.locations ?? []).map(
      ({_key, name, street, city, region, postalCode}) => ({
        key: _key,
        name: name ?? '',
        address: [street, city, region, postalCode].filter(Boolean).join(', '),
      }),
    ),
    forms: settings?.forms,
  }
}
