/** Brands of HEIF files whose pictures are HEVC, as iPhones take them (ISO/IEC 23008-12, annex B). */
const HEVC = /^....ftyp(hei[cxms]|hev[cxms]|m(if|sf)1(?=.{0,40}(hei|hev)[cx]))/s

const JPEG = 'Export it as JPEG, and upload that'

/** Formats that people have and sharp cannot read: how such files begin, and what to do. */
const FORMATS: [begins: RegExp, name: string, advice: string][] = [
  [
    HEVC,
    'a HEIC picture, as iPhones take them',
    'Export it as JPEG (on a Mac in Preview: File, Export), and upload that. For pictures to ' +
      'come, choose on the iPhone: Settings, Camera, Formats, Most Compatible',
  ],
  [/^8BPS/, 'a Photoshop file', JPEG],
  [/^BM.{4}\0\0\0\0/s, 'a BMP picture', JPEG],
  [/^....JXL /s, 'a JPEG XL picture', JPEG],
  [/^%PDF-/, 'a PDF', 'Upload it as a file, or export the page as JPEG or PNG'],
]

/** Says in plain words which unreadable format an image's first bytes begin; null for others. */
export function findUnreadable(head: string): string | null {
  const found = FORMATS.find(([begins]) => begins.test(head))
  if (!found) return null
  const [, name, advice] = found
  return `This is ${name}, which cannot be shown on a website. ${advice}`
}
