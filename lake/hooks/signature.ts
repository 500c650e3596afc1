import {createHmac} from 'node:crypto'

/**
 * The header by which a receiver knows a message as ours. @sanity/webhook compares it whole, so
 * neither a space nor padding may be in it.
 */
export function formatSignature(secret: string, body: string, millis: number): string {
  const hmac = createHmac('sha256', secret).update(`${millis}.${body}`)
  return `t=${millis},v1=${hmac.digest('base64url')}`
}
