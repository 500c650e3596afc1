/** Whether a name is of whoever puts texts on a page, such as “Office Small Talk” or “admin”. */
export const isAccount = (text: string): boolean => text.length <= 80 && ACCOUNT.test(text)

const ACCOUNT =
  /^(?:(?:posted|published|written)?\s*by\s+)?(?:\p{L}+\s){0,3}(?:\w*admin(?:istrator)?|office|staff|team|editors?|webmaster|web ?site|marketing|reception)\b/iu
