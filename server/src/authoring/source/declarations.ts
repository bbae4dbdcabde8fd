import type { ServiceDescription } from '../description';

/** `mapiService.h`: what the sources need of MAPI beyond mapix.h, whichever set of headers that comes from. */
export function declarations({ displayName }: ServiceDescription): string {
  return `/*
 * mapiService.h: what the sources of ${displayName} need of MAPI.
 * Not every set of headers has all of it, so that what <mapix.h> lacks is declared here.
 */

#ifndef MAPI_SERVICE_H
#define MAPI_SERVICE_H

#include <windows.h>
#include <mapix.h>

#ifndef MSG_SERVICE_INSTALL
#define MSG_SERVICE_INSTALL          1
#define MSG_SERVICE_CREATE           2
#define MSG_SERVICE_CONFIGURE        3
#define MSG_SERVICE_DELETE           4
#define MSG_SERVICE_UNINSTALL        5
#define MSG_SERVICE_PROVIDER_CREATE  6
#define MSG_SERVICE_PROVIDER_DELETE  7
#define MSG_SERVICE_UI_READ_ONLY     0x00000008
#endif

#ifndef SERVICE_UI_ALWAYS
#define SERVICE_UI_ALWAYS   0x00000002
#define SERVICE_UI_ALLOWED  0x00000010
#endif

#ifndef MAPI_STORE_PROVIDER
#define MAPI_STORE_PROVIDER      33
#define MAPI_AB_PROVIDER         35
#define MAPI_TRANSPORT_PROVIDER  36
#define MAPI_PROFILE_PROVIDER    38
#endif

#ifndef MAPI_HOOK_PROVIDER
#define MAPI_HOOK_PROVIDER  40
#endif

#ifndef PR_RESOURCE_TYPE
#define PR_RESOURCE_TYPE  PROP_TAG(PT_LONG, 0x3E03)
#endif

#ifndef STDMAPIINITCALLTYPE
#define STDMAPIINITCALLTYPE  __cdecl
#endif

/* The version of the interface between MAPI and its providers. */
#ifndef CURRENT_SPI_VERSION
#define CURRENT_SPI_VERSION  0x00010010L
#endif

#ifndef MAPI_IPROFSECT_METHODS
struct IProfSect : public IMAPIProp {};
#endif

#ifndef MAPI_IPROVIDERADMIN_METHODS
struct IProviderAdmin : public IUnknown {
    virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR *error) = 0;
    virtual HRESULT STDMETHODCALLTYPE GetProviderTable(ULONG flags, LPMAPITABLE *table) = 0;
    virtual HRESULT STDMETHODCALLTYPE CreateProvider(LPTSTR provider, ULONG count, LPSPropValue values,
                                                     ULONG_PTR window, ULONG flags, MAPIUID *uid) = 0;
    virtual HRESULT STDMETHODCALLTYPE DeleteProvider(MAPIUID *uid) = 0;
    virtual HRESULT STDMETHODCALLTYPE OpenProfileSection(MAPIUID *uid, LPCIID interfaceId, ULONG flags,
                                                         LPPROFSECT *section) = 0;
};
#endif

/* The first methods of IMAPISupport, under a name of its own, so that <mapispi.h> may be included as well. */
struct ServiceSupport : public IUnknown {
    virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR *error) = 0;
    virtual HRESULT STDMETHODCALLTYPE GetMemAllocRoutines(LPALLOCATEBUFFER *allocate, LPALLOCATEMORE *allocateMore,
                                                          LPFREEBUFFER *release) = 0;
};

#endif /* MAPI_SERVICE_H */
`;
}
