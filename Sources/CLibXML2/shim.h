// The XML reader of Debian's libxml2-dev.
#include <libxml/xmlreader.h>
