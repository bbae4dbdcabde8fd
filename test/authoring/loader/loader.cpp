/*
 * loader.cpp: calls the entry point of a service as MAPI would, with a profile in memory.
 *
 *     loader DLL FUNCTION CONTEXT FLAGS [provider=TYPE:NAME | set=SECTION:TAG=VALUE | given=TAG=VALUE]...
 *
 * Section 0 is that of the service, 1 and up are those of the providers. Numbers are hexadecimal. It prints the result,
 * the text of the error, and what the profile holds then.
 */

#include <windows.h>
#include <mapix.h>
#include <stdio.h>
#include <map>
#include <string>
#include <vector>

#define NOT_HERE { return MAPI_E_NO_SUPPORT; }
#define COUNTED                                                              \
    HRESULT STDMETHODCALLTYPE QueryInterface(REFIID, LPVOID *) { return E_NOINTERFACE; } \
    ULONG STDMETHODCALLTYPE AddRef() { return ++references; }                \
    ULONG STDMETHODCALLTYPE Release() { return --references; }               \
    ULONG references = 0;

static long allocated = 0;

SCODE STDMETHODCALLTYPE Allocate(ULONG size, LPVOID *memory) { ++allocated; *memory = calloc(1, size); return S_OK; }
SCODE STDMETHODCALLTYPE AllocateMore(ULONG size, LPVOID, LPVOID *memory) { *memory = calloc(1, size); return S_OK; }
ULONG STDMETHODCALLTYPE Free(LPVOID memory) { --allocated; free(memory); return 0; }

struct Value {
    ULONG tag;
    std::string text;
    LONG number;
};

static SPropValue asProp(const Value &value)
{
    SPropValue prop = {};
    prop.ulPropTag = value.tag;
    if (PROP_TYPE(value.tag) == PT_STRING8) prop.Value.lpszA = (LPSTR)value.text.c_str();
    else if (PROP_TYPE(value.tag) == PT_BINARY) {
        prop.Value.bin.cb = value.text.size();
        prop.Value.bin.lpb = (LPBYTE)value.text.data();
    } else prop.Value.l = value.number;
    return prop;
}

class SectionBase : public IProfSect {
public:
    COUNTED
    MAPI_IMAPIPROP_METHODS(NOT_HERE)
};

class Section : public SectionBase {
public:
    std::map<ULONG, Value> values;
    bool isReadOnly = false;

    HRESULT STDMETHODCALLTYPE GetProps(LPSPropTagArray tags, ULONG, ULONG *count, LPSPropValue *props)
    {
        Allocate(sizeof(SPropValue) * tags->cValues, (LPVOID *)props);
        *count = tags->cValues;
        HRESULT result = S_OK;
        for (ULONG at = 0; at < tags->cValues; ++at) {
            auto found = values.find(PROP_ID(tags->aulPropTag[at]));
            if (found != values.end()) { (*props)[at] = asProp(found->second); continue; }
            (*props)[at].ulPropTag = CHANGE_PROP_TYPE(tags->aulPropTag[at], PT_ERROR);
            (*props)[at].Value.err = MAPI_E_NOT_FOUND;
            result = MAPI_W_ERRORS_RETURNED;
        }
        return result;
    }

    HRESULT STDMETHODCALLTYPE SetProps(ULONG count, LPSPropValue props, LPSPropProblemArray *)
    {
        if (isReadOnly) return MAPI_E_NO_ACCESS;
        for (ULONG at = 0; at < count; ++at) {
            Value value = { props[at].ulPropTag, "", props[at].Value.l };
            if (PROP_TYPE(value.tag) == PT_STRING8) value.text = props[at].Value.lpszA;
            values[PROP_ID(value.tag)] = value;
        }
        return S_OK;
    }
};

struct Provider {
    ULONG type;
    std::string name;
    std::string uid;
};

static std::vector<Provider> providers;
static std::map<ULONG, Section> sections;

class TableBase : public IMAPITable {
public:
    COUNTED
    MAPI_IMAPITABLE_METHODS(NOT_HERE)
};

class Table : public TableBase {
public:
    HRESULT STDMETHODCALLTYPE SetColumns(LPSPropTagArray, ULONG) { return S_OK; }

    HRESULT STDMETHODCALLTYPE QueryRows(LONG, ULONG, LPSRowSet *rows)
    {
        Allocate(CbNewSRowSet(providers.size()), (LPVOID *)rows);
        (*rows)->cRows = providers.size();
        for (size_t at = 0; at < providers.size(); ++at) {
            SRow &row = (*rows)->aRow[at];
            row.cValues = 3;
            Allocate(3 * sizeof(SPropValue), (LPVOID *)&row.lpProps);
            const Provider &provider = providers[at];
            row.lpProps[0].ulPropTag = PR_PROVIDER_UID;
            row.lpProps[0].Value.bin.cb = 16;
            row.lpProps[0].Value.bin.lpb = (LPBYTE)provider.uid.data();
            row.lpProps[1].ulPropTag = PR_RESOURCE_TYPE;
            row.lpProps[1].Value.l = provider.type;
            row.lpProps[2].ulPropTag = PR_PROVIDER_DISPLAY_A;
            row.lpProps[2].Value.lpszA = (LPSTR)provider.name.c_str();
        }
        return S_OK;
    }
};

