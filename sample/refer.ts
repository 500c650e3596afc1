/** A reference to another document of the sample, by its id. */
export const refer = (id: string) => ({_type: 'reference' as const, _ref: id})
