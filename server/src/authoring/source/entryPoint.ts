import type { ServiceDescription } from '../description';
import { headerFile } from '../naming';
import { callClass } from './callClass';
import { hasSheet } from './propertySheet';
import { tables } from './tables';

/** `entryPoint.cpp`: the function that MAPI calls to configure the service (msgserviceentry). */
export function entryPoint(description: ServiceDescription): string {
  const { displayName, entryPoint: name = 'ServiceEntry' } = description;
  const propertySheet = hasSheet(description);
  return `/*
 * entryPoint.cpp: MAPI calls ${name} when ${displayName} is installed, added to a profile, configured or removed.
 */

#include <string.h>

#include "mapiService.h"
${propertySheet ? '#include "propertySheet.h"\n' : ''}#include "../${headerFile(description)}"

namespace {

/* The place of a property in a profile: the section of the service, or else that of a provider. */
const ULONG SERVICE = 0xFFFFFFFF;

struct Provider {
    ULONG type;
    const char *name; /* PR_PROVIDER_DISPLAY; null where it is beyond ASCII, and the type tells enough */
};

struct Property {
    ULONG tag;
    const char *name;
    ULONG owner; /* SERVICE, or an index of PROVIDERS */
    bool required;
    bool configurable;
    const LONG *values; /* null where any will do */
    ULONG valueCount;
};

${tables(description)}

${callClass(description)}
} // namespace

/*
 * The entry point. lpProps counts for MSG_SERVICE_CONFIGURE and, as a courtesy to callers, for MSG_SERVICE_CREATE;
 * strings may be in 8 bits or in Unicode, as each tag says. MAPI_UNICODE tells how the text of an error is to be.
 */
extern "C" HRESULT STDAPICALLTYPE ${name}(HINSTANCE hInstance, LPMALLOC, ServiceSupport *lpMAPISup,
    ULONG_PTR ulUIParam, ULONG ulFlags, ULONG ulContext, ULONG cValues, LPSPropValue lpProps,
    LPPROVIDERADMIN lpProviderAdmin, LPMAPIERROR *lppMapiError)
{
    if (lppMapiError) *lppMapiError = nullptr;
    if (cValues > 0 && !lpProps) return MAPI_E_INVALID_PARAMETER;
${propertySheet ? '' : unusedParameters}
    switch (ulContext) {
    case MSG_SERVICE_INSTALL:
    case MSG_SERVICE_DELETE:
    case MSG_SERVICE_UNINSTALL:
        /* Nothing exists outside of the profile and of what the setup brought. */
        return S_OK;

    case MSG_SERVICE_PROVIDER_DELETE:
        /* MAPI removes the provider after this call; to call DeleteProvider here would begin it again. */
        return S_OK;

    case MSG_SERVICE_CREATE:
    case MSG_SERVICE_CONFIGURE:
    case MSG_SERVICE_PROVIDER_CREATE:
        break;

    default:
        return MAPI_E_NO_SUPPORT;
    }

    if (!lpMAPISup || !lpProviderAdmin) return MAPI_E_INVALID_PARAMETER;
    Call call(lpMAPISup, lpProviderAdmin, ulFlags, lppMapiError);
    const HRESULT result = call.Begin();
    if (FAILED(result)) return result;
    /* The section of a new provider has been made already: CreateProvider, called here, would call back for ever. */
    if (ulContext == MSG_SERVICE_PROVIDER_CREATE) return call.ConfigureProvider(cValues, lpProps);
    return ${configuration(propertySheet)};
}
`;
}

const unusedParameters = `    (void)hInstance; /* For the resources of a dialog, and the window above it, */
    (void)ulUIParam; /* in a service that shows one. */
`;

function configuration(propertySheet: boolean): string {
  return propertySheet
    ? 'call.ConfigureOrAsk(hInstance, (HWND)ulUIParam, cValues, lpProps)'
    : 'call.Configure(cValues, lpProps)';
}
