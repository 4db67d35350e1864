#include "CLanguages.h"

// The glossaries that the tool brings along; the compiler reads the files themselves.
static const uint8_t government[] = {
#embed "../../Glossary/government.tsv"
};

clanguages_table clanguages_government(void) {
  return (clanguages_table){"government", government, sizeof government};
}

static const uint8_t ministry[] = {
#embed "../../Glossary/mofa.tsv"
};

clanguages_table clanguages_ministry(void) { return (clanguages_table){"mofa", ministry, sizeof ministry}; }
