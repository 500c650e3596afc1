import {Badge} from '@sanity/ui'
import type {ComponentType} from 'react'

/**
 * An icon for an item of the desk that also says how much waits there. Studio's list takes a text
 * and an icon for each item, so the number comes with the icon and stands at the end of the row.
 */
export function withCount(Icon: ComponentType, useCount: () => number | undefined): ComponentType {
  return function IconWithCount() {
    const count = useCount()
    return (
      <>
        <Icon />
        {count ? (
          <span
            data-testid="desk-count"
            style={{position: 'absolute', insetInlineEnd: 36, top: '50%', translate: '0 -50%'}}
          >
            <Badge tone="primary" fontSize={1}>
              {count}
            </Badge>
          </span>
        ) : null}
      </>
    )
  }
}
