/*
 * Calls the entry point of a message service (MSGSERVICEENTRY) once, in a process of its own:
 *
 *     loader.exe DLL FUNCTION CONTEXT FLAGS PROFILE ANSWER
 *
 * With `wizard` as CONTEXT, FUNCTION is a WIZARDENTRY: it gets properties of its own, whose UID is all zeros, and the pages
 * that it gives are not shown.
 *
 * PROFILE is a text file, a line for each thing: `service UID`, then for each property `prop UID TAG BYTES`, and for each
 * of lpProps `arg TAG BYTES`; all in hexadecimal digits. ANSWER gets `result HRESULT` or `missing dll|function ERROR`,
 * then `set UID TAG BYTES` and `delete UID TAG` for what the service has changed. Strings have no final zero.
 *
 * The service gets the objects that MAPI's own callers give it, as far as configuration needs them: memory, profile
 * sections, properties. Every other method answers MAPI_E_NO_SUPPORT. Nothing is ever freed: the process ends at once.
 */
#define COBJMACROS
#include <windows.h>
#include <objbase.h>
#include <stdio.h>

#define MAPI_E_NO_SUPPORT ((HRESULT)0x80040102)
#define MAPI_E_NOT_FOUND ((HRESULT)0x8004010F)
#define MAPI_W_ERRORS_RETURNED ((HRESULT)0x00040380)

enum { PT_I2 = 2, PT_LONG = 3, PT_ERROR = 10, PT_BOOLEAN = 11, PT_I8 = 20, PT_STRING8 = 30, PT_UNICODE = 31,
       PT_SYSTIME = 64, PT_CLSID = 72, PT_BINARY = 258 };

typedef struct {
    ULONG tag;
    ULONG padding;
    union {
        short i2;
        LONG l;
        unsigned short b;
        LONGLONG i8;
        char *text8;
        WCHAR *text16;
        GUID *guid;
        HRESULT error;
        struct { ULONG size; BYTE *bytes; } binary;
    } value;
} PropValue;

typedef struct { ULONG count; ULONG tags[1]; } TagArray;

typedef struct Property { ULONG tag; ULONG size; BYTE *bytes; int isChanged, isDeleted; struct Property *next; } Property;
typedef struct Section { const void **methods; BYTE uid[16]; Property *properties; struct Section *next; } Section;

static Section *sections, *serviceSection;
static PropValue arguments[256];
static ULONG argumentCount;

static void *allocate(size_t size) { return calloc(1, size + 8); }

/* Memory, as MAPIAllocateBuffer and its kin give it. */
static HRESULT WINAPI allocateBuffer(ULONG size, void **out) { *out = allocate(size); return S_OK; }
static HRESULT WINAPI allocateMore(ULONG size, void *object, void **out) { (void)object; return allocateBuffer(size, out); }
static ULONG WINAPI freeBuffer(void *buffer) { (void)buffer; return 0; }

/* What objects have in common. A caller on x64 removes its own arguments, so one function stands for every signature. */
static HRESULT WINAPI queryInterface(void *self, REFIID id, void **out) { (void)id; *out = self; return S_OK; }
static ULONG WINAPI addOrRelease(void *self) { (void)self; return 1; }
static HRESULT WINAPI unsupported(void) { return MAPI_E_NO_SUPPORT; }
static HRESULT WINAPI succeed(void) { return S_OK; }

static Property *find(Section *section, ULONG tag)
{
    for (Property *p = section->properties; p; p = p->next)
        if (!p->isDeleted && p->tag >> 16 == tag >> 16) return p;
    return NULL;
}

static Section *sectionOf(const BYTE *uid)
{
    for (Section *s = sections; s; s = s->next)
        if (memcmp(s->uid, uid, 16) == 0) return s;
    return NULL;
}

static int isSecure(ULONG tag) { return tag >> 16 >= 0x67F0 && tag >> 16 <= 0x67FF; }

/* A stored property under the tag that is asked for: PT_UNSPECIFIED is any type, and a string may be of either kind. */
static void load(const Property *p, ULONG wanted, PropValue *out)
{
    ULONG type = wanted & 0xFFFF ? wanted & 0xFFFF : p->tag & 0xFFFF;
    ULONG stored = p->tag & 0xFFFF;
    memset(out, 0, sizeof *out);
    out->tag = (p->tag & 0xFFFF0000) | type;
    if (type == PT_UNICODE && stored == PT_STRING8) {
        out->value.text16 = allocate(2 * (p->size + 1));
        MultiByteToWideChar(CP_ACP, 0, (char *)p->bytes, p->size, out->value.text16, p->size);
    } else if (type == PT_STRING8 && stored == PT_UNICODE) {
        out->value.text8 = allocate(2 * p->size + 1);
        WideCharToMultiByte(CP_ACP, 0, (WCHAR *)p->bytes, p->size / 2, out->value.text8, 2 * p->size, NULL, NULL);
    } else if (type != stored) {
        out->tag = (p->tag & 0xFFFF0000) | PT_ERROR;
        out->value.error = MAPI_E_NOT_FOUND;
    } else if (type == PT_BINARY) {
        out->value.binary.size = p->size;
        out->value.binary.bytes = p->bytes;
    } else if (type == PT_STRING8 || type == PT_UNICODE || type == PT_CLSID) {
        out->value.text8 = (char *)p->bytes;
    } else {
        memcpy(&out->value, p->bytes, p->size < 8 ? p->size : 8);
    }
}

