import { literal } from '../cText';
import type { ServiceDescription } from '../description';
import { headerFile } from '../naming';
import { configurableProperties, type PlacedProperty } from './tables';

/** The properties that a user can enter: text, numbers and switches. */
export function sheetProperties(description: ServiceDescription): readonly PlacedProperty[] {
  const known = ['PT_TSTRING', 'PT_STRING8', 'PT_LONG', 'PT_BOOLEAN'];
  return configurableProperties(description).filter(
    ({ property }) => known.includes(property.type) && property.configurable !== false,
  );
}

/** Whether the sources have a property sheet. */
export function hasSheet(description: ServiceDescription): boolean {
  const isWanted = description.propertySheet === true && description.entryPoint !== undefined;
  return isWanted && sheetProperties(description).length > 0;
}

/** The method of the class `Call` that shows the sheet where the flags ask for it. */
export const askMethod = `
    /*
     * As Configure, but asks the user where something is missing and a dialog is allowed, and where one is demanded and
     * nothing is given.
     */
    HRESULT ConfigureOrAsk(HINSTANCE instance, HWND window, ULONG count, const SPropValue *given)
    {
        const Property *missing = nullptr;
        HRESULT result = Apply(count, given, &missing);
        if (FAILED(result)) return result;
        const ULONG asking = missing ? SERVICE_UI_ALWAYS | SERVICE_UI_ALLOWED : count == 0 ? SERVICE_UI_ALWAYS : 0;
        if ((flags & asking) == 0) return missing ? Unconfigured(*missing) : S_OK;

        Field fields[FIELD_COUNT];
        for (ULONG at = 0; at < FIELD_COUNT; ++at) Read(FIELD_TAGS[at], &fields[at]);
        const bool isReadOnly = (flags & MSG_SERVICE_UI_READ_ONLY) != 0;
        result = ShowPropertySheet(instance, window, isReadOnly, fields);
        if (FAILED(result) || isReadOnly) return result;
        SPropValue entered[FIELD_COUNT];
        for (ULONG at = 0; at < FIELD_COUNT; ++at) {
            entered[at].ulPropTag = FIELD_TAGS[at];
            if (PROP_TYPE(FIELD_TAGS[at]) == PT_STRING8) entered[at].Value.lpszA = fields[at].text;
            else entered[at].Value.l = fields[at].number;
        }
        return Configure(FIELD_COUNT, entered);
    }

    /* What the profile holds of a property, for the sheet. */
    void Read(ULONG tag, Field *field)
    {
        memset(field, 0, sizeof *field);
        for (const Property *property = PROPERTIES; property->tag != PR_NULL; ++property) {
            if (PROP_ID(property->tag) != PROP_ID(tag)) continue;
            MAPIUID uid;
            const bool isOfService = property->owner == SERVICE;
            if (!isOfService && FAILED(FindProvider(property->owner, &uid))) continue;
            Held<IProfSect> section;
            if (FAILED(admin->OpenProfileSection(isOfService ? nullptr : &uid, nullptr, 0, section.out()))) continue;
            SizedSPropTagArray(1, tags) = { 1, { tag } };
            ULONG count = 0;
            LPSPropValue found = nullptr;
            if (FAILED(section->GetProps((LPSPropTagArray)&tags, 0, &count, &found)) || !found) continue;
            if (found->ulPropTag == tag && PROP_TYPE(tag) == PT_STRING8)
                lstrcpynA(field->text, found->Value.lpszA, ARRAYSIZE(field->text));
            else if (found->ulPropTag == tag)
                field->number = PROP_TYPE(tag) == PT_BOOLEAN ? (found->Value.b ? 1 : 0) : found->Value.l;
            release(found);
        }
    }
`;

