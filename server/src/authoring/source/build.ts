import type { ServiceDescription } from '../description';
import { dllFile, fileBase } from '../naming';
import { hasSheet } from './propertySheet';
import { initFunctions } from './providers';

/** The functions that the service's DLL exports, undecorated on x86 as well. */
export function exportedFunctions(description: ServiceDescription): readonly string[] {
  const { entryPoint, wizardEntry } = description;
  return [entryPoint, wizardEntry, ...initFunctions(description)].filter(name => name !== undefined);
}

/** The file that the sources are built to, with the 32 that MAPI inserts. */
export function builtDll(description: ServiceDescription): string {
  return dllFile(description.dll ?? fileBase(description)).toUpperCase();
}

/** The module definition file. Without it the functions of 32-bit DLLs would be called `_ServiceEntry@40`. */
export function moduleDefinition(description: ServiceDescription): string {
  return `; What the DLL exports, by names without decoration. MAPI loads it under this name, with 32.
LIBRARY ${builtDll(description)}
EXPORTS
${exportedFunctions(description)
  .map(name => `    ${name}\n`)
  .join('')}`;
}

/** The name of the module definition file. */
export function definitionFile(description: ServiceDescription): string {
  return `${builtDll(description)
    .replace(/\.[^.]*$/, '')
    .toLowerCase()}.def`;
}

/** `CMakeLists.txt`: builds the DLL into the package. */
export function cmakeLists(description: ServiceDescription): string {
  const [output = '', extension = 'DLL'] = splitName(builtDll(description));
  const target = fileBase(description).replace(/[^A-Za-z0-9_]/g, '_');
  const sources = [
    ...(description.entryPoint === undefined ? [] : ['entryPoint.cpp']),
    'providers.cpp',
    ...(hasSheet(description) ? ['propertySheet.cpp', 'propertySheet.rc'] : []),
    ...(description.wizardEntry === undefined ? [] : ['wizard.cpp', 'wizard.rc']),
    definitionFile(description),
  ];
  const languages = hasResources(description) ? 'CXX RC' : 'CXX';
  return `# Builds ${builtDll(description)} into the folder of the package; CMakePresets.json says how:
#
#     cmake --workflow --preset msvc     with Visual Studio
#     cmake --workflow --preset mingw    with MinGW-w64
#
# MinGW-w64 brings headers of MAPI. Visual Studio does not: set the environment variable MAPI_HEADERS to the include
# folder of Microsoft's MAPIStubLibrary, https://github.com/microsoft/MAPIStubLibrary

cmake_minimum_required(VERSION 3.16)
project(${target} LANGUAGES ${languages})

set(MAPI_HEADERS "" CACHE PATH "The folder with mapix.h and mapidefs.h")

add_library(${target} SHARED
${sources.map(name => `  ${name}\n`).join('')})

target_compile_features(${target} PRIVATE cxx_std_11)
if(MAPI_HEADERS)
  target_include_directories(${target} BEFORE PRIVATE "\${MAPI_HEADERS}")
endif()
${hasSheet(description) ? `target_link_libraries(${target} PRIVATE comctl32)\n` : ''}if(MINGW)
  target_link_options(${target} PRIVATE -static)
endif()

# MAPI inserts 32 into the name of the DLL before it loads it.
set_target_properties(${target} PROPERTIES
  PREFIX ""
  OUTPUT_NAME "${output}"
  SUFFIX ".${extension}"
  RUNTIME_OUTPUT_DIRECTORY "$<1:\${CMAKE_CURRENT_SOURCE_DIR}/..>"
)
`;
}

/** Whether the DLL has dialogs. */
export function hasResources(description: ServiceDescription): boolean {
  return hasSheet(description) || description.wizardEntry !== undefined;
}

function splitName(file: string): string[] {
  const period = file.lastIndexOf('.');
  return period < 0 ? [file] : [file.slice(0, period), file.slice(period + 1)];
}
