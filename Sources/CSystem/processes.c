#define _GNU_SOURCE
#include "CSystem.h"
#include <sys/mman.h>
#include <sys/resource.h>


int csystem_memory_file(void) { return memfd_create("input", MFD_CLOEXEC); }

void csystem_limit_memory(int process, long bytes) {
  struct rlimit limit = {.rlim_cur = (rlim_t)bytes, .rlim_max = (rlim_t)bytes};
  prlimit(process, RLIMIT_AS, &limit, 0);
}
