import * as vscode from 'vscode';
import type { Call, Plan } from '../../../../server/src/protocol/install';
import {
  type ChangeOf,
  type OfferedService,
  planProfileChange,
} from '../../../../server/src/protocol/profiles';
import type { Step } from '../../multiStep';
import type { CommandContext } from '../command';

/** What the last page of the Profile Wizard shows. */
export interface Summary {
  readonly context: CommandContext;
  readonly title: string;
  readonly step: readonly [number, number];
  readonly change: ChangeOf<'profile-wizard'>;
  /** Whether the sandbox has no profile yet: the first one becomes the default. */
  readonly isFirst: boolean;
  /** The services with the pages on which they are filled in. */
  readonly services: readonly { readonly service: OfferedService; readonly page: Step }[];
  readonly askName: Step;
}

interface SummaryItem extends vscode.QuickPickItem {
  /** `make` makes the profile; a page is gone back to. */
  readonly leadsTo?: Step | 'make';
}

/** Shows what will be done, before anything is; whatever is shown leads back to where it can be changed. */
export function summaryStep(load: () => Summary): Step {
  const summary: Step = async asker => {
    const loaded = load();
    const items = await itemsOf(loaded);
    const chosen = await asker.pick<SummaryItem>({
      title: loaded.title,
      step: loaded.step,
      placeholder: vscode.l10n.t('This will be done. Choose a line to change it.'),
      items,
      active: items[0],
    });
    return chosen.leadsTo === 'make' ? undefined : (chosen.leadsTo ?? summary);
  };
  return summary;
}

async function itemsOf(summary: Summary): Promise<readonly SummaryItem[]> {
  try {
    const plan = await summary.context.server.ask(planProfileChange, summary.change);
    return [
      makeItem(summary),
      ...choicesOf(summary),
      ...callItems(plan),
      ...messageItems(plan.messages, 'warning'),
    ];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [...messageItems([message], 'error'), ...choicesOf(summary)];
  }
}

function makeItem({ change }: Summary): SummaryItem {
  return {
    label: vscode.l10n.t('Create the Profile {name}', { name: change.name }),
    iconPath: new vscode.ThemeIcon('check'),
    leadsTo: 'make',
  };
}

function choicesOf({ change, isFirst, services, askName }: Summary): readonly SummaryItem[] {
  return [
    heading(vscode.l10n.t('profile')),
    {
      label: change.name,
      ...(isFirst && { description: vscode.l10n.t('becomes the default profile') }),
      iconPath: new vscode.ThemeIcon('account'),
      leadsTo: askName,
    },
    heading(vscode.l10n.t('services')),
    ...services.map(({ service, page }, at) => ({
      label: service.displayName,
      description: [service.name, filledIn(service, change.services[at]?.properties ?? [])].join(' · '),
      iconPath: new vscode.ThemeIcon('mail'),
      leadsTo: page,
    })),
  ];
}

/** The properties by name, without their values. */
function filledIn({ properties }: OfferedService, written: readonly string[]): string {
  if (written.length === 0) return vscode.l10n.t('nothing is filled in');
  const keys = written.map(text => text.slice(0, text.indexOf('=')));
  return keys.map(key => properties.find(({ tag }) => tag === key)?.name ?? key).join(', ');
}

function callItems({ steps }: Plan): readonly SummaryItem[] {
  const calls = steps.flatMap(step => step.calls);
  if (calls.length === 0) return [];
  return [heading(vscode.l10n.t('calls, as they would be answered by simulation')), ...calls.map(callItem)];
}

function callItem({ context, service, provider, result, effect }: Call): SummaryItem {
  return {
    label: context,
    description: `${provider ?? service} → ${result}`,
    iconPath: new vscode.ThemeIcon(effect === 'done' ? 'debug-step-over' : 'warning'),
  };
}

function messageItems(messages: readonly string[], icon: string): readonly SummaryItem[] {
  if (messages.length === 0) return [];
  return [
    heading(vscode.l10n.t('to be known')),
    ...messages.map(label => ({ label, iconPath: new vscode.ThemeIcon(icon) })),
  ];
}

function heading(label: string): SummaryItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
