import { defaultProfileValue, outlookKey } from '../../language/knowledge/registry';
import { sameName } from '../../language/text/fold';
import { defaultProfile, type Profile } from './profileKeys';

/** Removes a profile; where it was the default, there is none from then on. */
export function deleteProfile({ registry, key, name }: Profile): void {
  registry.deleteKey(key);
  if (sameName(defaultProfile(registry) ?? '', name)) registry.deleteValue(outlookKey, defaultProfileValue);
}
