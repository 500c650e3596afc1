import {useEffect, useState} from 'react'
import {formsUrl} from './receiver.ts'

/** Where readers find the site: what its first page says of itself, else where the forms are. */
export function useSiteAddress(): string {
  const here = formsUrl || location.origin
  const [address, setAddress] = useState(here)
  useEffect(() => {
    if (formsUrl) return
    fetch('/')
      .then((response) => response.text())
      .then((html) => {
        const page = new DOMParser().parseFromString(html, 'text/html')
        const canonical = page.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href
        if (canonical) setAddress(new URL(canonical).origin)
      })
      .catch(() => {})
  }, [])
  return address
}
