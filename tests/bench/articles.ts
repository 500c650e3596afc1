import type {LakeDocument} from '../../lake/mutation/document.ts'

const WORDS = `music therapy child voice piano room session listen answer rhythm clinical evidence
  practice relation improvise melody parent trust change pattern attention response`.split(/\s+/)

/** Articles of some 25 kB with forty references each, and the sources that they refer to. */
export function makeArticles(count: number, sources = 1000): LakeDocument[] {
  const documents: LakeDocument[] = []
  for (let i = 0; i < sources; i++) {
    documents.push({
      ...system(`source-${i}`, 'reference'),
      title: `Source ${i}`,
      year: 1950 + (i % 70),
    })
  }
  for (let i = 0; i < count; i++) {
    const body = Array.from({length: 40}, (_, block) => ({
      _type: 'block',
      _key: `b${block}`,
      style: block % 8 === 0 ? 'h2' : 'normal',
      markDefs: [
        {
          _type: 'citation',
          _key: `m${block}`,
          source: {_type: 'reference', _ref: `source-${(i * 7 + block * 13) % sources}`},
        },
      ],
      children: Array.from({length: 3}, (_, span) => ({
        _type: 'span',
        _key: `s${span}`,
        marks: span === 1 ? [`m${block}`] : [],
        text: sentence(i * 131 + block * 17 + span),
      })),
    }))
    documents.push({
      ...system(`article-${i}`, 'article'),
      title: `Article ${i} on ${WORDS[i % WORDS.length]}`,
      slug: {_type: 'slug', current: `article-${i}`},
      publishedAt: new Date(Date.UTC(2020, 0, 1) + ((i * 7919) % count) * 3_600_000).toISOString(),
      body,
    })
  }
  return documents
}

function system(_id: string, _type: string): LakeDocument {
  const time = '2026-01-01T00:00:00Z'
  return {_id, _type, _rev: 'r', _createdAt: time, _updatedAt: time}
}

function sentence(seed: number): string {
  return Array.from({length: 18}, (_, i) => WORDS[(seed * (i + 3) + i * i) % WORDS.length]).join(
    ' ',
  )
}
