import type {Figure} from '../schemas/model.generated.ts'

/**
 * A figure in the form in which Sanity's import takes one: the file beside this one stands where
 * the asset will be.
 */
export const figure = (name: string, words: Pick<Figure, 'alt' | 'caption'>): SampleFigure => ({
  _type: 'figure',
  _sanityAsset: `image@file://./images/${name}.jpg`,
  ...words,
  credit: 'Drawn for this sample site',
})

type SampleFigure = Figure & {_sanityAsset: string}
