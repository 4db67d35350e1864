// The ciphers of Debian's libssl-dev.
#include <openssl/evp.h>
