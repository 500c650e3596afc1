import {createHmac, timingSafeEqual} from 'node:crypto'

/** One draft, shown to whoever has the link, until it ends. */
export interface Share {
  /** Id of the document as published. */
  id: string
  until: Date
}

const DAYS = 7

/** A link made now ends in a week. */
export const endOfShare = (now: Date): Date => new Date(now.getTime() + DAYS * 24 * 3600 * 1000)

/** The path of a share, such as `/preview/shared/YXJ0.t5k9v0.mAc/`; nobody can make it but with the secret. */
export function formatShare({id, until}: Share, secret: Buffer): string {
  const told = `${Buffer.from(id).toString('base64url')}.${until.getTime().toString(36)}`
  return `/preview/shared/${told}.${sign(told, secret)}/`
}

/** What a path shares: nothing where it was tampered with, and `ended` where it is over. */
export function readShare(path: string, secret: Buffer, now: Date): Share | 'ended' | undefined {
  const [, told = '', id = '', time = '', signature = ''] =
    /^\/preview\/shared\/(([\w-]+)\.([0-9a-z]+))\.([\w-]+)\/?$/.exec(path) ?? []
  const [given, expected] = [Buffer.from(signature), Buffer.from(sign(told, secret))]
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  const until = new Date(Number.parseInt(time, 36))
  return until > now ? {id: Buffer.from(id, 'base64url').toString(), until} : 'ended'
}

const sign = (told: string, secret: Buffer) =>
  createHmac('sha256', secret).update(told).digest('base64url')
