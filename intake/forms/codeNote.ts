import {html, type Markup} from './markup.ts'

/** The reference code, on every page until its owner has left: it is stored nowhere as it is. */
export const codeNote = (code: string): Markup =>
  html`<h2>Your reference code</h2><p><strong class="code">${code}</strong></p><p>Write it down or take a picture. With it you can see what became of this, read an answer, or delete it. We cannot look it up for you.</p><form method="post" action="/intake/status"><input type="hidden" name="code" value="${code}"><button>See what becomes of it</button></form>`
