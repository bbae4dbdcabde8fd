import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../server/src/language/rules/diagnose';
import { folderWith, mapisvc } from '../support/cli';

const folder = folderWith({ 'MapiSvc.inf': '[Services\r\n' });
const mistakes = join(__dirname, '../../samples/mistakes/MapiSvc.inf');

async function diagnosticsIn(locale: string): Promise<readonly Diagnostic[]> {
  const { stdout } = await mapisvc(['check', mistakes, '--format', 'json', '--locale', locale]);
  return JSON.parse(stdout) as Diagnostic[];
}

describe('mapisvc check --locale', () => {
  it.each([
    ['en', 'This header has no “]”, so the section is named “Services” to the end of the line.'],
    [
      'es',
      'Este encabezado no tiene “]”, por lo que la sección se llama “Services” hasta el final de la línea.',
    ],
    [
      'fr',
      'Cet en-tête n’a pas de «\u00a0]\u00a0»\u00a0; la section s’appelle donc «\u00a0Services\u00a0» jusqu’à la fin de la ligne.',
    ],
  ])('%s says what is wrong in that language', async (locale, message) => {
    const { stdout, status } = await mapisvc(['check', 'MapiSvc.inf', '--locale', locale], { cwd: folder });
    expect(stdout).toContain(`MapiSvc.inf:1:1: error unclosed-section: ${message}\n`);
    expect(status).toBe(1);
  });

  it.each(['es', 'fr'])('%s leaves nothing in English', async locale => {
    const english = await diagnosticsIn('en');
    const translated = await diagnosticsIn(locale);
    expect(translated.map(({ code, range }) => ({ code, range }))).toEqual(
      english.map(({ code, range }) => ({ code, range })),
    );
    const sentences = (diagnostics: readonly Diagnostic[]) =>
      diagnostics.flatMap(({ message, fixes }) => [message, ...fixes]);
    const same = new Set(sentences(english));
    expect(same.size).toBeGreaterThan(0);
    expect(sentences(translated).filter(sentence => same.has(sentence))).toEqual([]);
  });

  it('takes no language that there is no translation to', async () => {
    const { stderr, status } = await mapisvc(['check', mistakes, '--locale', 'xx']);
    expect(stderr).toContain('Allowed choices are en, es, fr.');
    expect(status).toBe(2);
  });
});
