#include "CXMLPull.h"
#include <libxml/xmlreader.h>
#include <stdlib.h>
#include <string.h>

/// libxml2's reader, the input it reads from, which it does not own, and what it first complained of.
struct cxml_reader {
  xmlTextReaderPtr reader;
  xmlParserInputBufferPtr input;
  int32_t error_line;
  int32_t error_column;
  char error[256];
};

static xmlTextReaderPtr of(cxml_reader *reader) { return reader->reader; }

/// Keeps the first complaint. Without a function of ours libxml2 prints some of them itself, whatever its options say.
static void complain(void *data, xmlErrorPtr error) {
  cxml_reader *reader = data;
  if (!error || !error->message || reader->error[0] || error->level < XML_ERR_ERROR) return;
  strncpy(reader->error, error->message, sizeof reader->error - 1);
  reader->error_line = error->line;
  reader->error_column = error->int2;
}

cxml_reader *cxml_open(const uint8_t *bytes, int32_t count) {
  int options = XML_PARSE_BIG_LINES | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC;
  cxml_reader *reader = calloc(1, sizeof *reader);
  if (!reader) return NULL;
  xmlInitParser();
  // The input buffer copies static memory too, so the caller's bytes need not stay in place.
  reader->input = xmlParserInputBufferCreateMem((const char *)bytes, count, XML_CHAR_ENCODING_NONE);
  if (reader->input) reader->reader = xmlNewTextReader(reader->input, NULL);
  if (!reader->reader || xmlTextReaderSetup(reader->reader, NULL, NULL, NULL, options) != 0) {
    cxml_close(reader);
    return NULL;
  }
  xmlTextReaderSetStructuredErrorHandler(reader->reader, complain, reader);
  return reader;
}

void cxml_close(cxml_reader *reader) {
  if (reader->reader) {
    xmlDocPtr document = xmlTextReaderCurrentDoc(reader->reader);
    xmlFreeTextReader(reader->reader);
    xmlFreeDoc(document);
  }
  if (reader->input) xmlFreeParserInputBuffer(reader->input);
  free(reader);
}

int cxml_read(cxml_reader *reader) {
  // What has no parser at hand to complain to goes to this thread's handler.
  xmlStructuredErrorFunc before = xmlStructuredError;
  void *context = xmlStructuredErrorContext;
  xmlSetStructuredErrorFunc(reader, complain);
  int status = xmlTextReaderRead(of(reader));
  xmlSetStructuredErrorFunc(context, before);
  return status;
}

int cxml_type(cxml_reader *reader) { return xmlTextReaderNodeType(of(reader)); }
int cxml_is_empty(cxml_reader *reader) { return xmlTextReaderIsEmptyElement(of(reader)); }
int cxml_line(cxml_reader *reader) { return xmlTextReaderGetParserLineNumber(of(reader)); }

int cxml_node_line(cxml_reader *reader) {
  xmlNodePtr node = xmlTextReaderCurrentNode(of(reader));
  long line = node ? xmlGetLineNo(node) : -1;
  return line > 0 ? (int)line : cxml_line(reader);
}

int cxml_next_attribute(cxml_reader *reader) {
  if (xmlTextReaderMoveToNextAttribute(of(reader)) == 1) return 1;
  xmlTextReaderMoveToElement(of(reader));
  return 0;
}

const char *cxml_local_name(cxml_reader *reader) { return (const char *)xmlTextReaderConstLocalName(of(reader)); }
const char *cxml_name(cxml_reader *reader) { return (const char *)xmlTextReaderConstName(of(reader)); }
const char *cxml_value(cxml_reader *reader) { return (const char *)xmlTextReaderConstValue(of(reader)); }

const char *cxml_error(cxml_reader *reader) { return reader->error[0] ? reader->error : NULL; }
int32_t cxml_error_line(cxml_reader *reader) { return reader->error_line; }
int32_t cxml_error_column(cxml_reader *reader) { return reader->error_column; }
