/**
 * The key of the sample practice. Everybody can know its secret half, so the receiver takes nothing
 * with it where the site has an address of its own, and Studio asks for another.
 */
export const SAMPLE_KEY = 'age1tq8e8ygpz34wlgjs5z8e9wnls0enw6cau60r76h42hdcdtc5f4gqnj7wl4'
export const SAMPLE_SECRET =
  'AGE-SECRET-KEY-1DW4GM3KVZDXK56TLPHTRLUC7NRXCTWPWV0ZGXN0PPETCFV345DVSF5Y6NX'
export const SAMPLE_PASSPHRASE = 'lark moss river paper'
