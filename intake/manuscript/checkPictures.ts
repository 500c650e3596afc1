import type {Message, Result} from '../result.ts'
import type {Block} from './manuscript.ts'
import {pictureType} from './pictureType.ts'

/** Takes away files that no page can show, such as drawings of Word; their places stay. */
export function checkPictures(blocks: Block[]): Result<Block[]> {
  const messages: Message[] = []
  const value = blocks.map((block): Block => {
    if (block.kind !== 'picture' || !block.file || pictureType(block.file.bytes)) return block
    const {file, ...rest} = block
    const message = `“${file.name}” is not a picture that a page can show. Save it as JPEG or PNG, and add it in Studio.`
    messages.push({what: 'pictureFormat', message, lines: block.lines})
    return rest
  })
  return {value, messages}
}
