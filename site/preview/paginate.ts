import {addresses} from '../view/addresses.ts'

/** Stands in for Astro's `paginate`, which exists in builds only; the list of articles has pages. */
export function paginate<T>(data: T[], {pageSize}: {pageSize: number}) {
  const lastPage = Math.max(1, Math.ceil(data.length / pageSize))
  const urlOf = (page: number) =>
    page === 1 ? addresses.articles : `${addresses.articles}${page}/`
  return Array.from({length: lastPage}, (_, index) => {
    const currentPage = index + 1
    const page = {
      data: data.slice(index * pageSize, currentPage * pageSize),
      currentPage,
      lastPage,
      url: {
        current: urlOf(currentPage),
        prev: currentPage > 1 ? urlOf(currentPage - 1) : undefined,
        next: currentPage < lastPage ? urlOf(currentPage + 1) : undefined,
      },
    }
    return {params: {page: currentPage > 1 ? String(currentPage) : undefined}, props: {page}}
  })
}
