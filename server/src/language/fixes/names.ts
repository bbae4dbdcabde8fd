/** Whether a header can hold the name: it ends at the first `]`. */
export function canBeHeader(name: string): boolean {
  return !name.includes(']');
}

/** Whether the name can be a key of [Services]: it ends at the first `=`, and `;` or `[` in front make another line of it. */
export function canBeKey(name: string): boolean {
  return !/^[;[]|=/.test(name);
}

/** Whether the name can stand in a list: it ends at a comma, and Windows drops quotes around a value. */
export function canBeItem(name: string): boolean {
  return !/,|^["']|["']$/.test(name);
}
