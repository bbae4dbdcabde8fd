import { literal } from '../cText';
import type { ServiceDescription } from '../description';
import { askMethod, hasSheet } from './propertySheet';

/** The class behind the entry point: it opens the sections of the profile, sets properties, and tells what is missing. */
export function callClass(description: ServiceDescription): string {
  const { name } = description;
  const propertySheet = hasSheet(description);
  return `/* Releases an object of MAPI at the end of its block. */
template <typename T> class Held {
public:
    Held() : object(nullptr) {}
    ~Held() { if (object) object->Release(); }
    T **out() { return &object; }
    T *operator->() const { return object; }
    T *get() const { return object; }

private:
    Held(const Held &);
    Held &operator=(const Held &);
    T *object;
};

/* One call of the entry point. */
class Call {
public:
    Call(ServiceSupport *support, LPPROVIDERADMIN admin, ULONG flags, LPMAPIERROR *error)
        : support(support), admin(admin), flags(flags), error(error) {}

    /* Gets MAPI's memory routines, which all memory that crosses the border comes from. */
    HRESULT Begin() { return support->GetMemAllocRoutines(&allocate, &allocateMore, &release); }

    /* Sets the given properties in the sections that they belong to. S_OK where nothing required is missing then. */
    HRESULT Configure(ULONG count, const SPropValue *given)
    {
        const Property *missing = nullptr;
        const HRESULT result = Apply(count, given, &missing);
        if (FAILED(result)) return result;
        return missing ? Unconfigured(*missing) : S_OK;
    }
${propertySheet ? askMethod : ''}
    /* Sets the given properties in the section of one provider, which PR_PROVIDER_UID among them names. */
    HRESULT ConfigureProvider(ULONG count, const SPropValue *given)
    {
        const SPropValue *uid = Given(PR_PROVIDER_UID, count, given);
        if (!uid || uid->Value.bin.cb != sizeof(MAPIUID)) return S_OK; /* It stays as MapiSvc.inf has it. */
        const HRESULT result = Check(count, given);
        if (FAILED(result)) return result;
        MAPIUID section;
        memcpy(&section, uid->Value.bin.lpb, sizeof section);
        ULONG provider = SERVICE;
        for (ULONG at = 0; at < ARRAYSIZE(PROVIDERS) && provider == SERVICE; ++at) {
            MAPIUID other;
            if (SUCCEEDED(FindProvider(at, &other)) && memcmp(&other, &section, sizeof section) == 0) provider = at;
        }
        const Property *missing = nullptr;
        return provider == SERVICE ? S_OK : ConfigureSection(provider, &section, count, given, &missing);
    }

private:
    HRESULT Apply(ULONG count, const SPropValue *given, const Property **missing)
    {
        HRESULT result = Check(count, given);
        if (FAILED(result)) return result;
        result = ConfigureSection(SERVICE, nullptr, count, given, missing);
        for (ULONG provider = 0; SUCCEEDED(result) && provider < ARRAYSIZE(PROVIDERS); ++provider) {
            if (!HasProperties(provider)) continue;
            MAPIUID uid;
            result = FindProvider(provider, &uid);
            if (SUCCEEDED(result)) result = ConfigureSection(provider, &uid, count, given, missing);
        }
        return result;
    }

    /* Looks at all that is given before anything is written. */
    HRESULT Check(ULONG count, const SPropValue *given)
    {
        for (const Property *property = PROPERTIES; property->tag != PR_NULL; ++property) {
            const SPropValue *value = property->configurable ? Given(property->tag, count, given) : nullptr;
            if (!value) continue;
            if (flags & MSG_SERVICE_UI_READ_ONLY)
                return Fail(MAPI_E_NO_ACCESS, property->name, " cannot be changed: the configuration is read-only.");
            if (!IsValid(*property, *value))
                return Fail(MAPI_E_INVALID_PARAMETER, property->name, " has a value that is not valid.");
        }
        return S_OK;
    }

    HRESULT ConfigureSection(ULONG owner, MAPIUID *uid, ULONG count, const SPropValue *given,
                             const Property **missing)
    {
        if (!HasProperties(owner)) return S_OK;
        Held<IProfSect> section;
        const ULONG access = (flags & MSG_SERVICE_UI_READ_ONLY) ? 0 : MAPI_MODIFY;
        HRESULT result = admin->OpenProfileSection(uid, nullptr, access, section.out());
        for (const Property *property = PROPERTIES; SUCCEEDED(result) && property->tag != PR_NULL; ++property) {
            if (property->owner != owner) continue;
            const SPropValue *value = property->configurable ? Given(property->tag, count, given) : nullptr;
            if (value) result = Set(section.get(), *property, *value);
            else if (property->required && !*missing && !IsSet(section.get(), property->tag)) *missing = property;
        }
        return result;
    }

    /* A profile takes a change at once: there is nothing to be saved. */
    HRESULT Set(IProfSect *section, const Property &property, const SPropValue &value)
    {
        SPropValue own = value;
        LPSPropProblemArray problems = nullptr;
        HRESULT result = section->SetProps(1, &own, &problems);
        if (SUCCEEDED(result) && problems && problems->cProblem > 0) result = problems->aProblem[0].scode;
        if (problems) release(problems);
        return FAILED(result) ? Fail(result, property.name, " cannot be written to the profile.") : S_OK;
    }

    bool IsSet(IProfSect *section, ULONG tag)
    {
        SizedSPropTagArray(1, tags) = { 1, { tag } };
        ULONG count = 0;
        LPSPropValue found = nullptr;
        const HRESULT result = section->GetProps((LPSPropTagArray)&tags, 0, &count, &found);
        const bool isSet = SUCCEEDED(result) && found && count == 1 && PROP_TYPE(found->ulPropTag) != PT_ERROR
            && !IsEmptyText(*found);
        if (found) release(found);
        return isSet;
    }

    /* The section of a provider is found by the UID that this very instance of the service has. */
    HRESULT FindProvider(ULONG provider, MAPIUID *uid)
    {
        Held<IMAPITable> table;
        HRESULT result = admin->GetProviderTable(0, table.out());
        if (FAILED(result)) return result;
        SizedSPropTagArray(3, columns) = { 3, { PR_PROVIDER_UID, PR_RESOURCE_TYPE, PR_PROVIDER_DISPLAY_A } };
        result = table->SetColumns((LPSPropTagArray)&columns, 0);
        LPSRowSet rows = nullptr;
        if (SUCCEEDED(result)) result = table->QueryRows(ARRAYSIZE(PROVIDERS) * 8, 0, &rows);
        if (FAILED(result)) return result;
        result = MAPI_E_NOT_FOUND;
        for (ULONG row = 0; row < rows->cRows; ++row) {
            const SRow &columnsOfRow = rows->aRow[row];
            if (FAILED(result) && IsRowOf(columnsOfRow, PROVIDERS[provider])) {
                memcpy(uid, columnsOfRow.lpProps[0].Value.bin.lpb, sizeof *uid);
                result = S_OK;
            }
            release(columnsOfRow.lpProps);
        }
        release(rows);
        return result;
    }

    static bool IsRowOf(const SRow &row, const Provider &provider)
    {
        const SPropValue *uid = row.lpProps;
        const SPropValue *type = row.lpProps + 1;
        const SPropValue *name = row.lpProps + 2;
        return row.cValues >= 3 && uid->ulPropTag == PR_PROVIDER_UID && uid->Value.bin.cb == sizeof(MAPIUID)
            && type->ulPropTag == PR_RESOURCE_TYPE && (ULONG)type->Value.l == provider.type
            && (!provider.name || name->ulPropTag != PR_PROVIDER_DISPLAY_A || strcmp(name->Value.lpszA, provider.name) == 0);
    }

    static bool HasProperties(ULONG owner)
    {
        for (const Property *property = PROPERTIES; property->tag != PR_NULL; ++property)
            if (property->owner == owner) return true;
        return false;
    }

    /* The value that a caller gives for a tag; text may have either form. */
    static const SPropValue *Given(ULONG tag, ULONG count, const SPropValue *given)
    {
        for (ULONG at = 0; at < count; ++at) {
            const ULONG type = PROP_TYPE(given[at].ulPropTag);
            const bool isSameType = type == PROP_TYPE(tag) || (IsText(type) && IsText(PROP_TYPE(tag)));
            if (isSameType && PROP_ID(given[at].ulPropTag) == PROP_ID(tag)) return &given[at];
        }
        return nullptr;
    }

    static bool IsValid(const Property &property, const SPropValue &value)
    {
        const ULONG type = PROP_TYPE(value.ulPropTag);
        if (type == PT_STRING8 && !value.Value.lpszA) return false;
        if (type == PT_UNICODE && !value.Value.lpszW) return false;
        if (property.required && IsEmptyText(value)) return false;
        for (ULONG at = 0; at < property.valueCount; ++at)
            if (property.values[at] == value.Value.l) return true;
        return property.valueCount == 0;
    }

    static bool IsText(ULONG type) { return type == PT_STRING8 || type == PT_UNICODE; }

    static bool IsEmptyText(const SPropValue &value)
    {
        if (PROP_TYPE(value.ulPropTag) == PT_STRING8) return value.Value.lpszA[0] == 0;
        return PROP_TYPE(value.ulPropTag) == PT_UNICODE && value.Value.lpszW[0] == 0;
    }

${propertySheet ? '' : noSheetComment}    HRESULT Unconfigured(const Property &missing)
    {
        return Fail(MAPI_E_UNCONFIGURED, missing.name, " is required, and is not set.");
    }

    /* Answers a result, and a text for users in the width that they ask for; MAPI frees it. */
    HRESULT Fail(HRESULT result, const char *subject, const char *message)
    {
        if (!error || FAILED(allocate(sizeof **error, (LPVOID *)error))) return result;
        memset(*error, 0, sizeof **error);
        (*error)->lpszError = Text(subject, message);
        (*error)->lpszComponent = Text(${literal(name)}, "");
        return result;
    }

    LPTSTR Text(const char *first, const char *second)
    {
        const size_t length = strlen(first) + strlen(second) + 1;
        const bool isWide = (flags & MAPI_UNICODE) != 0;
        LPVOID memory = nullptr;
        if (FAILED(allocateMore((ULONG)(length * (isWide ? sizeof(WCHAR) : 1)), *error, &memory))) return nullptr;
        for (size_t at = 0; at < length; ++at) {
            const char letter = at < strlen(first) ? first[at] : second[at - strlen(first)];
            if (isWide) ((WCHAR *)memory)[at] = (unsigned char)letter;
            else ((char *)memory)[at] = letter;
        }
        return (LPTSTR)memory;
    }

    ServiceSupport *support;
    LPPROVIDERADMIN admin;
    ULONG flags;
    LPMAPIERROR *error;
    LPALLOCATEBUFFER allocate = nullptr;
    LPALLOCATEMORE allocateMore = nullptr;
    LPFREEBUFFER release = nullptr;
};
`;
}

const noSheetComment = `    /* A dialog could ask for it, where SERVICE_UI_ALWAYS or SERVICE_UI_ALLOWED is set; this service has none. */
`;
