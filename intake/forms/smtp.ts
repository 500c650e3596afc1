import {createTransport} from 'nodemailer'
import type {Mail} from './context.ts'

/** Sends mails by SMTP; `url` is such as `smtp://user:password@mail.example.org:587`. */
export function createSmtp(url: string, from: string): (mail: Mail) => Promise<void> {
  const transport = createTransport(url, {from})
  return async ({to, subject, text}) => {
    await transport.sendMail({to, subject, text, disableFileAccess: true, disableUrlAccess: true})
  }
}
