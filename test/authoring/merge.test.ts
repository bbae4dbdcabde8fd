import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeService } from '../../server/src/authoring/describe';
import { mapisvcInf } from '../../server/src/authoring/mapisvcInf';
import { mergeService } from '../../server/src/authoring/merge';
import { analyze, decode, dump, type Model, parse } from '../../server/src/language';
import { contoso, descriptions } from '../support/descriptions';

const sample = analyze(
  parse(decode(readFileSync(join(__dirname, '../../samples/package/MapiSvc.inf'))).text),
);

function merged(model: Model, description = contoso): Model {
  return analyze(model.file.edit(mergeService(model, description)));
}

function servicesOf(model: Model): ReturnType<typeof dump>['services'] {
  return dump(model, 'windows-1252').services;
}

describe('a service merged into a file', () => {
  it('stands there as in a file of its own, beside the services that were there', () => {
    fc.assert(
      fc.property(descriptions, description => {
        const alone = servicesOf(analyze(parse(mapisvcInf(description))));
        expect(servicesOf(merged(sample, description))).toEqual([...servicesOf(sample), ...alone]);
      }),
    );
  });

  it('changes nothing the second time', () => {
    const once = merged(sample);
    expect(mergeService(once, contoso)).toEqual([]);
  });

  it('is brought up to date; entries that nobody described stay', () => {
    const before = merged(sample).file.text.replace(
      '[CONTOSO Store]\r\n',
      '[CONTOSO Store]\r\nPR_OURS=1\r\n',
    );
    const renamed = { ...contoso, displayName: 'Contoso Post' };
    const after = merged(analyze(parse(before)), renamed);
    expect(after.file.text).toContain('PR_OURS=1');
    expect(describeService(after, 'CONTOSO')?.displayName).toBe('Contoso Post');
    expect(after.sections.length).toBe(merged(sample).sections.length);
  });

  it('adds to lists, and takes nothing out of them but flags that a new one excludes', () => {
    const before = [
      '[Services]',
      'CONTOSO=Contoso Mail',
      '[CONTOSO]',
      'Providers=OURS , contoso store',
      'PR_SERVICE_SUPPORT_FILES=CONTOSO.HLP',
      'PR_RESOURCE_FLAGS=SERVICE_NO_PRIMARY_IDENTITY|SERVICE_CREATE_WITH_STORE',
      '[OURS]',
      '',
    ].join('\r\n');
    const after = merged(analyze(parse(before)));
    const section = '\r\nProviders=OURS, contoso store, CONTOSO Address Book, CONTOSO Transport\r\n';
    expect(after.file.text).toContain(section);
    expect(servicesOf(after)[0]!.properties).toMatchObject({
      PR_SERVICE_SUPPORT_FILES: 'CONTOSO.HLP, CONTMAPI.DLL',
      PR_RESOURCE_FLAGS: 'SERVICE_CREATE_WITH_STORE|SERVICE_SINGLE_COPY|SERVICE_PRIMARY_IDENTITY',
    });
    expect(mergeService(after, contoso)).toEqual([]);
  });

  it('is all that an empty file has', () => {
    expect(servicesOf(merged(analyze(parse(''))))).toEqual(servicesOf(analyze(parse(mapisvcInf(contoso)))));
  });
});
