/// <reference types="vite/client" />

interface ImportMetaEnv {
  readonly SANITY_STUDIO_PROJECT_ID?: string
  readonly SANITY_STUDIO_DATASET?: string
  readonly SANITY_STUDIO_API_HOST?: string
  /** Where readers' forms are received, if it is not beside this Studio. */
  readonly SANITY_STUDIO_FORMS_URL?: string
  /** Set where the server of this Studio shows previews. */
  readonly SANITY_STUDIO_PREVIEW?: string
}
