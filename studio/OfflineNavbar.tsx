import type {NavbarProps} from 'sanity'

/** The bar at the top without Sanity’s help menu: what it offers is in Sanity’s cloud; ours is the guide. */
export function OfflineNavbar(props: NavbarProps) {
  return (
    <>
      <style href="offline-navbar" precedence="default">
        {'[data-testid="button-resources-menu"] { display: none !important; }'}
      </style>
      {props.renderDefault(props)}
    </>
  )
}
