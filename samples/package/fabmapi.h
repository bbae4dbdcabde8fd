/* What a program has to know to configure Fabrikam Mail, by ConfigureMsgService or in MapiSvc.inf. */
#ifndef FABMAPI_H
#define FABMAPI_H

#include <mapidefs.h>

/* The name of the server. Needed. */
#define PR_FABRIKAM_SERVER PROP_TAG(PT_TSTRING, 0x6600)
/* The port of the server, 1 to 65535; 25 by default. */
#define PR_FABRIKAM_PORT PROP_TAG(PT_LONG, 0x6610)
/* Whether the connection is encrypted: 0 or 1. */
#define PR_FABRIKAM_ENCRYPTED PROP_TAG(PT_LONG, 0x6611)

/* Secure: a program hands it to ConfigureMsgService, and it never stands in MapiSvc.inf. */
#define PR_FABRIKAM_PASSWORD PROP_TAG(PT_TSTRING, 0x67F0)

#endif
