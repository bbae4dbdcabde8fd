import type { ServiceDescription } from '../description';
import { cmakeLists, definitionFile, moduleDefinition } from './build';
import { declarations } from './declarations';
import { entryPoint } from './entryPoint';
import { cmakePresets } from './presets';
import { hasSheet, propertySheet, propertySheetHeader } from './propertySheet';
import { propertySheetResource } from './propertySheetResource';
import { providers } from './providers';
import { wizard, wizardHeader, wizardResource } from './wizard';

/** The folder of the sources in a package. */
export const SOURCE_FOLDER = 'source';

/** The sources of the service's DLL, by their paths in the package. */
export function sourceFiles(description: ServiceDescription): Readonly<Record<string, string>> {
  const files = {
    'mapiService.h': declarations(description),
    ...(description.entryPoint !== undefined && { 'entryPoint.cpp': entryPoint(description) }),
    'providers.cpp': providers(description),
    ...(description.wizardEntry !== undefined && {
      'wizard.cpp': wizard(description),
      'wizard.h': wizardHeader(),
      'wizard.rc': wizardResource(description),
    }),
    ...(hasSheet(description) && {
      'propertySheet.cpp': propertySheet(description),
      'propertySheet.h': propertySheetHeader(description),
      'propertySheet.rc': propertySheetResource(description),
    }),
    [definitionFile(description)]: moduleDefinition(description),
    'CMakeLists.txt': cmakeLists(description),
    'CMakePresets.json': cmakePresets(description),
  };
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${SOURCE_FOLDER}/${name}`, text]));
}
