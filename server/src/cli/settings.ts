import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CONFIG_NAME, type Config, readConfig } from '../config/config';
import { rules } from '../language/rules/index';
import type { Severity } from '../language/rules/rule';
import { type CodePage, codePages } from '../language/text/codePages';
import { Failure } from './failure';

export type Level = Severity | 'off';

/** The settings of a command line, which go before those of a file's project. */
export interface Overrides {
  readonly rule?: Readonly<Record<string, Level>>;
  readonly codePage?: CodePage;
}

/** What counts for one file. */
export interface FileSettings {
  readonly rules: Readonly<Record<string, Level>>;
  readonly codePage: CodePage;
  readonly config: Config;
  /** The folder that the configuration's paths are relative to; null where there is no configuration. */
  readonly configFolder: string | null;
}

/**
 * The settings for a file: the command line's, else those of the nearest `.mapisvcrc.json` above it, else the defaults.
 * @throws Failure where the configuration is not valid.
 */
export async function settingsFor(file: string, overrides: Overrides): Promise<FileSettings> {
  const folder = file === '<stdin>' ? process.cwd() : dirname(resolve(file));
  const { config, configFolder } = await nearestConfig(folder);
  return {
    rules: { ...config.rules, ...overrides.rule },
    codePage: overrides.codePage ?? config.codePage ?? 1252,
    config,
    configFolder,
  };
}

/** Reads `ID=LEVEL` into the overrides made so far; for commander. */
export function addRuleOption(
  text: string,
  before: Record<string, Level> | undefined,
): Record<string, Level> {
  const [id = '', level = ''] = text.split('=');
  if (!rules.some(rule => rule.id === id)) throw new Failure(`--rule: there is no rule “${id}”`, 2);
  if (!LEVELS.includes(level))
    throw new Failure(`--rule ${id}: “${level}” is none of ${LEVELS.join(', ')}`, 2);
  return { ...before, [id]: level as Level };
}

/** Reads the number of a code page; for commander. */
export function codePageOption(text: string): CodePage {
  const page = codePages.find(known => String(known) === text);
  if (page === undefined) throw new Failure(`--code-page: “${text}” is none of ${codePages.join(', ')}`, 2);
  return page;
}

const LEVELS: readonly string[] = ['off', 'hint', 'information', 'warning', 'error'];

async function nearestConfig(folder: string): Promise<{ config: Config; configFolder: string | null }> {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, CONFIG_NAME);
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text !== null) return { config: valid(path, text), configFolder: at };
    if (dirname(at) === at) return { config: {}, configFolder: null };
  }
}

function valid(path: string, text: string): Config {
  const result = readConfig(text);
  if ('problem' in result) throw new Failure(`${path}: ${result.problem}`, 2);
  return result.config;
}
