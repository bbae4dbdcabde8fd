import type { ServiceDescription } from '../description';
import { resourceText } from './resourceText';

/** `wizard.cpp`: the page of the Profile Wizard (wizardentry, servicewizarddlgproc). */
export function wizard({ displayName, wizardEntry = 'WizardEntry' }: ServiceDescription): string {
  return `/*
 * wizard.cpp: ${wizardEntry} gives the Profile Wizard the page for ${displayName}.
 */

#include "mapiService.h"
#include "wizard.h"

#ifndef WIZ_QUERYNUMPAGES
#define WIZ_QUERYNUMPAGES  (WM_USER + 10)
#define WIZ_NEXT           (WM_USER + 11)
#define WIZ_PREV           (WM_USER + 12)
#endif

namespace {

/* The wizard names the resource by text, of at most 32 characters with the one that ends it. */
TCHAR resourceName[] = TEXT(WIZARD_PAGE_NAME);

/* The messages of the page. A handler for WIZ_NEXT puts what the user entered into the wizard's properties. */
INT_PTR CALLBACK WizardPage(HWND, UINT message, WPARAM wParam, LPARAM)
{
    switch (message) {
    case WM_INITDIALOG:
        return TRUE;
    case WIZ_QUERYNUMPAGES:
        return 1;
    case WM_COMMAND:
        return LOWORD(wParam) == WIZ_NEXT || LOWORD(wParam) == WIZ_PREV;
    default:
        return FALSE;
    }
}

} // namespace

extern "C" ULONG STDAPICALLTYPE ${wizardEntry}(HINSTANCE, LPTSTR *lppcsResourceName, DLGPROC *lppDlgProc,
    LPMAPIPROP, LPVOID)
{
    if (!lppcsResourceName || !lppDlgProc) return (ULONG)MAPI_E_CALL_FAILED;
    *lppcsResourceName = resourceName;
    *lppDlgProc = WizardPage;
    return S_OK;
}
`;
}

/** `wizard.h`, for the source and the resource. */
export function wizardHeader(): string {
  return `/* wizard.h: the name of the wizard's page, for wizard.cpp and wizard.rc. */
#define WIZARD_PAGE_NAME  "WIZARDPAGE"
`;
}

/** `wizard.rc`: one dialog for all pages, of at most 200 × 150 units; the wizard has the ids below 400 for itself. */
export function wizardResource({ displayName }: ServiceDescription): string {
  return `/* wizard.rc: the page of the Profile Wizard. It is at most 200 by 150 units; ids below 400 are the wizard's. */
#include <windows.h>

WIZARDPAGE DIALOGEX 0, 0, 200, 150
STYLE DS_CONTROL | WS_CHILD
FONT 8, "MS Shell Dlg"
BEGIN
    LTEXT ${resourceText(displayName)}, 400, 8, 8, 184, 12
END
`;
}
