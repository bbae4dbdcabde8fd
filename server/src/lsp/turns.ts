/** Lets whatever else has come in go first, such as the word that a request is taken back. */
export function nextTurn(): Promise<void> {
  return new Promise(resolve => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve);
  });
}
