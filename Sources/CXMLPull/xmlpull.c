#include "CXMLPull.h"
#include <libxml/xmlreader.h>

static xmlTextReaderPtr of(cxml_reader *reader) { return (xmlTextReaderPtr)reader; }

cxml_reader *cxml_open(const uint8_t *bytes, int32_t count) {
  int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
  // The input buffer copies static memory too, so the caller's bytes need not stay in place.
  xmlParserInputBufferPtr input = xmlParserInputBufferCreateMem((const char *)bytes, count, XML_CHAR_ENCODING_NONE);
  if (!input) return NULL;
  xmlTextReaderPtr reader = xmlNewTextReader(input, NULL);
  if (!reader) {
    xmlFreeParserInputBuffer(input);
    return NULL;
  }
  if (xmlTextReaderSetup(reader, NULL, NULL, NULL, options) != 0) {
    cxml_close((cxml_reader *)reader);
    return NULL;
  }
  return (cxml_reader *)reader;
}

void cxml_close(cxml_reader *reader) {
  xmlDocPtr document = xmlTextReaderCurrentDoc(of(reader));
  xmlFreeTextReader(of(reader));
  xmlFreeDoc(document);
}

int cxml_read(cxml_reader *reader) { return xmlTextReaderRead(of(reader)); }
int cxml_type(cxml_reader *reader) { return xmlTextReaderNodeType(of(reader)); }
int cxml_is_empty(cxml_reader *reader) { return xmlTextReaderIsEmptyElement(of(reader)); }
int cxml_line(cxml_reader *reader) { return xmlTextReaderGetParserLineNumber(of(reader)); }

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
