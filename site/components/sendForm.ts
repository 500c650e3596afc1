/** The proof of work that a form brings: ALTCHA, version 2. */
interface Challenge {
  parameters: {
    nonce: string
    salt: string
    cost: number
    keyLength: number
    keyPrefix: string
  }
}

/** So long may the receiver take before somebody is told that it cannot be reached. */
const PATIENCE_MS = 15_000

// A form works without this: then it is shown once more before it is sent.
for (const form of document.querySelectorAll<HTMLFormElement>('form[action*="/intake/"]')) {
  prepare(form)
}

function prepare(form: HTMLFormElement) {
  for (const area of form.querySelectorAll('textarea')) countDown(area)
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement
  const address = form.action.replace(/(\w+)$/, 'token?for=$1')
  let permission: Promise<{token: string; altcha: string}> | undefined
  const ask = () => {
    permission ??= fetchPermission(address)
    permission.catch(() => {
      permission = undefined
    })
    return permission
  }
  form.addEventListener('focusin', () => void ask().catch(() => {}), {once: true})
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const button = form.querySelector('button') as HTMLButtonElement
    const status = form.querySelector('[role=status]') as HTMLElement
    if (button.ariaDisabled) return
    button.ariaDisabled = 'true'
    status.textContent = 'One moment …'
    try {
      const {token, altcha} = await ask()
      field('token').value = token
      field('altcha').value = altcha
      form.submit()
    } catch {
      button.ariaDisabled = null
      const {phone} = status.dataset
      status.textContent = `We cannot be reached just now. Your words are still here: please try again${phone ? `, or ring ${phone}` : ''}.`
    }
  })
  // Back from the next page the form is as it was, and can be sent again.
  addEventListener('pageshow', ({persisted}) => {
    if (!persisted) return
    permission = undefined
    const button = form.querySelector('button') as HTMLButtonElement
    button.ariaDisabled = null
    ;(form.querySelector('[role=status]') as HTMLElement).textContent = ''
  })
}

/** Says how much may still be written. It is read out with the field, and again near the end. */
function countDown(area: HTMLTextAreaElement) {
  const told = area.parentElement?.querySelector<HTMLElement>('.count')
  if (!told) return
  const tell = () => {
    const left = area.maxLength - area.value.length
    told.textContent = `${left.toLocaleString('en')} characters left.`
    told.ariaLive = left % 50 ? 'off' : left <= 100 ? 'polite' : 'off'
  }
  area.addEventListener('input', tell)
  // Browsers give back what was typed before, without a word.
  addEventListener('pageshow', tell)
}

async function fetchPermission(address: string) {
  const response = await fetch(address, {signal: AbortSignal.timeout(PATIENCE_MS)})
  if (!response.ok) throw new Error()
  const {token, challenge} = (await response.json()) as {token: string; challenge: Challenge}
  const solution = await solve(challenge)
  return {token, altcha: btoa(JSON.stringify({challenge, solution}))}
}

/** Counts up until the key that is derived from the number begins as it should. */
async function solve({parameters}: Challenge) {
  const {nonce, salt, cost, keyLength, keyPrefix} = parameters
  const password = new Uint8Array([...toBytes(nonce), 0, 0, 0, 0])
  const counterAt = new DataView(password.buffer, password.length - 4)
  const pbkdf2 = {name: 'PBKDF2', salt: toBytes(salt), iterations: cost, hash: 'SHA-256'}
  for (let counter = 0; ; counter++) {
    counterAt.setUint32(0, counter)
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits'])
    const bits = await crypto.subtle.deriveBits(pbkdf2, key, keyLength * 8)
    const derivedKey = toHex(new Uint8Array(bits))
    if (derivedKey.startsWith(keyPrefix)) return {counter, derivedKey}
  }
}

const toBytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (two) => parseInt(two, 16))
const toHex = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
