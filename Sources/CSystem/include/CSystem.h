// What the C library knows and Swift's overlay of it does not tell.
#pragma once

#include <sys/xattr.h>

/// How many arguments the process was started with, the program's own name among them; 0 where that is not known.
int csystem_argument_count(void);

/// An argument's bytes, which end in a NUL. `index` is at least 0 and less than the count.
const char *csystem_argument(int index);
