import * as l10n from '@vscode/l10n';
import { wizardContext } from '../../language/knowledge/entryPoint';
import type { Model } from '../../language/model/model';
import type { Section } from '../../language/model/sectionIndex';
import type { Draft } from '../draft';
import { callEntryPoint, type WrittenProperty } from '../entryPointCall';
import { writeAnswer } from '../profile/copySection';
import type { Profile, Uid } from '../profile/profileKeys';
import { Refusal } from '../refusal';

/** Why the Profile Wizard does not offer a service; null where it does. */
export function wizardProblem({ content }: Section): string | null {
  if (!content.entry('WIZARD_ENTRY_NAME')?.value)
    return l10n.t('Its section has no WIZARD_ENTRY_NAME, so it has no pages.');
  if (!content.property('PR_SERVICE_DLL_NAME')?.value)
    return l10n.t('Its section has no PR_SERVICE_DLL_NAME: the pages are in no DLL.');
  return null;
}

/**
 * Calls the entry point of the wizard's pages for each provider of a service that supports it. Where that fails, the wizard goes on without
 * the pages, and says so.
 * @returns What the pages have collected.
 */
export async function askPages(
  draft: Draft,
  profile: Profile,
  uid: Uid,
  { mapisvc, service }: { readonly mapisvc: Model; readonly service: Section },
): Promise<readonly WrittenProperty[]> {
  const names = {
    dllName: service.content.property('PR_SERVICE_DLL_NAME')?.value ?? '',
    entryName: service.content.entry('WIZARD_ENTRY_NAME')?.value ?? '',
  };
  const collected: WrittenProperty[] = [];
  for (const { target } of mapisvc.providersOf(service)) {
    if (!target) continue;
    const provider = target.name;
    const request = { service: service.name, provider, context: wizardContext.name, place: { profile, uid } };
    try {
      const { call, written } = await callEntryPoint(draft, names, request);
      draft.calls.push(call);
      if (call.effect !== 'done') noteWithoutPages(draft, service, provider, call.result);
      else collected.push(...keepPages(draft, profile, written));
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'bad-package') throw error;
      noteWithoutPages(draft, service, provider, error.message);
    }
  }
  return collected;
}

/** What is said to be of a section of the profile is written there; all else is for ConfigureMsgService. */
function keepPages(
  draft: Draft,
  profile: Profile,
  written: readonly WrittenProperty[],
): readonly WrittenProperty[] {
  const isPlaced = ({ section }: WrittenProperty) => section !== undefined && section !== PAGES;
  writeAnswer(draft, profile, written.filter(isPlaced), () => profile.own);
  return written.filter(property => !isPlaced(property)).map(({ tag, value }) => ({ tag, value }));
}

/** The UID by which the loader names the properties of the wizard itself, which are in no section. */
const PAGES = '0'.repeat(32);

function noteWithoutPages(draft: Draft, service: Section, provider: string, reason: string): void {
  draft.note(
    l10n.t(
      'The service {service} may be incompletely configured: the wizard has no pages for {provider} ({reason}). That it goes on without them is a policy of this program.',
      { service: service.name, provider, reason },
    ),
  );
}
