/** How wide a main picture is shown, and the copies that are made of it. */
export const HERO_SIZES = '(min-width: 76rem) 31rem, (min-width: 62rem) 43vw, 92vw'
export const HERO_WIDTHS = [400, 760, 1200]

/** The size that social sites want for their cards. */
export const SHARE_RATIO = 1200 / 630
