/** Stands in for Astro's `paginate`, which exists in builds only, for a list at an address. */
export const paginateAt =
  (first: string) =>
  <T>(data: T[], {pageSize}: {pageSize: number}) => {
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
      return {params: {page: currentPage > 1 ? String(currentPage) : undefined}, props: {page}}
    })
  }
