/** Disks flush several files in little more time than one. */
const MOST = 8;

/**
 * Does some work for each item, a few at a time, begun in their order. After a failure nothing more is begun; what was
 * begun has ended when the call does.
 * @throws What the first work that failed has thrown.
 */
export async function eachAtOnce<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  const left = items[Symbol.iterator]();
  const workThroughThem = async () => {
    for (let next = left.next(); !next.done && failures.length === 0; next = left.next())
      await work(next.value).catch((error: unknown) => failures.push(error));
  };
  await Promise.all(Array.from({ length: MOST }, workThroughThem));
  if (failures.length > 0) throw failures[0];
}
