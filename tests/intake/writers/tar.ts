export interface TarFile {
  name: string
  content?: string | Uint8Array
  /** As the format writes it: a file, if none is given. */
  type?: string
}

/** A tar archive, as `sanity dataset export` writes it. */
export function tar(files: TarFile[]): Buffer {
  const blocks = files.flatMap(({name, content = '', type = '0'}) => {
    const body = Buffer.from(content as Uint8Array)
    const header = Buffer.alloc(512)
    header.write(name)
    header.write('0000644', 100)
    header.write(body.length.toString(8).padStart(11, '0'), 124)
    header.write(type, 156)
    header.write('ustar\x0000', 257)
    header.write('        ', 148)
    const sum = header.reduce((all, byte) => all + byte, 0)
    header.write(sum.toString(8).padStart(6, '0'), 148)
    return [header, body, Buffer.alloc((512 - (body.length % 512)) % 512)]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}
