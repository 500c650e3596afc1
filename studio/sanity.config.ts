import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'
import {schemaTypes} from '../schemas/types.ts'
import {addresses} from './addresses/addresses.tsx'
import {citing} from './citing/citing.tsx'
import {newDocuments} from './desk/newDocuments.ts'
import {guide} from './guide/guide.ts'
import {icons} from './icons.ts'
import {inbox} from './inbox/inbox.tsx'
import {createLakeClient} from './lake/lakeClient.ts'
import {liveStatus} from './live/liveStatus.ts'
import {manuscripts} from './manuscripts/manuscripts.tsx'
import {offline} from './offline.ts'
import {pasting} from './pasting/pasting.tsx'
import {people} from './people/people.ts'
import {preview} from './preview/preview.ts'
import {questions} from './questions/questions.tsx'
import {readiness} from './readiness/readiness.ts'
import {heldInReleases} from './releases/heldInReleases.ts'
import {review} from './review/review.ts'
import {roomyText} from './roomyText.tsx'
import {timeZone} from './scheduling/timeZone.ts'
import {sharing} from './sharing/sharing.ts'
import {singletons} from './singletons.ts'
import {structure} from './structure.ts'
import {tables} from './tables/tables.tsx'
import {unpublished} from './unpublished/unpublished.tsx'
import {wordBundles} from './words/words.ts'

const {
  SANITY_STUDIO_PROJECT_ID: hostedProject,
  SANITY_STUDIO_DATASET: dataset = 'production',
  SANITY_STUDIO_API_HOST: apiHost,
  SANITY_STUDIO_PREVIEW,
} = import.meta.env

/** The embedded lake is at the Studio's own address, another lake at the API host. */
const onLake = {unstable_clientFactory: createLakeClient, ...offline}
const place = () => {
  if (!hostedProject) return {apiHost: location.origin, ...onLake}
  if (!apiHost) return {}
  return {apiHost, auth: {loginMethod: 'token' as const}, ...onLake}
}

export default defineConfig({
  name: 'default',
  title: 'Attune',
  projectId: hostedProject ?? 'attune',
  dataset,
  plugins: [
    structureTool({title: 'Desk', structure}),
    singletons(),
    newDocuments(),
    addresses(),
    guide(),
    people(),
    citing(),
    review(),
    readiness(),
    questions(),
    pasting(),
    roomyText(),
    tables(),
    manuscripts(),
    unpublished(),
    liveStatus(),
    inbox(),
    ...(SANITY_STUDIO_PREVIEW ? [preview(), sharing()] : []),
  ],
  // Not in a plugin: Studio puts what its own plugins say before what ours say.
  i18n: {bundles: [...wordBundles, ...timeZone]},
  schema: {types: schemaTypes.map((type) => heldInReleases({...type, icon: icons[type.name]}))},
  ...place(),
})
