import type {Project} from './environment.ts'

/** What a build of the site has to know, as the variables that it reads. */
export function siteEnvironment(
  project: Project,
  siteUrl: string,
  formsUrl?: string,
): Record<string, string> {
  return {
    SITE_URL: siteUrl,
    SANITY_PROJECT_ID: project.projectId,
    SANITY_DATASET: project.dataset,
    ...(project.apiHost && {SANITY_API_HOST: project.apiHost}),
    ...(formsUrl && {FORMS_URL: formsUrl}),
    ...(project.token && {SANITY_API_TOKEN: project.token}),
  }
}
