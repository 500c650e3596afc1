import type {Block} from '../manuscript.ts'

/** Shapes the blocks of a text, while what stands around it keeps its place among them. */
export function apartFromAsides(blocks: Block[], shape: (own: Block[]) => Block[]): Block[] {
  const shaped = shape(blocks.filter(({isAside}) => !isAside))
  for (const aside of blocks.filter(({isAside}) => isAside)) {
    const at = shaped.findIndex(({lines}) => lines[0] > aside.lines[0])
    shaped.splice(at < 0 ? shaped.length : at, 0, aside)
  }
  return shaped
}
