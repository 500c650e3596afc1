/** How wide a main picture is shown, and the copies that are made of it. */
export const HERO_SIZES = '(min-width: 76rem) 70rem, 92vw'
export const HERO_WIDTHS = [480, 800, 1200, 1600]

/** The size that social sites want for their cards. */
export const SHARE_RATIO = 1200 / 630
