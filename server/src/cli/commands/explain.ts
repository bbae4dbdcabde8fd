import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nearest } from '../../language/fixes/edits';
import { ruleOf, rules } from '../../language/rules/index';
import { type ExitStatus, Failure } from '../failure';

/** `mapisvc explain`: the page of a rule. */
export async function explainCommand(id: string): Promise<ExitStatus> {
  if (!ruleOf(id)) throw new Failure(`There is no rule “${id}”.${suggestion(id)}`, 2);
  process.stdout.write(await readFile(join(__dirname, '../docs/rules', `${id}.md`), 'utf8'));
  return 0;
}

function suggestion(id: string): string {
  const near = nearest(
    id,
    rules.map(rule => rule.id),
  );
  return near ? ` Did you mean “${near}”?` : '';
}
