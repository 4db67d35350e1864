// The Snowball stemmers of Debian's libstemmer-dev.
#include <libstemmer.h>
