import type {Item, Step} from './modelPlan.ts'

type Content = Item & {_id: string; _type: string}

type Apply = (document: Content, patch: Item) => Content

/** A transaction that the lake refuses as well. */
class Refused extends Error {}

/**
 * A lake of a few lines: documents by id, without stamps. The patcher is Studio's; all else is
 * written from the documentation of the API, not from the lake's code.
 */
export function createModel(apply: Apply) {
  let documents = new Map<string, Content>()

  /** Makes the steps on a copy, which takes the place of the documents if all went well. */
  function commit(kind: Step['kind'], items: Item[]): 'accepted' | 'refused' {
    const copy = new Map(documents)
    try {
      for (const item of items) {
        if (kind === 'mutate') mutate(copy, item)
        else act(copy, item)
      }
      checkReferences(copy, documents)
    } catch (error) {
      if (error instanceof Refused) return 'refused'
      throw error
    }
    documents = copy
    return 'accepted'
  }

  function mutate(to: Map<string, Content>, item: Item): void {
    const [kind, value] = Object.entries(item)[0] as [string, Item]
    const id = (value._id ?? value.id) as string
    if (kind === 'delete') to.delete(id)
    else if (kind === 'patch') to.set(id, patched(to, value.id, value))
    else if (kind === 'createIfNotExists') to.set(id, to.get(id) ?? (value as Content))
    else {
      demand(kind === 'createOrReplace' || !to.has(id))
      to.set(id, value as Content)
    }
  }

  function act(to: Map<string, Content>, action: Item): void {
    const {publishedId, attributes} = action
    const draftId = action.draftId ?? attributes?._id ?? `drafts.${publishedId}`
    const [draft, published] = [to.get(draftId), to.get(publishedId)]
    switch (action.actionType.split('.').at(-1)) {
      case 'create':
        if (draft && action.ifExists === 'ignore') return
        demand(!draft && !published)
        to.set(draftId, attributes)
        return
      case 'edit':
        if (!draft) to.set(draftId, {...existing(published), _id: draftId})
        to.set(draftId, patched(to, draftId, action.patch))
        return
      case 'publish':
        to.set(publishedId, {...existing(draft), _id: publishedId})
        to.delete(draftId)
        return
      case 'unpublish':
        if (!draft) to.set(draftId, {...existing(published), _id: draftId})
        demand(published)
        to.delete(publishedId)
        return
      case 'discard':
        demand(draft)
        to.delete(draftId)
        return
      case 'replaceDraft':
        demand(draft ?? published)
        to.set(draftId, attributes)
        return
      case 'delete':
        demand(published && (!draft || action.includeDrafts.includes(draftId)))
        to.delete(publishedId)
        to.delete(draftId)
    }
  }

  function patched(from: Map<string, Content>, id: string, {id: _, ...patch}: Item): Content {
    const before = existing(from.get(id))
    const counted = [patch.inc, patch.dec].flatMap((one) => Object.keys(one ?? {}))
    for (const field of counted) demand(typeof before[field] === 'number')
    try {
      return apply(before, patch)
    } catch {
      throw new Refused()
    }
  }

  return {
    get documents(): ReadonlyMap<string, Content> {
      return documents
    },
    commit,
  }
}

function demand(condition: unknown): asserts condition {
  if (!condition) throw new Refused()
}

function existing(document: Content | undefined): Content {
  demand(document)
  return document
}

/** Only what a transaction changed is looked at, as a target can only be missing through it. */
function checkReferences(after: Map<string, Content>, before: ReadonlyMap<string, Content>): void {
  for (const [id, document] of after) {
    const target = document.to as {_ref: string; _weak?: boolean} | undefined
    if (!target || target._weak) continue
    demand(after.has(target._ref))
    // Another type is a deletion and a creation; a document may refer to itself.
    const old = before.get(target._ref)
    demand(target._ref === id || !old || old._type === after.get(target._ref)?._type)
  }
}
