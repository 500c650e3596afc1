/**
 * Requests for a review that somebody can still decide, as a filter: an article that was deleted,
 * with its draft and whatever release it was in, waits for nobody.
 */
export const OPEN_REQUESTS = `_type == "review" && state == "requested" && count(
  *[_type == "article" && string::split(_id, ^.article._ref)[1] == ""]
) > 0`

/** What changes them; a filter that joins cannot be listened to. */
export const REQUESTS_CHANGE = '*[_type == "review"]'
