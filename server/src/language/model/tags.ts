/** Whether a key looks like a property tag, whether it is one or not: hexadecimal digits, or `0x` before such. */
export function isMeantAsTag(key: string): boolean {
  return /^0x[0-9a-f]+$/i.test(key) || /^(?=.*\d)[0-9a-f]{4,}$/i.test(key);
}
