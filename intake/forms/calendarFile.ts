/** An appointment for somebody's own calendar. */
export interface CalendarEntry {
  uid: string
  title: string
  place: string
  /** Instants, ISO 8601 in UTC. */
  begins: string
  ends: string
  madeAt: string
}

/** An iCalendar file (RFC 5545) with one appointment: CRLF, lines of up to 75 bytes, times in UTC. */
export function formatCalendarFile(entry: CalendarEntry): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Attune//Appointments//EN',
    'BEGIN:VEVENT',
    `UID:${quote(entry.uid)}`,
    `DTSTAMP:${toStamp(entry.madeAt)}`,
    `DTSTART:${toStamp(entry.begins)}`,
    `DTEND:${toStamp(entry.ends)}`,
    `SUMMARY:${quote(entry.title)}`,
    ...(entry.place ? [`LOCATION:${quote(entry.place)}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('')
}

const toStamp = (iso: string) => new Date(iso).toISOString().replace(/[-:]|\.\d{3}/g, '')

const quote = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** Breaks between characters, never within one. */
function fold(line: string): string {
  const lines: string[] = []
  let current = ''
  let size = 0
  for (const letter of line) {
    const bytes = new TextEncoder().encode(letter).length
    if (size + bytes > 75) {
      lines.push(current)
      current = ' '
      size = 1
    }
    current += letter
    size += bytes
  }
  return [...lines, current].join('\r\n')
}
