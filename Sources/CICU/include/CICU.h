#ifndef CICU_H
#define CICU_H
// The system's ICU behind opaque types and plain integers. No ICU header is included here: it would clash with
// Foundation's own copy of ICU inside Swift.
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The version of the ICU that is linked, such as "72.1". Valid for the life of the process.
const char *cicu_version(void);

/// The columns a terminal gives a code point, 0, 1 or 2: Unicode's East Asian Width, with ambiguous as 1.
int32_t cicu_column_width(uint32_t scalar);

#ifdef __cplusplus
}
#endif
#endif
