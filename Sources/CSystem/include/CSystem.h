// What the C library knows and Swift's overlay of it does not tell.
#pragma once

#include <sys/xattr.h>

/// How many arguments the process was started with, the program's own name among them; 0 where that is not known.
int csystem_argument_count(void);

/// An argument's bytes, which end in a NUL. `index` is at least 0 and less than the count.
const char *csystem_argument(int index);

/// Opens a file in memory without a name, which programs that are started do not inherit; -1 and `errno` where it cannot.
int csystem_memory_file(void);

/// Sets how many bytes of address space a running child process may have.
void csystem_limit_memory(int process, long bytes);

/// Gives two files of one file system each other's name, in one step; -1 and `errno` where the system cannot.
int csystem_exchange(const char *one, const char *other);
