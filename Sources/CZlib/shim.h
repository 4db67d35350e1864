// The decompressor of Debian's zlib1g-dev.
#include <zlib.h>
