import { Bench } from 'tinybench';

/**
 * The median time of each function, in milliseconds, measured in turn.
 * @param {Record<string, () => unknown>} functions
 * @returns {Promise<Record<string, number>>}
 */
export async function medians(functions) {
  const bench = new Bench({ time: 700, warmupTime: 200 });
  for (const [name, run] of Object.entries(functions)) bench.add(name, run);
  await bench.run();
  return Object.fromEntries(bench.tasks.map(({ name, result }) => [name, medianOf(name, result)]));
}

/** @param {string} name @param {import('tinybench').TaskResult} result */
function medianOf(name, result) {
  if (result.state !== 'completed') throw new Error(`${name}: ${JSON.stringify(result)}`);
  return result.latency.p50;
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/**
 * A MapiSvc.inf with so many services, each with three providers.
 * @param {number} services
 */
export function largeFile(services) {
  const numbers = Array.from({ length: services }, (_, at) => at);
  const list = numbers.map(at => `SVC${at}=Service ${at}\r\n`).join('');
  return `[Services]\r\n${list}${numbers.map(serviceOf).join('')}`;
}

/** @param {number} at */
function serviceOf(at) {
  const providers = ['AB', 'STORE', 'TRANSPORT'].map(
    type =>
      `\r\n[SVC${at} ${type}]\r\nPR_DISPLAY_NAME=Service ${at}\r\nPR_PROVIDER_DISPLAY=Provider of service ${at}\r\n` +
      `PR_PROVIDER_DLL_NAME=svc${at}.dll\r\nPR_RESOURCE_TYPE=MAPI_${type}_PROVIDER\r\n` +
      `PR_RESOURCE_FLAGS=STATUS_NO_PRIMARY_IDENTITY\r\n6600001E=C:\\Services\\${at}\\${type}.txt\r\n`,
  );
  return (
    `\r\n[SVC${at}]\r\nPR_DISPLAY_NAME=Service ${at}\r\nProviders=SVC${at} AB, SVC${at} STORE, SVC${at} TRANSPORT\r\n` +
    `PR_SERVICE_DLL_NAME=svc${at}.dll\r\nPR_SERVICE_ENTRY_NAME=ServiceEntry\r\n${providers.join('')}`
  );
}
