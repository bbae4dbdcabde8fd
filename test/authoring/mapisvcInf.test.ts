import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeService } from '../../server/src/authoring/describe';
import {
  readDescription,
  type ServiceDescription,
  writeDescription,
} from '../../server/src/authoring/description';
import { publicHeader } from '../../server/src/authoring/header';
import { mapisvcInf } from '../../server/src/authoring/mapisvcInf';
import { analyze, decode, diagnose, dump, type Model, parse } from '../../server/src/language';
import { format } from '../../server/src/language/features/formatting';
import { propertyKey } from '../../server/src/language/knowledge/properties';
import { fold } from '../../server/src/language/text/fold';
import { contoso, descriptions } from '../support/descriptions';
import { exampleSurroundings } from '../support/exampleSurroundings';

const root = join(__dirname, '../..');

function problems(text: string): string[] {
  return diagnose(analyze(parse(text)))
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code, message }) => `${code}: ${message}`);
}

describe('the MapiSvc.inf of a description', () => {
  it('reads as one would write it', () => {
    expect(mapisvcInf(contoso).replaceAll('\r\n', '\n')).toBe(CONTOSO_INF);
  });

  it('is clean, and formatted, whatever the description', () => {
    fc.assert(
      fc.property(descriptions, description => {
        const text = mapisvcInf(description);
        expect(problems(text)).toEqual([]);
        expect(format(analyze(parse(text)))).toEqual([]);
      }),
    );
  });

  it('has no property of the secure range', () => {
    expect(mapisvcInf(contoso)).not.toMatch(/67F0/i);
  });

  it('takes entries as the description has them, and leaves out those that are null', () => {
    const text = mapisvcInf({
      ...contoso,
      entries: { PR_DISPLAY_NAME: null, PR_SERVICE_INSTALL_ID: '{5B7D20E1-6A9C-43F8-B1D4-0C3E8F275A96}' },
    });
    const [service] = dump(analyze(parse(text)), 'windows-1252').services;
    expect(service!.properties).not.toHaveProperty('PR_DISPLAY_NAME');
    expect(service!.properties['PR_SERVICE_INSTALL_ID']).toBe('{5B7D20E1-6A9C-43F8-B1D4-0C3E8F275A96}');
  });
});

describe('a service of a file', () => {
  it('gives the description that it was made from, but for names that no file holds', () => {
    fc.assert(
      fc.property(descriptions, description => {
        const again = describeService(analyze(parse(mapisvcInf(description))), description.name)!;
        expect(inFile(again)).toEqual(inFile(description));
        expect(mapisvcInf(unnamed(again))).toBe(mapisvcInf(unnamed(description)));
      }),
    );
  });

  it('can be made again from its description, in all clean files', () => {
    for (const [name, model] of cleanFiles())
      for (const { name: service } of model.services()) {
        const description = describeService(model, service)!;
        const read = readDescription(writeDescription(description));
        expect(read, name).toEqual({ description });
        const again = analyze(parse(mapisvcInf(description)));
        expect(serviceOf(again, service), `${service} of ${name}`).toEqual(serviceOf(model, service));
      }
  });

  it('has the names that the public header gives, with what it says of each', () => {
    const surroundings = exampleSurroundings({
      words: [],
      header: publicHeader(contoso).text,
      installed: null,
    });
    const again = describeService(analyze(parse(mapisvcInf(contoso))), 'CONTOSO', surroundings)!;
    const known = contoso.properties!.filter(property => property.default !== undefined);
    expect(again.properties).toEqual(
      known.map(({ name, id, type, description, default: value, required }) => ({
        name,
        id,
        type,
        description,
        default: value,
        ...(required && { required }),
      })),
    );
  });

  it('is found by its name in any case; no other section is described', () => {
    const model = analyze(parse(mapisvcInf(contoso)));
    expect(describeService(model, 'contoso')?.name).toBe('CONTOSO');
    expect(describeService(model, 'CONTOSO Store')).toBeNull();
    expect(describeService(model, 'NOBODY')).toBeNull();
  });
});

function cleanFiles(): readonly (readonly [name: string, model: Model])[] {
  const corpus = readdirSync(join(root, 'test/corpus/clean'))
    .filter(name => name.endsWith('.inf'))
    .map(name => `test/corpus/clean/${name}`);
  return [...corpus, 'samples/MapiSvc.inf', 'samples/package/MapiSvc.inf'].map(name => [
    name,
    analyze(parse(decode(readFileSync(join(root, name))).text)),
  ]);
}

