#include "CSystem.h"

static int count;
static char **values;

// glibc calls constructors as it calls main. Swift reads the arguments from /proc, which a sandbox may lack, and takes bytes
// that are not UTF-8 for others.
__attribute__((constructor)) static void keep(int argc, char **argv, char **environment) {
  (void)environment;
  count = argc;
  values = argv;
}

int csystem_argument_count(void) { return count; }

const char *csystem_argument(int index) { return values[index]; }
