import type { ServiceDescription } from '../description';
import { hasResources } from './build';

/** `CMakePresets.json`: how to build with either compiler, for the command line and for editors. */
export function cmakePresets(description: ServiceDescription): string {
  const isX86 = description.architecture === 'x86';
  const presets = {
    version: 6,
    cmakeMinimumRequired: { major: 3, minor: 25, patch: 0 },
    configurePresets: [
      {
        name: 'msvc',
        displayName: 'Visual Studio',
        binaryDir: BUILD,
        architecture: isX86 ? 'Win32' : 'x64',
        cacheVariables: { MAPI_HEADERS: '$env{MAPI_HEADERS}' },
        condition: { type: 'equals', lhs: '${hostSystemName}', rhs: 'Windows' },
      },
      {
        name: 'mingw',
        displayName: 'MinGW-w64',
        generator: 'Unix Makefiles',
        binaryDir: BUILD,
        cacheVariables: {
          CMAKE_SYSTEM_NAME: 'Windows',
          CMAKE_CXX_COMPILER: `${compilerPrefix(description)}g++`,
          ...(hasResources(description) && {
            CMAKE_RC_COMPILER: `${compilerPrefix(description)}windres`,
          }),
          CMAKE_BUILD_TYPE: 'Release',
          MAPI_HEADERS: '$env{MAPI_HEADERS}',
        },
      },
    ],
    buildPresets: presetNames.map(name => ({ name, configurePreset: name, configuration: 'Release' })),
    workflowPresets: presetNames.map(name => ({
      name,
      steps: [
        { type: 'configure', name },
        { type: 'build', name },
      ],
    })),
  };
  return `${JSON.stringify(presets, null, 2)}\n`;
}

/** What the commands of MinGW-w64 begin with. */
function compilerPrefix({ architecture }: ServiceDescription): string {
  return architecture === 'x86' ? 'i686-w64-mingw32-' : 'x86_64-w64-mingw32-';
}

/** Each compiler has a folder of its own, or CMake would complain of the other's. */
const BUILD = '${sourceDir}/build/${presetName}';

const presetNames = ['msvc', 'mingw'];
