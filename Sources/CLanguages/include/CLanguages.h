#ifndef CLANGUAGES_H
#define CLANGUAGES_H
#include <stddef.h>
#include <stdint.h>

/// A file of `Languages/` as it was when the executable was built. Valid for the life of the process.
typedef struct {
  /// Its path in `Languages/` without the ending, such as `both/places`.
  const char *name;
  const uint8_t *bytes;
  size_t count;
} clanguages_table;

/// All of them.
const clanguages_table *clanguages_tables(void);
/// How many there are.
size_t clanguages_count(void);
/// `Glossary/government.tsv`.
clanguages_table clanguages_government(void);
/// `Glossary/mofa.tsv`.
clanguages_table clanguages_ministry(void);

#endif