/** `propertySheet.h`: what the entry point needs of the sheet. */
export function propertySheetHeader(description: ServiceDescription): string {
  const tags = sheetProperties(description).map(({ property: { name, type } }) =>
    type === 'PT_TSTRING' ? `${name}_A` : name,
  );
  return `/* propertySheet.h: the property sheet, for entryPoint.cpp. */

#ifndef PROPERTY_SHEET_H
#define PROPERTY_SHEET_H

#include "mapiService.h"
#include "../${headerFile(description)}"

/* What a field of the sheet shows: a text, or a number that is 0 or 1 for a switch. */
struct Field {
    char text[256];
    LONG number;
};

/* The properties that the sheet has, in the order of its fields. */
const ULONG FIELD_TAGS[] = {
${tags.map(tag => `    ${tag},\n`).join('')}};
const ULONG FIELD_COUNT = ARRAYSIZE(FIELD_TAGS);

/* Shows the sheet; S_OK where the user chose OK, else MAPI_E_USER_CANCEL. */
HRESULT ShowPropertySheet(HINSTANCE instance, HWND window, bool isReadOnly, Field *fields);

#endif /* PROPERTY_SHEET_H */
`;
}

/** `propertySheet.cpp`: a sheet with one page. */
export function propertySheet({ displayName }: ServiceDescription): string {
  return `/*
 * propertySheet.cpp: asks users for the properties of ${displayName}.
 */

#include "propertySheet.h"

#include <commctrl.h>

namespace {

const int FIRST_CONTROL = 1000; /* as in propertySheet.rc */

struct Sheet {
    Field *fields;
    bool isReadOnly;
    bool isAccepted;
};

void ShowFields(HWND page, const Sheet &sheet)
{
    for (ULONG at = 0; at < FIELD_COUNT; ++at) {
        const int control = FIRST_CONTROL + (int)at;
        const Field &field = sheet.fields[at];
        switch (PROP_TYPE(FIELD_TAGS[at])) {
        case PT_STRING8: SetDlgItemTextA(page, control, field.text); break;
        case PT_BOOLEAN: CheckDlgButton(page, control, field.number ? BST_CHECKED : BST_UNCHECKED); break;
        default: SetDlgItemInt(page, control, (UINT)field.number, TRUE);
        }
        if (sheet.isReadOnly) EnableWindow(GetDlgItem(page, control), FALSE);
    }
}

void TakeFields(HWND page, const Sheet &sheet)
{
    for (ULONG at = 0; at < FIELD_COUNT; ++at) {
        const int control = FIRST_CONTROL + (int)at;
        Field &field = sheet.fields[at];
        switch (PROP_TYPE(FIELD_TAGS[at])) {
        case PT_STRING8: GetDlgItemTextA(page, control, field.text, ARRAYSIZE(field.text)); break;
        case PT_BOOLEAN: field.number = IsDlgButtonChecked(page, control) == BST_CHECKED; break;
        default: field.number = (LONG)GetDlgItemInt(page, control, nullptr, TRUE);
        }
    }
}

INT_PTR CALLBACK PageProc(HWND page, UINT message, WPARAM, LPARAM lParam)
{
    if (message == WM_INITDIALOG) {
        Sheet *sheet = (Sheet *)((PROPSHEETPAGEW *)lParam)->lParam;
        SetWindowLongPtr(page, DWLP_USER, (LONG_PTR)sheet);
        ShowFields(page, *sheet);
        return TRUE;
    }
    if (message != WM_NOTIFY || ((NMHDR *)lParam)->code != (UINT)PSN_APPLY) return FALSE;
    Sheet *sheet = (Sheet *)GetWindowLongPtr(page, DWLP_USER);
    if (!sheet->isReadOnly) TakeFields(page, *sheet);
    sheet->isAccepted = true;
    return TRUE;
}

} // namespace

HRESULT ShowPropertySheet(HINSTANCE instance, HWND window, bool isReadOnly, Field *fields)
{
    Sheet sheet = { fields, isReadOnly, false };
    PROPSHEETPAGEW page = {};
    page.dwSize = sizeof page;
    page.hInstance = instance;
    page.pszTemplate = L"PROPERTYPAGE";
    page.pfnDlgProc = PageProc;
    page.lParam = (LPARAM)&sheet;
    PROPSHEETHEADERW header = {};
    header.dwSize = sizeof header;
    header.dwFlags = PSH_PROPSHEETPAGE | PSH_NOAPPLYNOW;
    header.hwndParent = window;
    header.hInstance = instance;
    header.pszCaption = ${literal(displayName, true)};
    header.nPages = 1;
    header.ppsp = &page;
    if (PropertySheetW(&header) < 0) return MAPI_E_CALL_FAILED;
    return sheet.isAccepted ? S_OK : MAPI_E_USER_CANCEL;
}
`;
}