/** What MAPI sees of a service; blanks in lists and the case of names and digits do not matter. */
function serviceOf(model: Model, name: string): unknown {
  const { services, sections } = dump(model, 'windows-1252');
  const service = services.find(({ section }) => fold(section) === fold(name))!;
  const extras = service.extraSections.map(extra => ({
    section: fold(extra),
    properties: comparable(
      Object.fromEntries(
        sections
          .find(({ name: other }) => fold(other) === fold(extra))!
          .entries.map(({ key, value }) => [key, value]),
      ),
    ),
  }));
  return {
    ...service,
    section: fold(service.section),
    properties: comparable(service.properties),
    providers: service.providers.map(provider => ({
      ...provider,
      section: fold(provider.section),
      properties: comparable(provider.properties),
    })),
    extraSections: extras,
  };
}

function comparable(properties: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [
      propertyKey(key) ?? fold(key),
      /^[0-9a-f]+$/i.test(value) ? value.toUpperCase() : value.replaceAll(/\s*([,|])\s*/g, '$1'),
    ]),
  );
}

/** What a file holds of a description. */
function inFile(description: ServiceDescription): unknown {
  return JSON.parse(
    JSON.stringify(description, (key, value: unknown) =>
      ['properties', 'vendor', 'version', 'architecture'].includes(key) ? undefined : value,
    ),
  );
}

/** Without names and descriptions of properties, and the properties that have no value in the file. */
function unnamed(description: ServiceDescription): ServiceDescription {
  return JSON.parse(
    JSON.stringify(description, (key, value: unknown) =>
      key === 'properties' && Array.isArray(value)
        ? value
            .filter(property => property.default !== undefined)
            .map(({ id, type, default: given }) => ({ name: `PR_${id}`, id, type, default: given }))
        : value,
    ),
  ) as ServiceDescription;
}

const CONTOSO_INF = `; What the setup of Contoso Mail adds to MapiSvc.inf.
[Services]
CONTOSO=Contoso Mail

[Default Services]
CONTOSO=Contoso Mail

[Help File Mappings]
CONTOSO=CONTOSO.HLP

; Contoso Mail: the service with its 3 providers.
[CONTOSO]
PR_DISPLAY_NAME=Contoso Mail
Providers=CONTOSO Address Book, CONTOSO Store, CONTOSO Transport
Sections=CONTOSO Settings
PR_SERVICE_DLL_NAME=CONTMAPI.DLL
PR_SERVICE_ENTRY_NAME=ServiceEntry
PR_SERVICE_SUPPORT_FILES=CONTMAPI.DLL
PR_SERVICE_DELETE_FILES=CONTMAPI.DLL
PR_RESOURCE_FLAGS=SERVICE_SINGLE_COPY|SERVICE_PRIMARY_IDENTITY
; PR_CONTOSO_SERVER: The name of the mail server.
6600001E=mail.contoso.example
; PR_CONTOSO_SECURITY: How the connection is protected.
66010003=01000000

[CONTOSO Address Book]
PR_DISPLAY_NAME=Contoso Address Book
PR_PROVIDER_DISPLAY=Contoso Address Book
PR_PROVIDER_DLL_NAME=CONTMAPI.DLL
PR_RESOURCE_TYPE=MAPI_AB_PROVIDER
PR_RESOURCE_FLAGS=STATUS_NO_PRIMARY_IDENTITY
PR_AB_PROVIDER_ID=C0A7E1D25B7D43F8A1D40C3E8F275A96

[CONTOSO Store]
PR_DISPLAY_NAME=Contoso Folders
PR_PROVIDER_DISPLAY=Contoso Message Store
PR_PROVIDER_DLL_NAME=CONTMAPI.DLL
PR_RESOURCE_TYPE=MAPI_STORE_PROVIDER
PR_RESOURCE_FLAGS=STATUS_DEFAULT_STORE|STATUS_NO_PRIMARY_IDENTITY
PR_MDB_PROVIDER=5B7D20E16A9C43F8B1D40C3E8F275A96
; PR_CONTOSO_CACHE_DAYS: How many days of mail are kept on the computer.
66100003=1E000000

[CONTOSO Transport]
PR_DISPLAY_NAME=Contoso Transport
PR_PROVIDER_DISPLAY=Contoso Transport
PR_PROVIDER_DLL_NAME=CONTMAPI.DLL
PR_RESOURCE_TYPE=MAPI_TRANSPORT_PROVIDER
PR_RESOURCE_FLAGS=STATUS_PRIMARY_IDENTITY

; MAPI makes a profile section of this one; its UID identifies it.
[CONTOSO Settings]
UID=E4A1097C52BF4D6893720B6DC85F1E3A
; PR_CONTOSO_ENCRYPTED_CACHE: Whether the cache is encrypted.
6620000B=0100
`;
