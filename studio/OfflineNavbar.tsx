import type {NavbarProps} from 'sanity'

/**
 * The bar at the top without Sanity’s help menu, and no link to its manuals anywhere: both are on
 * Sanity’s hosts, and for developers; ours is the guide. Nor Sanity’s way to share the preview: its
 * link opens for nobody else; ours is “Show to a colleague…”.
 */
export function OfflineNavbar(props: NavbarProps) {
  return (
    <>
      <style href="offline-navbar" precedence="default">
        {elsewhere}
      </style>
      {props.renderDefault(props)}
    </>
  )
}

const elsewhere = `[data-testid="button-resources-menu"], a[href^="https://www.sanity.io/"], #share-menu {
  display: none !important;
}`
