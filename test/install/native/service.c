/* A message service for the tests: what it does in each context can be seen in the profile or in its answer. */
#include <windows.h>

typedef struct { ULONG tag, padding; union { char *text8; WCHAR *text16; LONG l; struct { ULONG size; BYTE *bytes; } binary; ULONGLONG widest[2]; } value; } PropValue;
typedef struct { ULONG count; ULONG tags[1]; } TagArray;
typedef struct Section { struct { void *unknown[5];
    HRESULT(WINAPI *getProps)(struct Section *, TagArray *, ULONG, ULONG *, PropValue **); void *getPropList, *openProperty;
    HRESULT(WINAPI *setProps)(struct Section *, ULONG, PropValue *, void **);
    HRESULT(WINAPI *deleteProps)(struct Section *, TagArray *, void **); } *methods; } Section;
typedef struct Admin { struct { void *before[7];
    HRESULT(WINAPI *openProfileSection)(struct Admin *, const BYTE *, const IID *, ULONG, Section **); } *methods; } Admin;

enum { CREATE = 2, CONFIGURE = 3, UNINSTALL = 5, PROVIDER_CREATE = 6, SERVER = 0x6600001E, NOTE = 0x6601001F, LENGTH = 0x66020003, PROVIDER_UID = 0x300C0102 };

static HRESULT create(Section *section)
{
    TagArray wanted = {1, {SERVER}};
    PropValue *found, set[2] = {{NOTE}, {LENGTH}};
    ULONG count;
    section->methods->getProps(section, &wanted, 0, &count, &found);
    if (found[0].tag != SERVER) return (HRESULT)0x8004011C; /* MAPI_E_UNCONFIGURED */
    set[0].value.text16 = L"caf\x00e9";
    set[1].value.l = lstrlenA(found[0].value.text8);
    return section->methods->setProps(section, 2, set, NULL);
}

/* What a user would fill into the pages: the wizard hands it to MSG_SERVICE_CONFIGURE. */
__declspec(dllexport) ULONG WINAPI WizardEntry(HINSTANCE instance, char **resource, DLGPROC *pages, Section *properties, void *support)
{
    PropValue set = {SERVER};
    (void)instance, (void)pages;
    if (!support) return (ULONG)E_INVALIDARG;
    *resource = "PAGES";
    set.value.text8 = "filled in";
    return (ULONG)properties->methods->setProps(properties, 1, &set, NULL);
}

__declspec(dllexport) HRESULT WINAPI ServiceEntry(HINSTANCE instance, void *memory, void *support, ULONG_PTR window, ULONG flags,
    ULONG context, ULONG count, PropValue *values, Admin *admin, void **error)
{
    TagArray note = {1, {NOTE}};
    Section *section;
    (void)instance, (void)memory, (void)window, (void)error;
    if (!support || !admin) return E_INVALIDARG;
    if (context == UNINSTALL) return (HRESULT)0x80040113; /* MAPI_E_USER_CANCEL */
    if (context == PROVIDER_CREATE && count == 1 && values->tag == PROVIDER_UID) {
        PropValue set = {SERVER};
        set.value.text8 = "provider";
        if (admin->methods->openProfileSection(admin, values->value.binary.bytes, NULL, 0, &section)) return E_FAIL;
        return section->methods->setProps(section, 1, &set, NULL);
    }
    if (admin->methods->openProfileSection(admin, NULL, NULL, 0, &section)) return E_FAIL;
    if (context == CREATE) return create(section);
    if (context == CONFIGURE && flags == 0x10) {
        for (;;) Sleep(1000);
    }
    if (context == CONFIGURE) {
        section->methods->deleteProps(section, &note, NULL);
        return section->methods->setProps(section, count, values, NULL);
    }
    return (HRESULT)0x80040102; /* MAPI_E_NO_SUPPORT */
}
