#ifndef CLEXICON_H
#define CLEXICON_H
#include <stddef.h>
#include <stdint.h>

/// The built-in Korean–English lexicon, as `align-tool train lexicon` wrote it. Valid for the life of the process.
const uint8_t *clexicon_bytes(void);
/// How many bytes it has.
size_t clexicon_count(void);

#endif
