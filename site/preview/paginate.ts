interface Options {
  pageSize: number
  params?: Record<string, string>
  props?: Record<string, unknown>
}

/** Stands in for Astro's `paginate`, which exists in builds only, for lists such as `/topics/[slug]/`. */
export const paginateAt =
  (list: string) =>
  <T>(data: T[], {pageSize, params, props}: Options) => {
    const first = list.replace(/\[(\w+)\]/g, (_, name) => params?.[name] ?? '')
    const lastPage = Math.max(1, Math.ceil(data.length / pageSize))
    const urlOf = (page: number) => (page === 1 ? first : `${first}${page}/`)
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
      return {
        params: {...params, page: currentPage > 1 ? String(currentPage) : undefined},
        props: {...props, page},
      }
    })
  }
