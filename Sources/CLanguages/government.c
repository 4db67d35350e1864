#include "CLanguages.h"

// The glossary that the tool brings along; the compiler reads the file itself.
static const uint8_t government[] = {
#embed "../../Glossary/government.tsv"
};

clanguages_table clanguages_government(void) {
  return (clanguages_table){"government", government, sizeof government};
}
