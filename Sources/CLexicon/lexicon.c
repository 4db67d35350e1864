#include "CLexicon.h"

static const uint8_t bytes[] = {
#embed "lexicon.bin"
};

const uint8_t *clexicon_bytes(void) { return bytes; }

size_t clexicon_count(void) { return sizeof bytes; }
