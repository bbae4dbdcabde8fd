import { providerType } from '../../language/knowledge/providerTypes';
import { fold } from '../../language/text/fold';
import type { ServiceDescription } from '../description';

/**
 * `providers.cpp`: the functions by which MAPI loads the providers, to be filled in
 * (implementing-a-service-provider-entry-point-function).
 */
export function providers(description: ServiceDescription): string {
  const functions = initFunctions(description);
  return `/*
 * providers.cpp: where MAPI begins with the providers of ${description.displayName}, one function for each type.
 * Until a function gives out an object, it answers MAPI_E_NO_SUPPORT, and MAPI does without the provider.
 */

#include "mapiService.h"

struct IABProvider;
struct IMSProvider;
struct IXPProvider;
struct ISpoolerHook;

${functions.map(name => (name === 'HPProviderInit' ? hookFunction() : providerFunction(name))).join('\n\n')}
`;
}

/** The functions that the service's own DLL exports for its providers, each once. */
export function initFunctions({
  providers: all,
  dll: ofService = '',
}: ServiceDescription): readonly string[] {
  const own = all.filter(({ dll = ofService }) => fold(dll) === fold(ofService) || ofService === '');
  return [...new Set(own.flatMap(({ type }) => providerType(type)?.entryPoint ?? []))];
}

const INTERFACES: Readonly<Record<string, string>> = {
  MSProviderInit: 'IMSProvider',
  ABProviderInit: 'IABProvider',
  XPProviderInit: 'IXPProvider',
};

function providerFunction(name: string): string {
  return `extern "C" HRESULT STDMAPIINITCALLTYPE ${name}(HINSTANCE, LPMALLOC, LPALLOCATEBUFFER, LPALLOCATEMORE,
    LPFREEBUFFER, ULONG /* ulFlags */, ULONG /* ulMAPIVer */, ULONG *lpulProviderVer,
    ${INTERFACES[name]!} **lppProvider)
{
    if (!lpulProviderVer || !lppProvider) return MAPI_E_INVALID_PARAMETER;
    *lpulProviderVer = CURRENT_SPI_VERSION;
    *lppProvider = nullptr;
    return MAPI_E_NO_SUPPORT;
}`;
}

function hookFunction(): string {
  return `extern "C" HRESULT STDMAPIINITCALLTYPE HPProviderInit(LPMAPISESSION, HINSTANCE, LPALLOCATEBUFFER, LPALLOCATEMORE,
    LPFREEBUFFER, LPMAPIUID /* lpSectionUID */, ULONG /* ulFlags */, ISpoolerHook **lppSpoolerHook)
{
    if (!lppSpoolerHook) return MAPI_E_INVALID_PARAMETER;
    *lppSpoolerHook = nullptr;
    return MAPI_E_NO_SUPPORT;
}`;
}
