// The spreadsheet writer of Debian's libxlsxwriter-dev.
#include <xlsxwriter.h>
