import {resolve} from 'node:path'
import type {Registers} from '../intake/references/lookUp/findWork.ts'

/** What the environment says, read once and only here. */
export interface Environment {
  /** Port of `npm start`. */
  port: number
  /** Where the embedded lake keeps content, and `npm start` its built site. */
  dataDir: string
  /** Origin of the public site, as canonical addresses name it. Undefined: the local one. */
  siteUrl: string | undefined
  project: Project
  /** Where references are looked up, when somebody asks for it. */
  registers: Registers
  forms: FormsEnvironment
}

export interface FormsEnvironment {
  /** Address of a mail server, with its password; without it nobody is told of what came in. */
  smtpUrl: string | undefined
  /** Sender of notifications. */
  smtpFrom: string | undefined
  /** Whether a proxy of ours says where a request came from. */
  trustProxy: boolean
  /** Where a built site sends its forms, if not to its own address. */
  formsUrl: string | undefined
  /** Where Studio finds what readers sent, if not at its own address. */
  inboxUrl: string | undefined
}

export interface Project {
  /** A project of Sanity's cloud instead of the embedded lake. */
  hosted: boolean
  projectId: string
  dataset: string
  token: string | undefined
  /** Where the API is, if it is not Sanity's own host. */
  apiHost: string | undefined
}

/** A variable whose value makes no sense, told in a sentence. */
export class EnvironmentError extends Error {}

const DEFAULT_PORT = 3333

/** Reads the environment; throws `EnvironmentError`. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const hosted = Boolean(env.SANITY_PROJECT_ID)
  return {
    port: readPort(env.PORT),
    dataDir: resolve(env.DATA_DIR || '.data'),
    siteUrl: env.SITE_URL?.replace(/\/$/, '') || undefined,
    project: {
      hosted,
      projectId: env.SANITY_PROJECT_ID || 'attune',
      dataset: env.SANITY_DATASET || 'production',
      token: env.SANITY_API_TOKEN || undefined,
      apiHost: env.SANITY_API_HOST?.replace(/\/$/, '') || undefined,
    },
    registers: {
      crossref: addressOr(env.CROSSREF_URL, 'https://api.crossref.org'),
      datacite: addressOr(env.DATACITE_URL, 'https://api.datacite.org'),
      pubmed: addressOr(env.PUBMED_URL, 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils'),
      openLibrary: addressOr(env.OPEN_LIBRARY_URL, 'https://openlibrary.org'),
    },
    forms: {
      smtpUrl: readSmtpUrl(env.SMTP_URL),
      smtpFrom: env.SMTP_FROM || undefined,
      trustProxy: env.TRUST_PROXY === '1',
      formsUrl: env.FORMS_URL?.replace(/\/$/, '') || undefined,
      inboxUrl: env.SANITY_STUDIO_FORMS_URL?.replace(/\/$/, '') || undefined,
    },
  }
}

/** Address of the site, the local one unless the environment says another. */
export const siteAddress = ({siteUrl, port}: Environment): string =>
  siteUrl ?? `http://localhost:${port}`

const addressOr = (given: string | undefined, otherwise: string) =>
  (given || otherwise).replace(/\/$/, '')

function readSmtpUrl(text: string | undefined): string | undefined {
  if (!text || (URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol)))
    return text || undefined
  throw new EnvironmentError(
    'SMTP_URL is not the address of a mail server. Try SMTP_URL=smtp://user:password@mail.example.org:587.',
  )
}

function readPort(text: string | undefined): number {
  if (!text) return DEFAULT_PORT
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port
  throw new EnvironmentError(
    `PORT is “${text}”, but a port is a number up to 65535. Try PORT=${DEFAULT_PORT}.`,
  )
}
