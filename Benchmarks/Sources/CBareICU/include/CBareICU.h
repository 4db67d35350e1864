#ifndef CBAREICU_H
#define CBAREICU_H
#include <stdint.h>

/// The number of sentence boundaries that ICU's own iterator finds in UTF-8 text, read through UText; -1 on failure.
int64_t bare_icu_sentences(const char *locale, const uint8_t *text, int64_t length);

#endif
