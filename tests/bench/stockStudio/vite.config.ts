import {join} from 'node:path'
import {mergeConfig} from 'vite'
import studio from '../../../studio/vite.config.ts'

/** Built as ours is. */
export default mergeConfig(studio, {
  root: import.meta.dirname,
  publicDir: join(import.meta.dirname, '../../../studio/public'),
})
