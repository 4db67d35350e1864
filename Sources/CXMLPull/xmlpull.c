#include "CXMLPull.h"
#include <libxml/xmlreader.h>
#include <stdlib.h>

/// libxml2's reader and the input it reads from, which it does not own.
struct cxml_reader {
  xmlTextReaderPtr reader;
  xmlParserInputBufferPtr input;
};

static xmlTextReaderPtr of(cxml_reader *reader) { return reader->reader; }

cxml_reader *cxml_open(const uint8_t *bytes, int32_t count) {
  int options = XML_PARSE_BIG_LINES | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
  cxml_reader *reader = calloc(1, sizeof *reader);
  if (!reader) return NULL;
  // The input buffer copies static memory too, so the caller's bytes need not stay in place.
  reader->input = xmlParserInputBufferCreateMem((const char *)bytes, count, XML_CHAR_ENCODING_NONE);
  if (reader->input) reader->reader = xmlNewTextReader(reader->input, NULL);
  if (!reader->reader || xmlTextReaderSetup(reader->reader, NULL, NULL, NULL, options) != 0) {
    cxml_close(reader);
    return NULL;
  }
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

int cxml_read(cxml_reader *reader) { return xmlTextReaderRead(of(reader)); }
int cxml_type(cxml_reader *reader) { return xmlTextReaderNodeType(of(reader)); }
int cxml_is_empty(cxml_reader *reader) { return xmlTextReaderIsEmptyElement(of(reader)); }
int cxml_line(cxml_reader *reader) { return xmlTextReaderGetParserLineNumber(of(reader)); }

int cxml_node_line(cxml_reader *reader) {
  xmlNodePtr node = xmlTextReaderCurrentNode(of(reader));
  long line = node ? xmlGetLineNo(node) : -1;
  return line > 0 ? (int)line : cxml_line(reader);
}

int cxml_declares_entities(cxml_reader *reader) {
  xmlNodePtr node = xmlTextReaderCurrentNode(of(reader));
  return node && node->type == XML_DTD_NODE && ((xmlDtdPtr)node)->entities != NULL;
}

int cxml_next_attribute(cxml_reader *reader) {
  if (xmlTextReaderMoveToNextAttribute(of(reader)) == 1) return 1;
  xmlTextReaderMoveToElement(of(reader));
  return 0;
}

const char *cxml_local_name(cxml_reader *reader) { return (const char *)xmlTextReaderConstLocalName(of(reader)); }
const char *cxml_name(cxml_reader *reader) { return (const char *)xmlTextReaderConstName(of(reader)); }
const char *cxml_value(cxml_reader *reader) { return (const char *)xmlTextReaderConstValue(of(reader)); }

const char *cxml_error(void) {
  const xmlError *error = xmlGetLastError();
  return error ? error->message : NULL;
}
