import {fault, type ReadListing} from './listing.ts'

/** An SVG draws and runs nothing: opened by itself it is a page of the site. */
export const readDrawing: ReadListing = (text) => {
  const [run] = /<script|<foreignObject|\son[a-z]+\s*=|javascript:/i.exec(text) ?? []
  const source = 'https://www.w3.org/TR/SVG2/interact.html#ScriptElement'
  return {
    findings: run
      ? [fault('script', source, 'SVG', run.trim(), 'a drawing that runs nothing')]
      : [],
    addresses: [...text.matchAll(/\bhref\s*=\s*["']([^"'#][^"']*)/g)].map(([, href = '']) => ({
      href,
      place: 'href',
    })),
  }
}
