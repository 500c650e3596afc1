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
        <style href="desk-count" precedence="default">
          {unclipped}
        </style>
        {count ? (
          <span
            data-testid="desk-count"
            style={{
              position: 'absolute',
              insetInlineEnd: 36,
              top: 'calc(50% - 2px)',
              translate: '0 -50%',
            }}
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

/**
 * Studio cuts an icon off at its square, and places what is in it by that; and in the row that is
 * chosen it draws a badge in the colour of the row.
 */
const unclipped = `[data-testid="Media"]:has(> [data-testid="desk-count"]) {
  position: static;
  overflow: visible;
}
[data-selected] [data-testid="desk-count"] * {
  color: inherit;
}`
