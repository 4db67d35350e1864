// A pull reader of XML over libxml2. No libxml2 type shows: its headers include ICU's, which must not reach Swift.
#ifndef CXMLPULL_H
#define CXMLPULL_H
#include <stddef.h>
#include <stdint.h>

typedef struct cxml_reader cxml_reader;

// Opens a reader over a copy of the bytes, which are UTF-8 whatever they say of themselves. Nothing is fetched, no entity
// is replaced, nothing is printed. NULL when memory is short.
cxml_reader *cxml_open(const uint8_t *bytes, int32_t count);
void cxml_close(cxml_reader *reader);

// Moves on: 1 for a node, 0 at the end, -1 for text that is not well-formed.
int cxml_read(cxml_reader *reader);
// The node: 1 element, 3 text, 4 CDATA, 5 entity reference, 10 document type, 14 white space, 15 end of element.
int cxml_type(cxml_reader *reader);
int cxml_is_empty(cxml_reader *reader);
int cxml_line(cxml_reader *reader);
/// The line on which the node at hand begins; the parser's own line is further on.
int cxml_node_line(cxml_reader *reader);
// Moves to the next attribute of an element: 1, or 0 when there is none left; then the element is current again.
int cxml_next_attribute(cxml_reader *reader);
// These belong to the reader and last until it moves; NULL for none.
const char *cxml_local_name(cxml_reader *reader);
const char *cxml_name(cxml_reader *reader);
const char *cxml_value(cxml_reader *reader);
// What is wrong with the text, in libxml2's words, and where, from 1; NULL and 0 as far as it does not say.
const char *cxml_error(cxml_reader *reader);
int32_t cxml_error_line(cxml_reader *reader);
int32_t cxml_error_column(cxml_reader *reader);
#endif