/* The bytes of a value; 0 for a type that is not kept. */
static int store(const PropValue *value, Property *p)
{
    const void *from = &value->value;
    switch (value->tag & 0xFFFF) {
    case PT_I2: case PT_BOOLEAN: p->size = 2; break;
    case PT_LONG: p->size = 4; break;
    case PT_I8: case PT_SYSTIME: p->size = 8; break;
    case PT_STRING8: from = value->value.text8; p->size = (ULONG)strlen(value->value.text8); break;
    case PT_UNICODE: from = value->value.text16; p->size = 2 * (ULONG)wcslen(value->value.text16); break;
    case PT_CLSID: from = value->value.guid; p->size = 16; break;
    case PT_BINARY: from = value->value.binary.bytes; p->size = value->value.binary.size; break;
    default: return 0;
    }
    p->tag = value->tag;
    p->bytes = allocate(p->size);
    memcpy(p->bytes, from, p->size);
    return 1;
}

static Property *add(Section *section)
{
    Property *p = allocate(sizeof *p);
    p->next = section->properties;
    return section->properties = p;
}

/* IProfSect. Secure properties are found only by a tag, as in MAPI. */
static HRESULT WINAPI getProps(Section *self, TagArray *tags, ULONG flags, ULONG *count, PropValue **out)
{
    HRESULT result = S_OK;
    ULONG all = 0, n = 0;
    (void)flags;
    for (Property *p = self->properties; p; p = p->next) all++;
    *out = allocate(sizeof(PropValue) * ((tags ? tags->count : all) + 1));
    if (!tags)
        for (Property *p = self->properties; p; p = p->next)
            if (!p->isDeleted && !isSecure(p->tag)) load(p, 0, &(*out)[n++]);
    for (ULONG i = 0; tags && i < tags->count; i++, n++) {
        Property *p = find(self, tags->tags[i]);
        if (p) load(p, tags->tags[i], &(*out)[n]);
        else {
            (*out)[n].tag = (tags->tags[i] & 0xFFFF0000) | PT_ERROR;
            (*out)[n].value.error = MAPI_E_NOT_FOUND;
        }
        if (((*out)[n].tag & 0xFFFF) == PT_ERROR) result = MAPI_W_ERRORS_RETURNED;
    }
    *count = n;
    return result;
}

static HRESULT WINAPI getPropList(Section *self, ULONG flags, TagArray **out)
{
    ULONG n = 0;
    (void)flags;
    for (Property *p = self->properties; p; p = p->next) n++;
    *out = allocate(sizeof(TagArray) + n * sizeof(ULONG));
    for (Property *p = self->properties; p; p = p->next)
        if (!p->isDeleted && !isSecure(p->tag)) (*out)->tags[(*out)->count++] = p->tag;
    return S_OK;
}

static HRESULT WINAPI setProps(Section *self, ULONG count, PropValue *values, void **problems)
{
    if (problems) *problems = NULL;
    for (ULONG i = 0; i < count; i++) {
        Property stored = {0}, *p = find(self, values[i].tag);
        if (!store(&values[i], &stored)) return MAPI_E_NO_SUPPORT;
        if (p && p->tag != stored.tag) p->isDeleted = p->isChanged = 1, p = NULL;
        if (!p) p = add(self);
        stored.next = p->next;
        stored.isChanged = 1;
        *p = stored;
    }
    return S_OK;
}

static HRESULT WINAPI deleteProps(Section *self, TagArray *tags, void **problems)
{
    if (problems) *problems = NULL;
    for (ULONG i = 0; i < tags->count; i++) {
        Property *p = find(self, tags->tags[i]);
        if (p) p->isDeleted = p->isChanged = 1;
    }
    return S_OK;
}

static const void *sectionMethods[] = {
    queryInterface, addOrRelease, addOrRelease, unsupported /* GetLastError */, succeed /* SaveChanges */, getProps,
    getPropList, unsupported /* OpenProperty */, setProps, deleteProps, unsupported, unsupported, unsupported, unsupported };

/* IProviderAdmin and IMAPISupport. Without a UID it is the section of the service. */
static HRESULT WINAPI openProfileSection(void *self, const BYTE *uid, const IID *id, ULONG flags, Section **out)
{
    (void)self, (void)id, (void)flags;
    *out = uid ? sectionOf(uid) : serviceSection;
    return *out ? S_OK : MAPI_E_NOT_FOUND;
}

static const void *adminMethods[] = { queryInterface, addOrRelease, addOrRelease, unsupported, unsupported, unsupported,
                                      unsupported, openProfileSection };
static const void **admin = adminMethods;

