/** Whether a file's first kilobyte begins an SVG document. */
export function isSvg(head: string): boolean {
  const text = head.replace(/^\uFEFF/, '').trimStart()
  return text.startsWith('<') && /<svg[\s>]/i.test(text)
}

/** An SVG's size by its width and height in pixels, else by its viewBox. */
export function readSvgSize(svg: string): {width: number; height: number} {
  const start = svg.search(/<svg[\s>]/i)
  // No such tag is long, and patterns below take their time over blanks.
  const tag = svg.slice(start, svg.indexOf('>', start) + 1).slice(0, LONGEST_TAG)
  const [width, height] = [readLength(tag, 'width'), readLength(tag, 'height')]
  if (width && height) return {width, height}
  const box = /\bviewBox\s*=\s*["']\s*([^"']+)["']/i
    .exec(tag)?.[1]
    ?.trim()
    .split(/[\s,]+/)
  const [, , boxWidth, boxHeight] = (box ?? []).map(Number)
  if (boxWidth && boxHeight) return {width: Math.round(boxWidth), height: Math.round(boxHeight)}
  // What browsers give an SVG that says nothing of its size.
  return {width: 300, height: 150}
}

const LONGEST_TAG = 4000

function readLength(tag: string, name: string): number {
  const value = new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(px)?\\s*["']`, 'i').exec(tag)?.[1]
  return Math.round(Number(value ?? 0))
}
