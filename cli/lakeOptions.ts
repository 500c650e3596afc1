import {userInfo} from 'node:os'
import type {LakeOptions} from '../lake/index.ts'
import type {Project} from './environment.ts'

/** The embedded lake of this machine: whoever sits at it is its owner. */
export function lakeOptions(
  dataDir: string,
  {projectId, dataset}: Project,
): Omit<LakeOptions, 'origin'> {
  const name = userInfo().username
  return {
    dataDir,
    projectId,
    dataset,
    access: {kind: 'owner', user: {id: 'owner', name, email: `${name}@localhost`}},
  }
}