static HRESULT WINAPI getMemAllocRoutines(void *self, void **buffer, void **more, void **release)
{
    (void)self;
    *buffer = allocateBuffer, *more = allocateMore, *release = freeBuffer;
    return S_OK;
}

enum { SUPPORT_METHODS = 3 + 41, GET_MEM_ALLOC_ROUTINES = 4, OPEN_PROFILE_SECTION = 9 };
static const void *supportMethods[SUPPORT_METHODS];
static const void **support = supportMethods;

static void makeSupport(void)
{
    for (int i = 0; i < SUPPORT_METHODS; i++) supportMethods[i] = unsupported;
    supportMethods[0] = queryInterface;
    supportMethods[1] = supportMethods[2] = addOrRelease;
    supportMethods[GET_MEM_ALLOC_ROUTINES] = getMemAllocRoutines;
    supportMethods[OPEN_PROFILE_SECTION] = openProfileSection;
}

static ULONG bytesOf(const char *digits, BYTE *out)
{
    ULONG n = 0;
    for (unsigned byte; sscanf(digits + 2 * n, "%2x", &byte) == 1; n++) out[n] = (BYTE)byte;
    return n;
}

static Section *makeSection(const char *digits)
{
    BYTE uid[16] = {0};
    Section *section;
    if (strlen(digits) == 32) bytesOf(digits, uid);
    if ((section = sectionOf(uid))) return section;
    section = allocate(sizeof *section);
    section->methods = sectionMethods;
    memcpy(section->uid, uid, 16);
    section->next = sections;
    return sections = section;
}

static void readProperty(Property *p, const char *tag, const char *digits)
{
    p->tag = strtoul(tag, NULL, 16);
    p->bytes = allocate(strlen(digits) / 2 + 2);
    p->size = bytesOf(digits, p->bytes);
}

static void readProfile(const char *path)
{
    enum { LONGEST = 1 << 20 };
    char *line = allocate(LONGEST);
    FILE *file = fopen(path, "r");
    while (file && fgets(line, LONGEST, file)) {
        char *kind = strtok(line, " \r\n"), *one = strtok(NULL, " \r\n"), *two = strtok(NULL, " \r\n"), *three = strtok(NULL, " \r\n");
        if (!kind || !one) continue;
        if (strcmp(kind, "service") == 0) serviceSection = makeSection(one);
        else if (strcmp(kind, "prop") == 0 && two) readProperty(add(makeSection(one)), two, three ? three : "");
        else if (strcmp(kind, "arg") == 0 && argumentCount < 256) {
            Property p = {0};
            readProperty(&p, one, two ? two : "");
            load(&p, p.tag, &arguments[argumentCount++]);
        }
    }
    if (file) fclose(file);
    if (!serviceSection) serviceSection = makeSection("");
}

static void writeHex(FILE *file, const BYTE *bytes, ULONG size)
{
    for (ULONG i = 0; i < size; i++) fprintf(file, "%02x", bytes[i]);
}

static void writeChanges(FILE *file)
{
    for (int pass = 0; pass < 2; pass++)
        for (Section *s = sections; s; s = s->next)
            for (Property *p = s->properties; p; p = p->next) {
                if (!p->isChanged || p->isDeleted == pass) continue;
                fprintf(file, p->isDeleted ? "delete " : "set ");
                writeHex(file, s->uid, 16);
                fprintf(file, " %08lx ", p->tag);
                if (!p->isDeleted) writeHex(file, p->bytes, p->size);
                fprintf(file, "\n");
            }
}

typedef HRESULT(WINAPI *ServiceEntry)(HINSTANCE, IMalloc *, void *, ULONG_PTR, ULONG, ULONG, ULONG, PropValue *, void *, void **);

typedef ULONG(WINAPI *WizardEntry)(HINSTANCE, char **, DLGPROC *, void *, void *);

static HRESULT callWizard(HMODULE dll, WizardEntry entry)
{
    char *resource = NULL;
    DLGPROC pages = NULL;
    return (HRESULT)entry(dll, &resource, &pages, makeSection(""), &support);
}

int main(int count, char **args)
{
    FILE *answer = count == 7 ? fopen(args[6], "w") : NULL;
    IMalloc *memory = NULL;
    void *error = NULL;
    if (!answer) return 2;
    CoInitialize(NULL);
    CoGetMalloc(1, &memory);
    makeSupport();
    readProfile(args[5]);
    HMODULE dll = LoadLibraryExA(args[1], NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    void *entry = dll ? (void *)GetProcAddress(dll, args[2]) : NULL;
    if (!entry) {
        fprintf(answer, "missing %s %lu\n", dll ? "function" : "dll", GetLastError());
        return 1;
    }
    HRESULT result = strcmp(args[3], "wizard") == 0
                         ? callWizard(dll, (WizardEntry)entry)
                         : ((ServiceEntry)entry)(dll, memory, &support, 0, strtoul(args[4], NULL, 0),
                                                 strtoul(args[3], NULL, 0), argumentCount,
                                                 argumentCount ? arguments : NULL, &admin, &error);
    fprintf(answer, "result %08lx\n", (ULONG)result);
    writeChanges(answer);
    fclose(answer);
    return 0;
}
