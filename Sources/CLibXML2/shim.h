#ifndef SOSIA_CLIBXML2_SHIM_H
#define SOSIA_CLIBXML2_SHIM_H

#include <stddef.h>
#include <stdint.h>

#include <libxml/xmlversion.h>
/* Its ICU header would clash with the ICU that Foundation brings. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/SAX2.h>
#include <libxml/dict.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlerror.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

/* A function of the GNU C library that is linear and that Swift's module of it does not show. */
extern void *memmem(const void *text, size_t length, const void *part, size_t partLength);

/* xmlFree is a global variable, which Swift 6 cannot prove safe. */
static inline void cxml_free(void *memory) { xmlFree(memory); }

static void cxml_say_nothing(void *context, const char *format, ...) { (void)context; (void)format; }

static xmlParserInputPtr cxml_load_nothing(const char *url, const char *id, xmlParserCtxtPtr context) {
  (void)url; (void)id; (void)context;
  return NULL;
}

/* Once a process: nothing is loaded from outside, and threads made later print nothing. */
static inline void cxml_start(void) {
  xmlInitParser();
  xmlSetExternalEntityLoader(cxml_load_nothing);
  xmlThrDefSetGenericErrorFunc(NULL, cxml_say_nothing);
}

/* This thread prints nothing. */
static inline void cxml_silence_thread(void) { xmlSetGenericErrorFunc(NULL, cxml_say_nothing); }

/* Each element keeps where its start tag ended: line in the upper 28 bits, byte offset in the lower 36. */
static inline void cxml_note_position(xmlParserCtxtPtr context) {
  if (context->node == NULL || context->input == NULL) return;
  uint64_t offset = (uint64_t)context->input->consumed + (uint64_t)(context->input->cur - context->input->base);
  uint64_t line = context->input->line > 0 ? (uint64_t)context->input->line : 0;
  context->node->_private = (void *)(uintptr_t)(((line & 0xFFFFFFFull) << 36) | (offset & 0xFFFFFFFFFull));
}

/* The depth limit is in _private. */
static void cxml_start_html_element(void *data, const xmlChar *name, const xmlChar **attributes) {
  xmlParserCtxtPtr context = (xmlParserCtxtPtr)data;
  xmlSAX2StartElement(data, name, attributes);
  cxml_note_position(context);
  if (context->nodeNr > (int)(intptr_t)context->_private) xmlStopParser(context);
}

static void cxml_start_xml_element(
  void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaceCount, const xmlChar **namespaces,
  int attributeCount, int defaultedCount, const xmlChar **attributes) {
  xmlSAX2StartElementNs(data, name, prefix, uri, namespaceCount, namespaces, attributeCount, defaultedCount, attributes);
  cxml_note_position((xmlParserCtxtPtr)data);
}

static inline void cxml_keep_html_positions(xmlParserCtxtPtr context) { context->sax->startElement = cxml_start_html_element; }

static inline void cxml_keep_xml_positions(xmlParserCtxtPtr context) { context->sax->startElementNs = cxml_start_xml_element; }

#endif
