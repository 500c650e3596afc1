import type {Source} from '../schemas/model.generated.ts'

/** A cited work without the lake's own fields: what `fromCsl` and the readers of references make. */
export type Work = Omit<Source, '_id' | '_type' | '_createdAt' | '_updatedAt' | '_rev'>

/** A work as a query hands it over: any field may be missing or null. */
export type Citable = {
  readonly [K in keyof Work]?: Work[K] extends object[] | undefined
    ? readonly Loose<NonNullable<Work[K]>[number]>[] | null
    : Work[K] extends object | undefined
      ? Loose<NonNullable<Work[K]>> | null
      : string | null
}

/** A name of a cited work, by which somebody or an organisation is known. */
export type Name = Loose<NonNullable<Work['authors']>[number]>

/** A date of a cited work. */
export type WorkDate = Loose<NonNullable<Work['issued']>>

type Loose<T> = {readonly [K in keyof T]?: T[K] | null}
