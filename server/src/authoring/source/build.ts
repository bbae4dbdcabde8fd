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
  const hasResources = hasSheet(description) || description.wizardEntry !== undefined;
  const languages = hasResources ? 'CXX RC' : 'CXX';
  const platform = description.architecture === 'x86' ? 'Win32' : 'x64';
  return `# Builds ${builtDll(description)} into the folder of the package.
#
# Visual Studio:  cmake -B build -A ${platform}
#                 cmake --build build --config Release
# MinGW-w64:      cmake -B build -DCMAKE_SYSTEM_NAME=Windows -DCMAKE_CXX_COMPILER=${compilerPrefix(description)}g++${
    !hasResources ? '' : ` -DCMAKE_RC_COMPILER=${compilerPrefix(description)}windres`
  }
#                 cmake --build build
#
# The headers of MAPI: MinGW-w64 brings some; elsewhere give their folder with -DMAPI_HEADERS=…

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

function compilerPrefix({ architecture }: ServiceDescription): string {
  return architecture === 'x86' ? 'i686-w64-mingw32-' : 'x86_64-w64-mingw32-';
}

function splitName(file: string): string[] {
  const period = file.lastIndexOf('.');
  return period < 0 ? [file] : [file.slice(0, period), file.slice(period + 1)];
}