static Table table;

class AdminBase : public IProviderAdmin {
public:
    COUNTED
    MAPI_IPROVIDERADMIN_METHODS(NOT_HERE)
};

class Admin : public AdminBase {
public:
    HRESULT STDMETHODCALLTYPE GetProviderTable(ULONG, LPMAPITABLE *found)
    {
        table.AddRef();
        *found = &table;
        return S_OK;
    }

    HRESULT STDMETHODCALLTYPE OpenProfileSection(LPMAPIUID uid, LPCIID, ULONG flags, LPPROFSECT *found)
    {
        ULONG section = uid ? ~0u : 0;
        for (size_t at = 0; uid && at < providers.size(); ++at)
            if (memcmp(providers[at].uid.data(), uid, 16) == 0) section = at + 1;
        if (section == ~0u) return MAPI_E_NOT_FOUND;
        sections[section].isReadOnly = (flags & MAPI_MODIFY) == 0;
        sections[section].AddRef();
        *found = &sections[section];
        return S_OK;
    }
};

/* The first methods of IMAPISupport. */
struct Support : public IUnknown {
    COUNTED
    virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT, ULONG, LPMAPIERROR *) NOT_HERE
    virtual HRESULT STDMETHODCALLTYPE GetMemAllocRoutines(LPALLOCATEBUFFER *allocate, LPALLOCATEMORE *more,
                                                          LPFREEBUFFER *release)
    {
        *allocate = Allocate;
        *more = AllocateMore;
        *release = Free;
        return S_OK;
    }
};

/* TAG=VALUE; the value of a PT_BINARY is the number of the provider whose UID is meant. */
static Value parsed(const char *text)
{
    Value value = { (ULONG)strtoul(text, nullptr, 16), strchr(text, '=') + 1, 0 };
    value.number = strtol(value.text.c_str(), nullptr, 16);
    if (PROP_TYPE(value.tag) == PT_BINARY) value.text = providers[value.number - 1].uid;
    return value;
}

typedef HRESULT (STDAPICALLTYPE *Entry)(HINSTANCE, LPMALLOC, Support *, ULONG_PTR, ULONG, ULONG, ULONG, LPSPropValue,
                                        LPPROVIDERADMIN, LPMAPIERROR *);

int main(int count, char **arguments)
{
    HINSTANCE dll = LoadLibraryA(arguments[1]);
    if (!dll) return printf("no DLL\n"), 1;
    Entry entry = (Entry)(void *)GetProcAddress(dll, arguments[2]);
    if (!entry) return printf("no function\n"), 1;
    const ULONG context = strtoul(arguments[3], nullptr, 16);
    const ULONG flags = strtoul(arguments[4], nullptr, 16);
    bool hasObjects = true;
    std::vector<Value> given;
    for (int at = 5; at < count; ++at) {
        const std::string argument = arguments[at];
        const char *value = arguments[at] + argument.find('=') + 1;
        if (argument.rfind("provider=", 0) == 0)
            providers.push_back({ (ULONG)strtoul(value, nullptr, 16), strchr(value, ':') + 1,
                                  std::string(16, (char)(providers.size() + 1)) });
        else if (argument.rfind("set=", 0) == 0) {
            const Value initial = parsed(strchr(value, ':') + 1);
            sections[strtoul(value, nullptr, 16)].values[PROP_ID(initial.tag)] = initial;
        } else if (argument.rfind("given=", 0) == 0) given.push_back(parsed(value));
        else if (argument == "null") hasObjects = false;
    }

    std::vector<SPropValue> props;
    for (const Value &value : given) props.push_back(asProp(value));
    Support support;
    Admin admin;
    LPMAPIERROR error = (LPMAPIERROR)1;
    const HRESULT result = entry(dll, nullptr, hasObjects ? &support : nullptr, 0, flags, context, props.size(),
                                 props.data(), hasObjects ? &admin : nullptr, &error);
    printf("result %08lX\n", (unsigned long)result);
    if (error && (flags & MAPI_UNICODE)) printf("error %ls\n", (wchar_t *)error->lpszError);
    else if (error) printf("error %s\n", (char *)error->lpszError);
    if (error) Free(error);
    for (auto &section : sections) {
        for (auto &held : section.second.values)
            if (PROP_TYPE(held.second.tag) == PT_STRING8)
                printf("%lu %08lX %s\n", section.first, held.second.tag, held.second.text.c_str());
            else printf("%lu %08lX %lX\n", section.first, held.second.tag, held.second.number);
        if (section.second.references) printf("section %lu is still held\n", section.first);
    }
    if (table.references || allocated) printf("left: %lu tables, %ld buffers\n", table.references, allocated);
    return 0;
}
